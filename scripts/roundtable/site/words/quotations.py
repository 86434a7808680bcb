"""The built pages, read as a reader gets them: every quotation must be what was proved.

Links are the business of `links`. Here each element that carries a quotation's id must show exactly the proved
words under their speaker's name, each paragraph of a whole contribution exactly the source's, and nothing else may
stand in quotation marks, wherever a page holds words (`words`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.links.reading.indexfile import PLACE, read_index
from roundtable.site.words.carriers import parse, unproved_words
from roundtable.site.words.feeds import feed_texts
from roundtable.site.words.generated import Generated, beside_quotations, generated_words
from roundtable.site.words.names import Names
from roundtable.site.words.quoting import unproved_elements, unproved_runs
from roundtable.site.words.records import changed_records, is_title, is_told, page_title, quotations_of, without
from roundtable.site.words.withdrawn import misplaced
from roundtable.text.quoting.marks import is_term, quoted_runs

BY_THE_MACRO: Final = "Show quotations by the macro of parts/quotation.jinja."
ON_THE_WAY: Final = "Look for a template, a Markdown extension or an edit of the built page that changes text."
IN_THE_INDEX: Final = "The index is staged with the pages: look for an engine or an extension that writes it anew."
IN_THE_FEED: Final = "Leave the marks out of the feed's template, or of the words that it repeats."


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What may stand on the pages as somebody's words."""

    proved: Mapping[str, str]
    """The proved words by claim, as `expert/claim`."""
    paragraphs: Mapping[str, str] = field(default_factory=dict)
    """Whole contributions, as `expert/number`."""
    speakers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The names by which each expert is called on the pages."""
    titles: frozenset[str] = frozenset()
    """What a citation may put in quotation marks besides its page's title: those of the sources."""
    terms: frozenset[str] = frozenset()
    """What may stand in quotation marks without being a quotation."""
    withdrawn: frozenset[str] = frozenset()
    """What stood there as a quotation and is claimed no longer."""
    examples: frozenset[str] = frozenset()
    """Code that may hold quotation marks: the examples of the rules, and of what can be done with the data."""


@dataclass(frozen=True, slots=True)
class ShownQuotations:
    """What the check of the pages has seen."""

    pages: int
    shown: int
    """How often a quotation stands on a page."""
    seen: frozenset[str]
    """The claims whose quotation stands on at least one page."""
    diagnostics: tuple[Diagnostic, ...]


def check_quotations(site: Path, known: Known) -> ShownQuotations:
    """Compare every quotation on every built page with what was proved."""
    faults: list[Diagnostic] = []
    seen: list[str] = []
    pages = sorted(site.rglob("*.html"))
    rules: set[Generated] = set()
    names = Names(known.speakers)
    for path in sorted(site.rglob("*.css")):
        sheet = path.read_text(encoding="utf-8", errors="replace")
        rules.update(generated_words(sheet))
        faults += _check_sheet(sheet, known.terms, Location(path.relative_to(site).as_posix()))
    for path in pages:
        tree = parse(path.read_bytes())
        where = Location(path.relative_to(site).as_posix())
        inline = "\n".join(node.text() for node in tree.css("style"))
        faults += _check_sheet(inline, known.terms, where)
        faults += _check_beside(tree, rules.union(generated_words(inline)), where)
        marked = tree.css("[data-quotation]")
        refs = [str(node.attributes["data-quotation"]) for node in marked]
        seen += refs
        faults += _check_names(marked, names, where)
        faults += _check_shown(marked, "data-quotation", known.proved, where)
        faults += _check_shown(tree.css("[data-paragraph]"), "data-paragraph", known.paragraphs, where)
        wrong = (*changed_records(tree, known.proved, known.speakers), *misplaced(tree, known.withdrawn))
        for message in wrong:
            faults.append(Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=ON_THE_WAY))
        faults += _check_unmarked(tree, known, quotations_of(refs, known.proved), where)
    faults += _check_search(site, known)
    faults += _check_feeds(site, known)
    return ShownQuotations(len(pages), len(seen), frozenset(seen), tuple(faults))


def _check_sheet(sheet: str, terms: frozenset[str], where: Location) -> Iterator[Diagnostic]:
    """A style sheet puts nothing in quotation marks on a page."""
    for generated in generated_words(sheet):
        for run in unproved_runs(generated.text, terms):
            message = f"a style sheet puts {run!r} beside {', '.join(generated.selectors)}: nobody proved it"
            yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message, hint=BY_THE_MACRO)


def _check_beside(tree: LexborHTMLParser, rules: set[Generated], where: Location) -> Iterator[Diagnostic]:
    """A style sheet puts nothing beside a proved quotation, or into it."""
    for generated in sorted(beside_quotations(tree, rules)):
        message = (
            f"a style sheet puts {generated.text!r} beside a proved quotation, by {', '.join(generated.selectors)}"
        )
        hint = "Write what belongs beside a quotation into the template, where it is no part of the words."
        yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=hint)


def _check_names(nodes: list[LexborNode], names: Names, where: Location) -> Iterator[Diagnostic]:
    """Each quotation stands under its speaker's name."""
    for ref, name in names.other_names(nodes):
        message = f"the quotation {ref!r} stands under the name {name!r}"
        yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=ON_THE_WAY)


def _check_shown(
    nodes: list[LexborNode], attribute: str, expected: Mapping[str, str], where: Location
) -> Iterator[Diagnostic]:
    """Each marked element shows what its id stands for, to the letter."""
    for node in nodes:
        name = str(node.attributes[attribute])
        if attribute == "data-paragraph":
            for link in node.css("a"):
                link.decompose()
        text = node.text(deep=True, separator="")
        if text != expected.get(name):
            message = f"the page shows {text!r} as {name!r}; proved was {expected.get(name)!r}"
            yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=ON_THE_WAY)


def _check_search(site: Path, known: Known) -> Iterator[Diagnostic]:
    """The search index has an entry for each claim with the proved words, and no others in quotation marks."""
    index = read_index(site)
    if isinstance(index, Diagnostic):
        yield index
        return
    where = Location(PLACE)
    quotations = frozenset(known.proved.values())
    missing = set(known.proved)
    for entry in index.entries:
        text = f"{entry['title']} {entry['text']}"
        ref = entry["location"].removeprefix("experts/").replace("/#", "/", 1)
        missing.discard(ref)
        if (words := known.proved.get(ref, "")) not in text:
            message = f"the entry of {ref} lacks its quotation {words!r}"
            yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=IN_THE_INDEX)
        for run in quoted_runs(text):
            # A proved quotation, or a whole contribution, may itself quote somebody.
            inner = any(run in said for said in (*known.proved.values(), *known.paragraphs.values()))
            if run[1:-1] not in quotations and not inner and not is_term(run, known.terms):
                message = f"{run!r} stands in quotation marks in the entry {entry['location']!r}"
                yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message, hint=IN_THE_INDEX)
    for ref in sorted(missing):
        message = f"the search finds no claim {ref!r}, so its quotation cannot be checked there"
        yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=IN_THE_INDEX)


def _check_feeds(site: Path, known: Known) -> Iterator[Diagnostic]:
    """A feed puts nothing in quotation marks but declared terms and what a correction withdrew."""
    for path, text in feed_texts(site):
        for run in unproved_runs(text, known.terms):
            if run[1:-1] not in known.withdrawn:
                message = f"{run!r} stands in quotation marks in the feed"
                where = Location(path.relative_to(site).as_posix())
                yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message, hint=IN_THE_FEED)


def _check_unmarked(
    tree: LexborHTMLParser, known: Known, shown: Mapping[str, str], where: Location
) -> Iterator[Diagnostic]:
    """Outside the marked elements nothing stands in quotation marks or quoting elements but declared terms.

    What is said to programs may repeat the quotations that the page shows, given as their words and speakers, and
    citations the title of the page, of its site or of a source.
    """
    titles = known.titles | {page_title(tree)}
    said = [f"{text!r} stands in an element that quotes, and is not proved" for text in unproved_elements(tree)]
    for words in unproved_words(tree):
        if words.text in (known.examples if words.code else shown if words.told else ()):
            continue
        said += [
            f"{run!r} stands in quotation marks in {words.where} and carries no quotation's id"
            for run in unproved_runs(words.text, known.terms)
            if not (words.told and is_told(run, words.text, shown, known.speakers))
            and not (words.cited and (is_title(run, titles) or _is_of_a_name(words.text, known, titles)))
        ]
    for message in said:
        yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message, hint=BY_THE_MACRO)


def _is_of_a_name(citation: str, known: Known, titles: frozenset[str]) -> bool:
    """Return whether all quotation marks of a citation belong to names and titles in it."""
    names = titles.union(*known.speakers.values())
    return not any(unproved_runs(without(citation, names), known.terms))
