"""The check of a site's links: lists the folder, surveys its files, and reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from roundtable.faults import Code, Diagnostic, Location, Violations, check
from roundtable.site.links.judging.paths import check_cname, check_paths
from roundtable.site.links.judging.survey import Survey
from roundtable.site.links.reading.textfiles import REDIRECTS, redirected
from roundtable.site.links.resolving.listing import list_site
from roundtable.site.links.resolving.redirects import Redirects
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.tree import INDEX, NOT_FOUND, SiteTree

MOST_SHOWN: Final = 5
"""How many pages of a circle are named."""


@dataclass(frozen=True, slots=True)
class LinkReport:
    """What the check of a site has seen."""

    diagnostics: tuple[Diagnostic, ...]
    """In the order of their places; paths are relative to the site's folder."""
    pages: int
    references: int
    """How many references were judged, those of style sheets, sitemaps and indexes included."""


def check_site(site: Path, site_url: str | None, *, leftovers: bool = False) -> LinkReport:
    """Check every reference of a folder of built HTML, as it will be served at an address.

    With `leftovers` the pages' text is searched for syntax of templates and of Markdown too: for pages that are known
    to show none on purpose.
    Without an address the folder is taken for the root of a host, and whatever names a host leads elsewhere.
    Raises OSError where the folder cannot be read, and CommandError where the address is none of a site.
    """
    scope = Scope.of(site_url)
    tree = list_site(site)
    survey = Survey(site, tree, scope, _redirects(site, tree), leftovers=leftovers)
    found = [
        *_check_listing(tree),
        *check_paths(tree, scope),
        *check_cname(site, tree, site_url),
        *survey.check_references(),
        *survey.check_fragments(),
        *check_circles(survey.sent_on),
        *check_orphans(survey),
    ]
    ordered = tuple(sorted(found, key=lambda fault: fault.sort_key))
    return LinkReport(ordered, len(survey.pages), survey.references)


def _redirects(site: Path, tree: SiteTree) -> Redirects:
    """Return what the site's host was told to redirect."""
    text = (site / REDIRECTS).read_text(encoding="utf-8", errors="replace") if REDIRECTS in tree.files else ""
    return Redirects(redirected(text))


def _check_listing(tree: SiteTree) -> Iterator[Diagnostic]:
    """A site holds files and folders, and links between them."""
    for path, why in tree.refused.items():
        yield Diagnostic(code=Code.UNREADABLE_FILE, location=Location(path), message=why)


@check(Code.BROKEN_LINK)
def check_circles(sent_on: dict[str, str]) -> Violations:
    """A page that sends its reader on leads at last to one that does not; to itself it may, which reloads it.

    Bad: `{a.html: <meta http-equiv=refresh content="0;b.html">, b.html: <meta http-equiv=refresh content="0;a.html">}`
    Good: `{a.html: <meta http-equiv=refresh content="0;b.html">, b.html: <p>}`
    """
    seen = set[str]()
    for start in sorted(sent_on):
        passed: dict[str, None] = {}
        here = start
        while here not in seen and here in sent_on:
            seen.add(here)
            passed[here] = None
            here = sent_on[here]
        if here in passed and sent_on[here] != here:
            circle = list(passed)[list(passed).index(here) :]
            yield from ((Location(page), f"sends its reader in a circle: {_way(circle)}") for page in circle)


def _way(circle: list[str]) -> str:
    """Return the pages of a circle as they lead to one another, from the first by name."""
    first = circle.index(min(circle))
    shown = [*circle[first:], *circle[:first]]
    return " -> ".join([*shown[:MOST_SHOWN], *["…"] * (len(shown) > MOST_SHOWN), shown[0]])


@check(Code.ORPHAN_PAGE)
def check_orphans(survey: Survey) -> Violations:
    """Every page is reached from another, but for the first, the one for missing pages, and mere redirects.

    Bad: `{index.html: <p>, page.html: <p>}`
    Good: `{index.html: <a href="page.html">On</a>, page.html: <p>}`
    """
    for page in survey.pages:
        if page not in survey.linked and page not in {INDEX, NOT_FOUND} and page not in survey.sent_on:
            yield Location(page), "no other page links to this one"
