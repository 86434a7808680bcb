"""What is told over which page of a preview: each fault, and each thing still to do, where whoever mends it looks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

from roundtable.build.checking import Outcome
from roundtable.content.addressing import addresses, pagekinds
from roundtable.content.files.document import Document, Finder
from roundtable.content.names import as_id
from roundtable.faults import Diagnostic, Nearest, is_error
from roundtable.text.safety.visible import visible, visible_lines

FILES: Final = {"glossary.yml": addresses.GLOSSARY, "timeline.yml": addresses.TIMELINE}
FOLDERS: Final = {"experts": addresses.expert, "topics": addresses.topic}
PARTS: Final = {
    "questions": addresses.POSITIONS,
    "rights": addresses.ABOUT,
    "corrections": addresses.ABOUT,
    "editions": addresses.ABOUT,
}
"""Where parts of roundtable.yml are shown that the start page has none of."""


class State(StrEnum):
    """What of the content the screen shows."""

    NOTHING = "nothing"
    """There never was a site."""
    KEPT = "kept"
    """The site as it was before the last save."""
    PART = "part"
    """The site as it is, without what is at fault."""
    WHOLE = "whole"
    """The site as it is."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A fault, or something still to do, as it is told."""

    place: str
    """Path, line and column, as far as they are known."""
    code: str
    message: str
    hint: str | Nearest
    address: str
    """The page that it concerns."""
    is_fault: bool

    @property
    def cure(self) -> str:
        """The likely cure, or nothing; it is looked for when it is asked for."""
        return visible_lines(str(self.hint))

    def concerns(self, page: str) -> bool:
        """Return whether it concerns a page: an expert's concerns those of the claims as well."""
        return page == self.address or (self.address != addresses.HOME and page.startswith(self.address))


@dataclass(frozen=True, slots=True)
class Notices:
    """All that is told."""

    state: State = State.NOTHING
    all: tuple[Notice, ...] = ()

    def on(self, page: str) -> tuple[Notice, ...]:
        """Return what is told on a page, faults first; where there are no pages yet, all."""
        return tuple(notice for notice in self.all if self.state is State.NOTHING or notice.concerns(page))

    def elsewhere(self, page: str) -> Counter[str]:
        """Return the other pages of which something is told, with how much: faults, and to the start page the rest."""
        here = self.on(page)
        wanted = (notice for notice in self.all if notice.is_fault or page == addresses.HOME)
        return Counter(notice.address for notice in wanted if notice not in here)


def notices(outcome: Outcome, state: State) -> Notices:
    """Return what is told of what was found; other warnings are for the terminal alone."""
    finders = {document.path: document.finder() for document in outcome.content.documents if _is_roundtable(document)}
    told = {fault for fault in outcome.diagnostics if is_error(fault) or fault.nature.is_to_do}
    ordered = sorted(told, key=lambda fault: (fault.nature.is_to_do, fault.sort_key))
    return Notices(state, tuple(_notices(ordered, finders)))


def _notices(found: Iterable[Diagnostic], finders: Mapping[str, Finder]) -> Iterator[Notice]:
    for fault in found:
        where = fault.location
        place = ":".join(map(str, filter(None, (visible(where.path), where.line, where.column))))
        page = _page(fault, finders.get(where.path))
        yield Notice(place, fault.code.value, visible_lines(fault.message), fault.hint, page, not fault.nature.is_to_do)


def _is_roundtable(document: Document) -> bool:
    return PurePosixPath(document.path).name == "roundtable.yml"


def _page(fault: Diagnostic, find: Finder | None) -> str:
    """Return the address of the page that a fault concerns; what concerns no single one is told on the start page."""
    match PurePosixPath(fault.location.path).parts:
        case (_, str(folder), str(name)) if folder in FOLDERS and (stem := as_id(PurePosixPath(name).stem)):
            return FOLDERS[folder](stem)
        case (_, str(name)) if name in FILES:
            return FILES[name]
        case (_, "roundtable.yml") if find and (keys := find(fault.location)):
            return PARTS.get(str(keys[0]), addresses.HOME)
        case (*_, "pages", str(name)):
            kinds = {kind.name: kind.address for kind in pagekinds.KINDS}
            return kinds.get(name.partition(".")[0]) or addresses.HOME
        case (*folders, "index.html"):
            return "/".join(("", *folders, ""))
    return addresses.HOME
