"""A site that is kept and made again and again: of each edition only what changed is made, and put in its place."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from roundtable.build.engine.warm import Making, run_mkdocs_here
from roundtable.build.project.inheritance import read_settings
from roundtable.build.project.layout import Project
from roundtable.build.publishing.policies import TEMPLATE, write_policies
from roundtable.build.publishing.replacement import clear
from roundtable.build.staging.folder import Files, stage
from roundtable.disk.refusal import writing
from roundtable.faults import Diagnostic
from roundtable.pages.wording import FrameWords

FIRST: Final = PurePosixPath("index.md")
"""The page that mkdocs.yml names: MkDocs refuses to make anything without it."""
PAGE: Final = ".md"
"""How the names of those files end that MkDocs makes pages of; it copies all others."""
FRAMED: Final = (PAGE, ".html")
"""How those end that a frame changes: one of its templates is that of the policies, which every page has."""
Stamps = tuple[tuple[str, int, int], ...]


class KeptSite:
    """A site in a folder of its own, below one that nobody else writes in."""

    def __init__(self, project: Project, address: str, scratch: Path) -> None:
        """Begin with an empty folder; `address` is where the site is to be served."""
        self.folder: Final = scratch / "site"
        self._project: Final = project
        self._address: Final = address
        self._staged: Final = scratch / "staged"
        self._made: Final = scratch / "made"
        self._files: Files = {}
        self._frame: tuple[FrameWords, Stamps] = ({}, ())
        self.folder.mkdir()

    def renew(
        self, files: Files, words: FrameWords, before_each: Callable[[], None] = lambda: None
    ) -> tuple[int, list[Diagnostic]]:
        """Let the site be that of these staged files; return how many of them are others than before, and a refusal.

        The site stays as it is where there is a refusal, and where `before_each` raises something while it is made, as
        `Making` says. Raises that, and DiskError.
        """
        frame = self._frame_of(words)
        is_part = frame == self._frame
        changed = self._changed(files)
        framed = {} if is_part else {name: text for name, text in files.items() if name.suffix in FRAMED}
        wanted, making = {**framed, **changed}, self._making(before_each, is_part=is_part)
        if refused := self._make(wanted, words, making, kept=files.keys() - wanted.keys()):
            return 0, refused
        gone = self._files.keys() - files.keys()
        for name in gone:
            (self.folder / _built(name)).unlink(missing_ok=True)
        self._files, self._frame = files, frame
        return len(changed) + len(gone), []

    def renew_alone(self, files: Files, words: FrameWords) -> tuple[int, list[Diagnostic]]:
        """Let what is made of these staged files be new in a site that is there; return as `renew` does.

        All else stays as it was until `renew`, the frame around all other pages too. Raises DiskError.
        """
        changed = self._changed(files)
        is_framed = self._frame_of(words) == self._frame
        if refused := self._make(changed if is_framed else files, words, self._making(is_part=True)):
            return 0, refused
        self._files = {**self._files, **changed}
        return len(changed), []

    def _frame_of(self, words: FrameWords) -> tuple[FrameWords, Stamps]:
        """Return by what one sees that the frame around every page changed."""
        return words, tuple(_stamps(self._project))

    def _changed(self, files: Files) -> Files:
        return {name: text for name, text in files.items() if self._files.get(name) != text}

    def _making(self, before_each: Callable[[], None] = lambda: None, *, is_part: bool) -> Making:
        return Making(self._staged, self._made, self._address, is_part, before_each)

    def _make(
        self, files: Files, words: FrameWords, making: Making, kept: Collection[PurePosixPath] = ()
    ) -> list[Diagnostic]:
        """Make the whole site, or a part of it, of its staged files, and put it in its place; return a refusal.

        What stays as it is, of the project's own, gives way to no file that the theme has at its address.
        """
        try:
            refused = self._generate(files, words, making)
            refused = refused or write_policies(self._made, self._project.templates)
            if not refused:
                self._put_in_place(kept)
            return refused
        finally:  # and not at the beginning, for which somebody waits
            clear(self._staged)
            clear(self._made)

    def _generate(self, files: Files, words: FrameWords, making: Making) -> list[Diagnostic]:
        """Make what MkDocs makes of staged files; return its refusal. Where no page is among them, it is not asked."""
        if making.is_part and not any(name.suffix == PAGE for name in files):
            stage(files, self._made)
            return []
        stage({FIRST: self._files[FIRST], **files} if making.is_part else files, self._staged)
        return run_mkdocs_here(self._project, words, making)

    def _put_in_place(self, kept: Collection[PurePosixPath]) -> None:
        """Move each file that was made over the one that was there, unless that is kept."""
        with writing(self.folder):
            for path in sorted(self._made.rglob("*")):
                name = path.relative_to(self._made)
                if path.is_dir():
                    (self.folder / name).mkdir(exist_ok=True)
                elif PurePosixPath(name.as_posix()) not in kept:
                    path.replace(self.folder / name)


def _built(name: PurePosixPath) -> PurePosixPath:
    return name.with_suffix(".html") if name.suffix == PAGE else name


def _stamps(project: Project) -> Iterator[tuple[str, int, int]]:
    """Yield the files of the frame around every page, when they were saved, and their sizes."""
    theme = sorted((project.templates / "theme").rglob("*"))
    settings = [file.file for file in read_settings(project)[0]] or [project.settings]
    for path in (*settings, project.templates / TEMPLATE, *theme):
        if path.is_file():
            found = path.stat()
            yield str(path), found.st_mtime_ns, found.st_size
