"""What the names of a site's files show by themselves, and the files in which a host is told about the site."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.faults import Code, Diagnostic, Location, Violations, check
from roundtable.site.links.resolving.hosts import parse_host
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.tree import SiteTree

RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their extension (Microsoft, "Naming Files, Paths, and Namespaces")."""
FORBIDDEN: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]|[ .]$')
"""What no name on Windows may hold or end with."""
CNAME: Final = "CNAME"
NO_JEKYLL: Final = ".nojekyll"


def check_paths(tree: SiteTree, scope: Scope) -> Iterator[Diagnostic]:
    """Yield what keeps paths from being stored and served wherever the site is built, unpacked and hosted."""
    paths = sorted(tree.files | tree.folders - {""})
    yield from check_case(paths)
    yield from check_names(paths)
    if scope.root.host.endswith(".github.io") or CNAME in tree.files:
        yield from check_jekyll(tree)


@check(Code.UNPORTABLE_PATH)
def check_case(paths: list[str]) -> Violations:
    """Paths differ by more than capitals: where file systems do not tell these apart, of two such files one is lost.

    Bad: `{Ferry.html: <p>, ferry.html: <p>}`
    Good: `{ferry.html: <p>, ferries.html: <p>}`
    """
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(path.casefold(), path)
        if other != path and other.rpartition("/")[0] == path.rpartition("/")[0]:
            message = f"differs from {other!r} by capitals alone: on many machines only one can be there"
            yield Location(path), message


@check(Code.UNPORTABLE_PATH)
def check_names(paths: list[str]) -> Violations:
    """A file has a name that it may have on Windows too.

    Bad: `{aux.html: <p>}`
    Good: `{auxiliary.html: <p>}`
    """
    for path in paths:
        name = path.rpartition("/")[2]
        if RESERVED.fullmatch(name) or FORBIDDEN.search(name):
            yield Location(path), "cannot be a file's name on Windows, where nobody could unpack the site"


@check(Code.UNSERVED_FOLDER, cure=f"Put an empty file {NO_JEKYLL} at the root of the site.")
def check_jekyll(tree: SiteTree) -> Violations:
    """Where GitHub builds a branch, Jekyll leaves out what begins with `_`, unless it is told not to come.

    Bad: `{CNAME: ferry.example, _pages/ferry.html: <p>}`
    Good: `{CNAME: ferry.example, _pages/ferry.html: <p>, .nojekyll: ""}`
    """
    if NO_JEKYLL in tree.files:
        return
    for folder in sorted(tree.folders):
        above, _, name = folder.rpartition("/")
        if name.startswith("_") and not any(step.startswith("_") for step in above.split("/")):
            yield Location(folder), "is not served by GitHub Pages from a branch: its name begins with '_'"


def check_cname(site: Path, tree: SiteTree, site_url: str | None) -> Iterator[Diagnostic]:
    """Yield what is wrong with the file that tells GitHub Pages under which host the site is served."""
    if CNAME not in tree.files:
        return
    text = (site / CNAME).read_text(encoding="utf-8", errors="replace").strip()
    host = parse_host(text) if text and not set(text) & set("/:@ \n") else None
    yield from check_host(host)
    if host and site_url and host != Scope.of(site_url).root.host:
        message = f"{text!r} is not the host of the site's address, {site_url!r}"
        place = Location(CNAME, 1, 1)
        yield Diagnostic(code=Code.MISWRITTEN_ADDRESS, location=place, message=message, subject=text)


@check(Code.MALFORMED_FILE)
def check_host(host: str | None) -> Violations:
    """A CNAME holds one host (GitHub Pages, "Managing a custom domain").

    Bad: `{CNAME: "https://ferry.example/"}`
    Good: `{CNAME: ferry.example}`
    """
    if host is None:
        yield Location(CNAME, 1, 1), "holds no host: one name alone, such as www.example.org"
