"""The built pages, read as a reader gets them: every quotation must be what was proved.

Links are the business of `links`. Here each element that carries a quotation's id must show exactly the proved
words, each paragraph of a whole contribution exactly the source's, and no other text may stand in quotation marks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.indexfile import read_index
from roundtable.text.marks import is_term, quoted_runs

NOT_PROSE: Final = "script, style, code, pre, textarea, template, svg, head"
"""Elements whose text is not read as prose."""


@dataclass(frozen=True, slots=True)
class ShownQuotations:
    """What the check of the pages has seen."""

    pages: int
    shown: int
    """How often a quotation stands on a page."""
    seen: frozenset[str]
    """The claims whose quotation stands on at least one page."""
    diagnostics: tuple[Diagnostic, ...]


def check_quotations(
    site: Path, proved: Mapping[str, str], paragraphs: Mapping[str, str], terms: frozenset[str]
) -> ShownQuotations:
    """Compare every quotation on every built page with what was proved.

    `proved` gives the words by claim (`expert/claim`), `paragraphs` a whole contribution's by `expert/number`.
    """
    faults: list[Diagnostic] = []
    seen: set[str] = set()
    pages = sorted(site.rglob("*.html"))
    shown = 0
    for path in pages:
        tree = LexborHTMLParser(path.read_bytes())
        where = Location(path.relative_to(site).as_posix())
        marked = tree.css("[data-quotation]")
        shown += len(marked)
        seen.update(str(node.attributes["data-quotation"]) for node in marked)
        faults += _check_shown(marked, "data-quotation", proved, where)
        faults += _check_shown(tree.css("[data-paragraph]"), "data-paragraph", paragraphs, where)
        faults += _check_unmarked(tree, terms, where)
    faults += _check_search(site, proved, paragraphs, terms)
    return ShownQuotations(len(pages), shown, frozenset(seen), tuple(faults))


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
            hint = "Look for a template, a Markdown extension or an edit of the built page that changes text."
            yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message, hint=hint)


def _check_search(
    site: Path, proved: Mapping[str, str], paragraphs: Mapping[str, str], terms: frozenset[str]
) -> Iterator[Diagnostic]:
    """The search index has an entry for each claim with the proved words, and no others in quotation marks."""
    index = read_index(site)
    if isinstance(index, Diagnostic):
        yield index
        return
    where = Location(index.file)
    quotations = frozenset(proved.values())
    missing = set(proved)
    for entry in index.entries:
        tree = LexborHTMLParser(f"{entry['title']} {entry['text']}")
        for node in tree.css("code, pre"):
            node.decompose()
        text = tree.text(separator="")
        ref = entry["location"].removeprefix("experts/").replace("/#", "/", 1)
        missing.discard(ref)
        if (words := proved.get(ref, "")) not in text:
            message = f"the entry of {ref} lacks its quotation {words!r}"
            yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message)
        for run in quoted_runs(text):
            # A proved quotation, or a whole contribution, may itself quote somebody.
            inner = any(run in known for known in (*proved.values(), *paragraphs.values()))
            if run[1:-1] not in quotations and not inner and not is_term(run, terms):
                message = f"{run!r} stands in quotation marks in the entry {entry['location']!r}"
                yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message)
    for ref in sorted(missing):
        message = f"the search finds no claim {ref!r}, so its quotation cannot be checked there"
        yield Diagnostic(code=Code.CHANGED_ON_PAGE, location=where, message=message)


def _check_unmarked(tree: LexborHTMLParser, terms: frozenset[str], where: Location) -> Iterator[Diagnostic]:
    """Outside the marked elements nothing stands in quotation marks but declared terms."""
    for node in tree.css(f"{NOT_PROSE}, [data-quotation], [data-paragraph]"):
        node.decompose()
    body = tree.body
    for run in quoted_runs(body.text(deep=True, separator="") if body else ""):
        if not is_term(run, terms):
            message = f"{run!r} stands in quotation marks and carries no quotation's id"
            hint = "Show quotations by the macro of parts/quotation.jinja."
            yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message, hint=hint)
