"""What prose fields must keep: links that lead somewhere, and no words in quotation marks that nobody proved."""

import re
from collections.abc import Iterator
from typing import Final

from roundtable.content.addressing.inventory import known_addresses
from roundtable.content.checks.prose.markup import check_markup
from roundtable.content.model import Record, own_words, prose_fields
from roundtable.content.reading.content import Content
from roundtable.content.reading.meant import meant_address
from roundtable.faults import Code, Diagnostic, Location, Nearest, Violations, check
from roundtable.text.prose import link_fault, link_titles, links, plain_text
from roundtable.text.quoting.marks import is_term, quoted_runs, unpaired_mark

_OPTIONAL: Final = sorted(
    {name for kind in Record.__subclasses__() for name, field in kind.model_fields.items() if not field.is_required()}
)
_SWALLOWED: Final = re.compile(rf"(?<!\S)({'|'.join(_OPTIONAL)}):(?: ?[\[{{]|\s+-\s| (?:true|false|\d{{4}})\b)")
"""A field that may be left out, followed by what no sentence goes on with: one that must be there would be missed."""


def declared_terms(content: Content) -> frozenset[str]:
    """Return every form of every term of the glossary: these may stand in quotation marks."""
    terms = content.glossary.record.terms if content.glossary else ()
    return frozenset(form for term in terms for form in (term.term, *term.also))


def check_prose(content: Content) -> Iterator[Diagnostic]:
    """Yield the faults of every prose field."""
    legal = known_addresses(content)
    terms = declared_terms(content)
    for loaded in content.records:
        for keys, text in prose_fields(loaded.record):
            where = loaded.at(*keys)
            yield from check_links(text, where, legal, complete=not content.names.unread)
            yield from check_link_titles(text, where)
            yield from check_markup(text, where)
        for keys, text in own_words(loaded.record):
            where = loaded.at(*keys)
            yield from check_marks(plain_text(text), where, terms)
            yield from check_swallowed(text, where)


@check(Code.BROKEN_PROSE_LINK)
def check_links(text: str, where: Location, legal: frozenset[str], *, complete: bool) -> Violations:
    """A link leads to an address of the site or out of it.

    Bad: `gist: "It bears on [trade](/topics/shops/)."`
    Good: `gist: "It bears on [trade](/topics/trade/)."`
    """
    for target in links(text):
        # Anchors with a double hyphen are made by templates: the check of the built page judges them.
        # What a file that cannot be read declares is not known: its own fault comes first.
        page, _, fragment = target.partition("#")
        if fault := link_fault(target if complete and "--" not in fragment else page, legal):
            address = meant_address(target)
            yield where, fault, f"Did you mean {address!r}?" if address else Nearest(target, legal)


@check(Code.BROKEN_PROSE_LINK, cure="Leave the title out, or say it in the text.")
def check_link_titles(text: str, where: Location) -> Violations:
    """A link has no title.

    Bad: `gist: 'It bears on [trade](/topics/trade/ "the shops, above all").'`
    Good: `gist: "It bears on [trade](/topics/trade/), the shops above all."`
    """
    for title in link_titles(text):
        yield where, f"a link has the title {title!r}, which nobody sees without a mouse"


@check(
    Code.UNMARKED_QUOTATION,
    cure="Quote it in a claim, say it in your own words, or declare it a term in glossary.yml.",
)
def check_marks(plain: str, where: Location, terms: frozenset[str]) -> Violations:
    """Nothing stands in quotation marks but declared terms, and no mark stands alone.

    Bad: `gist: She calls it “unfair”.`
    Bad: `gist: She calls it “unfair.`
    Good: `gist: She calls it an “LTZ”.`
    """
    for run in quoted_runs(plain):
        if not is_term(run, terms):
            yield where, f"{run} stands in quotation marks, but no proof stands behind it"
    if mark := unpaired_mark(plain):
        yield where, f"the quotation mark {mark} has no other to it"


@check(Code.WRONG_VALUE)
def check_swallowed(text: str, where: Location) -> Violations:
    """No text holds a field: one that is indented too far becomes part of the text above it, and is lost as a field.

    Bad: `{gist: "She is for it. not_addressed: [cost]"}`
    Good: `{gist: She is for it., not_addressed: [cost]}`
    """
    for found in _SWALLOWED.finditer(text):
        name = found.group(1)
        message = f"the text holds {found.group().strip()!r}, as if {name!r} were a field of its own"
        yield where, message, f"Indent {name!r} like the fields beside it."
