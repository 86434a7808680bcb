"""The site as one archive (ZIP), to keep an edition and to read it from the disk.

Equal sites give equal bytes: the names are sorted, the times are the earliest that the format knows, and neither
system nor modes of whoever builds it show (reproducible-builds.org, "Archive metadata"). What is packed is as it is
published, but for links (`site.archive.fromdisk`).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from roundtable.content.addressing.addresses import SHARE_PICTURE
from roundtable.disk.refusal import writing
from roundtable.site.archive.fromdisk import ARCHIVE, FromDisk
from roundtable.site.links.resolving.listing import list_site
from roundtable.site.links.resolving.tree import NOT_FOUND

FOLDER: Final = "roundtable"
"""In which everything lies, so that nothing else does where it is unpacked; an edition's name follows."""
EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
UNIX: Final = 3
MODE: Final = 0o100644 << 16
"""An ordinary file that everybody may read, as ZIP has it from Unix (APPNOTE.TXT, 4.4.15)."""
FOR_SERVERS: Final = frozenset({NOT_FOUND, "sitemap.xml", "sitemap.xml.gz"})
"""What only a server gives, or a search engine asks of one."""
UNASKED: Final = ("assets/javascripts/", ".map")
"""How what Material brings along and no page asks for begins or ends."""


def write_archive(site: Path, edition: str) -> None:
    """Put the archive of a site into it, in the place of another, by the name of its edition, if it has one.

    Raises DiskError where the disk refuses.
    """
    folder = f"{FOLDER}-{edition}" if edition else FOLDER
    with writing(site / ARCHIVE):
        (site / ARCHIVE).unlink(missing_ok=True)
    tree = list_site(site)
    pages = FromDisk(tree)
    with writing(site / ARCHIVE), ZipFile(site / ARCHIVE, "x") as archive:
        for file in _packed(tree.files):
            raw = (site / file).read_bytes()
            if file.endswith(".html"):
                raw = pages.page(file, raw.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
            entry = ZipInfo(f"{folder}/{file}", EARLIEST)
            entry.create_system, entry.external_attr, entry.compress_type = UNIX, MODE, ZIP_DEFLATED
            archive.writestr(entry, raw)


def _packed(files: frozenset[str]) -> Iterator[str]:
    """Yield what a reader of the archive may want, in the order of names: no share picture, which other sites show."""
    for file in sorted(files - FOR_SERVERS):
        shown_elsewhere = file.rpartition("/")[2] == SHARE_PICTURE
        if not shown_elsewhere and not file.startswith(UNASKED[0]) and not file.endswith(UNASKED[1]):
            yield file
