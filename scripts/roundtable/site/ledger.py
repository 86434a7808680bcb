"""The ledger of published addresses: each is a promise, and a build that would break one stops.

An address is published when a page, a file of the data or the archive stands there, or when a page itself offers it: as
the sign that links to a claim, a position, a quotation, an event, a term, or as a former id. Knows the built site; the
file stands in `content.files.ledgerfile`, and what an address is made of in `content.addressing`.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from roundtable.content.addressing import addresses
from roundtable.content.files.ledgerfile import FILE, MOST, Ledger, read_ledger
from roundtable.disk.links import refuse_links
from roundtable.disk.writing import write_text
from roundtable.faults import Code, CommandError, Diagnostic, Location

RECORD: Final = "Run `roundtable permalinks --record` and commit the ledger, once they are to last."
CURE: Final = (
    "Give it back: name a claim's former id under its `aliases`, or lead a page's old address on in redirects.yml. "
    f"One that is given up on purpose is deleted from {FILE} by hand."
)


def published(site: Path) -> frozenset[str]:
    """Return every address that a built site offers: pages, with the anchors that they link to, and files."""
    pages = (address for path in sorted(site.rglob("*.html")) for address in _offered(path, site))
    data = (f"{addresses.DATA}{path.name}" for path in (site / addresses.DATA.strip("/")).glob("*") if _is_data(path))
    archive = (addresses.ARCHIVE for _ in site.glob(addresses.ARCHIVE.strip("/")))
    return frozenset((*pages, *data, *archive))


def _is_data(path: Path) -> bool:
    """Return whether a file beside the page about the data is one of those it is about."""
    return path.suffix != ".html" and path.name != "index.json"


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


def record(content: Path, offered: Iterable[str]) -> int:
    """Add addresses to the ledger of a content folder, which never loses one; return how many were new.

    Raises DiskError where it cannot be written or is a link, CommandError where it cannot be read.
    """
    refuse_links(content / FILE, content)  # before it is read: what a link leads to is not the ledger
    ledger = read_ledger(content)
    for fault in ledger.diagnostics:
        message = f"{content / FILE}, line {fault.location.line}: {fault.message}\n    cure: {fault.hint}"
        raise CommandError(message)
    after = ledger.lines.keys() | set(offered)
    write_text(content / FILE, "".join(f"{address}\n" for address in sorted(after)), inside=content)
    return len(after) - len(ledger.lines)


def check_ledger(ledger: Ledger, offered: frozenset[str], redirects: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Every recorded address is still offered, by itself or through a redirect of its page; new ones are named.

    A redirect carries the part after # along, so the anchor must stand on the page that it leads to.
    """
    yield from islice(_vanished(ledger, offered, redirects), MOST)
    if new := sorted(offered - ledger.lines.keys() - redirects.keys()):
        message = f"addresses that are not recorded yet: {len(new)}, {new[0]!r} the first"
        yield Diagnostic(code=Code.UNRECORDED_ADDRESS, location=Location(ledger.path), message=message, hint=RECORD)


def _vanished(ledger: Ledger, offered: frozenset[str], redirects: Mapping[str, str]) -> Iterator[Diagnostic]:
    for address, line in ledger.lines.items():
        page, mark, anchor = address.partition("#")
        now = f"{redirects[page].partition('#')[0]}{mark}{anchor}" if page in redirects else address
        if now not in offered:
            message = f"the published address {address!r} would lead nowhere"
            where = Location(ledger.path, line)
            yield Diagnostic(code=Code.VANISHED_ADDRESS, location=where, message=message, hint=CURE)
