"""The ledger of published addresses: each is a promise, and a build that would break one stops.

An address is published when a page stands there, or when a page itself offers it: as the sign that links to a
claim, a position, a quotation, an event, a term, or as a former id. Knows the built site and the ledger file;
what an address is made of stands in `addresses`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from roundtable.disk.writing import write_text
from roundtable.faults import Code, CommandError, Diagnostic, Location

FILE: Final = "permalinks.txt"
RECORD: Final = "Run `roundtable permalinks --record` and commit the ledger, once they are to last."
CURE: Final = (
    "Give it back: name a claim's former id under its `aliases`, or lead a page's old address on in redirects.yml. "
    f"One that is given up on purpose is deleted from {FILE} by hand."
)


def published(site: Path) -> frozenset[str]:
    """Return every address that a built site offers: each page, and each anchor that a page links to as its own."""
    return frozenset(address for path in sorted(site.rglob("*.html")) for address in _offered(path, site))


def _offered(path: Path, site: Path) -> Iterator[str]:
    page = _address(PurePosixPath(path.relative_to(site).as_posix()))
    yield page
    tree = LexborHTMLParser(path.read_bytes())
    standing = {f"#{node.attributes['id']}" for node in tree.css("[id]")}
    for link in tree.css("a.headerlink[href^='#']"):
        if (anchor := str(link.attributes["href"])) in standing:
            yield f"{page}{anchor}"
    for alias in tree.css(".rt-alias[id]"):
        yield f"{page}#{alias.attributes['id']}"


def _address(file: PurePosixPath) -> str:
    """Return the address under which a file of HTML is served.

    >>> _address(PurePosixPath("experts/panov/index.html")), _address(PurePosixPath("index.html"))
    ('/experts/panov/', '/')
    """
    folder = file.parent.as_posix().strip(".")
    return (f"/{folder}/" if folder else "/") if file.name == "index.html" else f"/{file.as_posix()}"


def read_ledger(content: Path) -> tuple[str, ...]:
    """Return the recorded addresses, a line each; none where there is no ledger.

    Raises CommandError for a ledger that is not UTF-8.
    """
    file = content / FILE
    try:
        return tuple(file.read_text(encoding="utf-8").split()) if file.is_file() else ()
    except UnicodeDecodeError:
        message = f"{file} is not UTF-8: save it as UTF-8, or take it back from the last commit"
        raise CommandError(message) from None


def record(content: Path, offered: Iterable[str]) -> int:
    """Add addresses to the ledger, which never loses one; return how many were new.

    Raises DiskError where it cannot be written, CommandError where it is not UTF-8.
    """
    before = set(read_ledger(content))
    after = before | set(offered)
    write_text(content / FILE, "".join(f"{address}\n" for address in sorted(after)), inside=content)
    return len(after) - len(before)


def check_ledger(content: Path, offered: frozenset[str], redirects: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Every recorded address is still offered, by itself or through a redirect of its page; new ones are named.

    A redirect carries the part after # along, so the anchor must stand on the page that it leads to.
    """
    ledger = read_ledger(content)
    where = f"{content.name}/{FILE}"
    for line, address in enumerate(ledger, start=1):
        page, mark, anchor = address.partition("#")
        now = f"{redirects[page].partition('#')[0]}{mark}{anchor}" if page in redirects else address
        if now not in offered:
            message = f"the published address {address!r} would lead nowhere"
            yield Diagnostic(code=Code.VANISHED_ADDRESS, location=Location(where, line), message=message, hint=CURE)
    if new := sorted(offered - set(ledger) - redirects.keys()):
        message = f"addresses that are not recorded yet: {len(new)}, {new[0]!r} the first"
        yield Diagnostic(code=Code.UNRECORDED_ADDRESS, location=Location(where), message=message, hint=RECORD)
