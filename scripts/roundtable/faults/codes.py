"""The vocabulary of faults and of cautions: a code for each kind, and which of them stop a build."""

from enum import StrEnum
from typing import Final, Literal, get_args


class Code(StrEnum):
    """The kind of a diagnostic: a kebab-case noun of the defect, stable across releases."""

    # A file as YAML
    UNREADABLE_FILE = "unreadable-file"
    """The file is missing, too large, not UTF-8, or no file but a link, a pipe, a device."""
    YAML_SYNTAX = "yaml-syntax"
    """The file is not YAML."""
    YAML_FEATURE = "yaml-feature"
    """A feature of YAML that content may not use: an anchor, an alias, a tag, too deep a nesting, too many values."""
    FORBIDDEN_CHARACTER = "forbidden-character"
    """A control character, an override of the direction of reading, or another character that acts or hides."""
    DUPLICATE_KEY = "duplicate-key"
    """A mapping holds the same key twice."""
    # A file as a record
    MISSING_FIELD = "missing-field"
    """A field that must be there is not."""
    UNKNOWN_FIELD = "unknown-field"
    """A field that the model does not know."""
    WRONG_VALUE = "wrong-value"
    """A value that its field cannot take."""
    UNEXPECTED_FILE = "unexpected-file"
    """A file that no part of the content model reads."""
    # Records among each other
    DUPLICATE_ID = "duplicate-id"
    """Two things of one kind carry the same id."""
    UNKNOWN_TOPIC = "unknown-topic"
    """A reference to a topic that has no file."""
    UNKNOWN_QUESTION = "unknown-question"
    """A reference to a question that roundtable.yml does not put."""
    UNKNOWN_ANSWER = "unknown-answer"
    """An answer that its question does not have."""
    UNKNOWN_CLAIM = "unknown-claim"
    """A reference to a claim that nobody makes."""
    UNKNOWN_EXPERT = "unknown-expert"
    """A reference to an expert who has no file."""
    UNKNOWN_SOURCE = "unknown-source"
    """An expert's words stand in no source, or in more than one."""
    UNSETTLED_QUESTION = "unsettled-question"
    """A question that an expert's file neither answers nor lists as not addressed, or settles otherwise than once."""
    EMPTY_TOPIC = "empty-topic"
    """A topic on which nobody says anything."""
    BROKEN_PROSE_LINK = "broken-prose-link"
    """A link in prose to a page or anchor that the site does not have, or of a kind it does not allow."""
    CONTRADICTORY_RELATION = "contradictory-relation"
    """A relation of a claim to itself or to its own expert, or given twice."""
    CIRCULAR_ARGUMENT = "circular-argument"
    """A claim that is in the end its own reason, or that is joined to another of its expert's more than once."""
    DISORDERED_ARGUMENT = "disordered-argument"
    """A step of an argument that goes back behind the step before it."""
    MISSING_PICTURE = "missing-picture"
    """A portrait that is named but not there."""
    BROKEN_REDIRECT = "broken-redirect"
    """A redirect to no address of the site, from a page that stands, or over another redirect."""
    # Published addresses
    VANISHED_ADDRESS = "vanished-address"
    """A published address that would lead nowhere."""
    UNRECORDED_ADDRESS = "unrecorded-address"
    """Addresses of the built site that the ledger of published ones does not hold yet."""
    # The source's text
    UNASSIGNED_LINE = "unassigned-line"
    """A line of the source that is given to nobody, or to two, or that does not exist."""
    UNCOVERED_PARAGRAPH = "uncovered-paragraph"
    """A paragraph of a contribution on which no claim rests."""
    WRONG_PARAGRAPH = "wrong-paragraph"
    """A quotation that stands in another paragraph than its claim says."""
    LONG_QUOTATION = "long-quotation"
    """A quotation of more words than its source allows."""
    OVER_BUDGET = "over-budget"
    """The quotations from one contribution take more of it than its source allows."""
    UNMARKED_COPYING = "unmarked-copying"
    """Prose that repeats a run of the source's words without marking it as a quotation."""
    UNCHECKED_PROSE = "unchecked-prose"
    """Prose that changed since it was last compared with the source's text."""
    # Quotations: the faulty verdicts (`quotes.rules` has what they mean)
    MALFORMED = "malformed"
    """Brackets, ellipses or quotation marks that cannot be read, or characters that are none of a text."""
    TOO_SHORT = "too-short"
    """A part of fewer than three words."""
    MISATTRIBUTED = "misattributed"
    """The words are another speaker's."""
    SECONDHAND = "secondhand"
    """A third person's words, without the quotation marks in which they stand in the source."""
    OUT_OF_ORDER = "out-of-order"
    """The parts stand in the source in another order, or overlap."""
    STITCHED = "stitched"
    """The parts come from different turns or speakers."""
    ALTERED = "altered"
    """Something near stands in the source, but not these words."""
    NOT_FOUND = "not-found"
    """Nothing near stands in the source."""
    UNPROVED = "unproved"
    """A quotation that is not as it was when it was proved, with no text at hand to prove it by."""
    # Warnings on quotations
    AFTER_NEGATION = "after-negation"
    """A proved quotation before which a negation stands in the same sentence."""
    BEFORE_CONTRAST = "before-contrast"
    """A proved quotation that stops where the sentence goes on with a contrast or a negation."""
    BRACKETED_NEGATION = "bracketed-negation"
    """A proved quotation with a negation in its brackets."""
    BRACKETED_WORD = "bracketed-word"
    """A proved quotation with a word in brackets that is no name, pronoun, article or ending of what it replaces."""
    LOST_JOINER = "lost-joiner"
    """A proved quotation in which a zero-width joiner or non-joiner is not as the source has it."""
    SWALLOWED_NEGATION = "swallowed-negation"
    """A proved quotation with a negation in what was left out or replaced."""
    NOTHING_LEFT_OUT = "nothing-left-out"
    """A proved quotation with an ellipsis at which nothing was left out."""
    MUCH_LEFT_OUT = "much-left-out"
    """A proved quotation with an ellipsis at which much was left out."""
    # The proof file
    PROOF_MISSING = "proof-missing"
    """There is no proof file."""
    PROOF_DAMAGED = "proof-damaged"
    """The proof file was edited by hand, cut short, or is of another format or other rules."""
    PROOF_STALE = "proof-stale"
    """The proof file is not what the text and the content give now."""
    OTHER_EDITION = "other-edition"
    """A text that is not the edition proved before, and nobody has said that it is to be."""
    # The built site
    BROKEN_LINK = "broken-link"
    """A link on a built page that leads nowhere."""
    BROKEN_FRAGMENT = "broken-fragment"
    """A link to a part of a page that is not there."""
    BROKEN_ID_REFERENCE = "broken-id-reference"
    """An attribute such as `for` or `aria-labelledby` with an id that no element of its page carries."""
    OUTSIDE_SITE = "outside-site"
    """A path that leads out of the folder under which the site is served."""
    REDIRECTED_LINK = "redirected-link"
    """A link that works only because the server redirects it."""
    MISWRITTEN_ADDRESS = "miswritten-address"
    """An address that browsers read otherwise than it was meant, or cannot read."""
    LOCAL_ADDRESS = "local-address"
    """An address that leads to the reader's own machine."""
    EMPTY_TARGET = "empty-target"
    """A reference with nothing in it."""
    THIRD_PARTY_REQUEST = "third-party-request"
    """A page that makes the browser fetch something from another origin."""
    SOURCE_LEFTOVER = "source-leftover"
    """Syntax of a template or of Markdown that reached a built page."""
    DUPLICATE_ANCHOR = "duplicate-anchor"
    """A page in which two elements carry the same id."""
    ORPHAN_PAGE = "orphan-page"
    """A page to which no other page links."""
    UNPORTABLE_PATH = "unportable-path"
    """A name that some machine cannot store beside the others, or not at all."""
    UNSERVED_FOLDER = "unserved-folder"
    """A folder of the site that its host leaves out."""
    MALFORMED_FILE = "malformed-file"
    """A sitemap, a feed, a manifest or a search index that no program can read."""
    MISSING_INDEX = "missing-index"
    """The built site has no search index, or two."""
    UNUSED_EXCEPTION = "unused-exception"
    """A line of the file of faults to be left as they are, for which there is none."""
    EXTERNAL_LINK = "external-link"
    """A link out of the site that its server does not answer."""
    UNMARKED_QUOTATION = "unmarked-quotation"
    """Quotation marks on a built page that stand around no proved quotation."""
    CHANGED_ON_PAGE = "changed-on-page"
    """A quotation that reads otherwise on a built page than as it was proved."""
    SEARCH_MARKUP = "search-markup"
    """A value of the search index that would be more than text on the page that shows it."""
    MISSING_POLICY = "missing-policy"
    """A page whose head does not begin with its Content-Security-Policy."""
    WRONG_POLICY = "wrong-policy"
    """A Content-Security-Policy that is not the one that the page's own inline scripts ask for."""
    INLINE_CODE = "inline-code"
    """A handler or a style in a page's own markup, which the page's policy keeps from working."""
    TEMPLATE_FAULT = "template-fault"
    """A template that cannot be rendered."""
    SITE_GENERATOR = "site-generator"
    """The engine refused the staged pages."""
    # What is printed
    FURTHER_FAULTS = "further-faults"
    """A file has more faults than are printed."""


CautionCode = Literal[
    Code.AFTER_NEGATION,
    Code.BEFORE_CONTRAST,
    Code.BRACKETED_NEGATION,
    Code.BRACKETED_WORD,
    Code.LOST_JOINER,
    Code.SWALLOWED_NEGATION,
    Code.NOTHING_LEFT_OUT,
    Code.MUCH_LEFT_OUT,
]
"""What a cut or a bracket can do to a proved quotation."""
CAUTIONS: Final[tuple[CautionCode, ...]] = get_args(CautionCode)
"""The same, to be counted."""

WARNINGS: Final = frozenset(
    {
        *CAUTIONS,
        Code.UNCHECKED_PROSE,
        Code.UNRECORDED_ADDRESS,
        Code.REDIRECTED_LINK,
        Code.ORPHAN_PAGE,
        Code.FURTHER_FAULTS,
        Code.BROKEN_ID_REFERENCE,
        Code.UNPORTABLE_PATH,
        Code.UNSERVED_FOLDER,
    }
)
"""The codes that do not stop a build; every other code does."""
