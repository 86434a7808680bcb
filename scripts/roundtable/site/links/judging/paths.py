"""What the names of a site's files show by themselves, and the files in which a host is told about the site."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.faults import Code, Diagnostic, Location
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
    """Paths can be told apart, stored and served wherever the site is built, unpacked and hosted."""
    paths = sorted(tree.files | tree.folders - {""})
    yield from _check_case(paths)
    for path in paths:
        name = path.rpartition("/")[2]
        if RESERVED.fullmatch(name) or FORBIDDEN.search(name):
            yield _unportable(path, "cannot be a file's name on Windows, where nobody could unpack the site")
    if scope.root.host.endswith(".github.io") or CNAME in tree.files:
        yield from _check_jekyll(tree)


def check_cname(site: Path, tree: SiteTree, site_url: str | None) -> Iterator[Diagnostic]:
    """A CNAME holds one host, the one under which the site is served (GitHub Pages, "Managing a custom domain")."""
    if CNAME not in tree.files:
        return
    place = Location(CNAME, 1, 1)
    text = (site / CNAME).read_text(encoding="utf-8", errors="replace").strip()
    host = parse_host(text) if text and not set(text) & set("/:@ \n") else None
    if host is None:
        message = "holds no host: one name alone, such as www.example.org"
        yield Diagnostic(code=Code.MALFORMED_FILE, location=place, message=message)
    elif site_url and host != Scope.of(site_url).root.host:
        message = f"{text!r} is not the host of the site's address, {site_url!r}"
        yield Diagnostic(code=Code.MISWRITTEN_ADDRESS, location=place, message=message, subject=text)


def _check_case(paths: list[str]) -> Iterator[Diagnostic]:
    """Where file systems do not tell capitals apart, of two such files one is lost."""
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(path.casefold(), path)
        if other != path and other.rpartition("/")[0] == path.rpartition("/")[0]:
            yield _unportable(path, f"differs from {other!r} by capitals alone: on many machines only one can be there")


def _check_jekyll(tree: SiteTree) -> Iterator[Diagnostic]:
    """Where GitHub builds a branch, Jekyll leaves out what begins with `_`, unless it is told not to come."""
    if NO_JEKYLL in tree.files:
        return
    for folder in sorted(tree.folders):
        above, _, name = folder.rpartition("/")
        if name.startswith("_") and not any(step.startswith("_") for step in above.split("/")):
            hint = f"Put an empty file {NO_JEKYLL} at the root of the site."
            message = "is not served by GitHub Pages from a branch: its name begins with '_'"
            yield Diagnostic(code=Code.UNSERVED_FOLDER, location=Location(folder), message=message, hint=hint)


def _unportable(path: str, problem: str) -> Diagnostic:
    return Diagnostic(code=Code.UNPORTABLE_PATH, location=Location(path), message=problem)
