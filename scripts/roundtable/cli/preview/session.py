"""The life of a preview: every save makes a new edition of the site, of all that can be shown.

What a fault would take off the screen stays on it as it was, and the faults are told over it. Nobody waits for what
need not be waited for: the pages that somebody is looking at are made first, then all others, and then the whole site
is checked. The next save ends each of these.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Final, NoReturn

from roundtable.build.checking import Outcome, check
from roundtable.build.engine.frame import frame_of
from roundtable.build.project.layout import Project
from roundtable.build.publishing.renewal import KeptSite
from roundtable.build.staging.folder import Files
from roundtable.build.staging.rendering import render_pages_alone, render_site
from roundtable.cli.preview.background import BackgroundCheck, Tell
from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.ending import end_in_order
from roundtable.cli.preview.panel import Notices, State, notices, write_beginning
from roundtable.cli.preview.saves import OvertakenError, Saves
from roundtable.cli.preview.screen import Screen
from roundtable.cli.preview.server import PreviewServer
from roundtable.disk.toolfolders import in_memory
from roundtable.faults import Diagnostic
from roundtable.pages.rendering.render import staged_path
from roundtable.pages.wording import FrameWords
from roundtable.text.counts import count

ROOM: Final = 256 * 1024**2
"""Bytes that have to be free in memory for what a preview writes: ten times what the site of fifty experts takes."""
Renew = Callable[[Files, FrameWords], tuple[int, list[Diagnostic]]]
"""Makes staged files into the site; returns how many are others than before, and a refusal."""


def preview(project: Project, port: int, tell: Tell, invite: Callable[[str], None]) -> NoReturn:
    """Show the site at a port of this machine until interrupted.

    `tell` prints what was found of a save when the pages are made, or cannot be, and then what was found besides when
    the whole site was checked. `invite` says at which address the site is shown. Nothing is written in the project but
    share pictures, and what is written elsewhere goes with the preview, unless that is killed. Raises CommandError
    where the port is taken, and DiskError where the system's own folder refuses something.
    """
    end_in_order()
    with (
        TemporaryDirectory(prefix="roundtable-", dir=in_memory(ROOM)) as scratch,
        PreviewServer(port, Editions(write_beginning(Path(scratch).resolve() / "beginning"))) as server,
        Saves(project) as saves,
    ):
        site = KeptSite(project, server.address, Path(scratch).resolve())
        renewal = _Renewal(project, site, server, saves, tell)
        while not renewal.run():
            saves.wait()
        Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        try:
            invite(server.address)
            while True:
                saves.wait()
                renewal.run()
        finally:
            renewal.background.give_up()
            server.shutdown()


class _Renewal:
    """What is done after each save."""

    def __init__(self, project: Project, site: KeptSite, server: PreviewServer, saves: Saves, tell: Tell) -> None:
        self.background: Final = BackgroundCheck(project, site.folder, server.address, self._tell_besides)
        self._screen: Final = Screen(project)
        self._project: Final = project
        self._site: Final = site
        self._editions: Final = server.editions
        self._saves: Final = saves
        self._tell: Final = tell
        self._found: list[Diagnostic] = []

    def run(self) -> bool:
        """Make of the site what changed and show it, as far as it can be shown; return whether that was done.

        It was not where the next save came before the site was made: nothing was told then.
        """
        self.background.give_up()
        outcome = check(self._project)
        part = self._screen.part_of(outcome)
        try:
            changed = self._show(outcome, part) if part else 0
        except OvertakenError:
            return False
        if part is None or part.failed:
            self._editions.show(_told(outcome, part, self._screen.keeps()))
        outcome.diagnostics += part.diagnostics if part else []
        outcome.summary += f"; {count(changed, 'file')} changed"
        self._found = outcome.diagnostics
        self._tell(outcome)
        if part and part.content is outcome.content and not outcome.failed:
            self.background.begin(outcome)
        return True

    def _show(self, outcome: Outcome, part: Outcome) -> int:
        """Show what changed in a part of the content, first where somebody is looking; return how many staged files.

        Raises OvertakenError.
        """
        seen, early = frozenset[PurePosixPath](), 0
        if self._screen.is_lit and (watched := self._editions.watched):
            files = render_pages_alone(self._project, part, watched)
            seen, early = frozenset(files), self._renew(part, files, self._site.renew_alone)
            self._show_if_right(outcome, part)
        files = render_site(self._project, part, self._saves.give_way)
        late = self._renew(part, files, partial(self._site.renew, before_each=self._saves.give_way))
        if not seen.issuperset(map(staged_path, self._editions.watched)) or not seen:
            self._show_if_right(outcome, part)
        return early + late

    def _renew(self, outcome: Outcome, files: Files, renew: Renew) -> int:
        """Make some staged files into the site, and add what is wrong to the outcome; return how many are new."""
        if outcome.failed:
            return 0
        changed, refused = renew(files, frame_of(outcome.content))
        outcome.diagnostics += refused
        return changed

    def _show_if_right(self, outcome: Outcome, part: Outcome) -> None:
        if not part.failed:
            self._editions.show(_told(outcome, part, self._screen.shows(part)), self._site.folder)

    def _tell_besides(self, besides: Outcome) -> None:
        """Tell what was found when the whole site was checked."""
        self._tell(besides)
        found = replace(besides, diagnostics=[*self._found, *besides.diagnostics])
        self._editions.show(_told(found, None, State.WHOLE))


def _told(outcome: Outcome, part: Outcome | None, state: State) -> Notices:
    """Return what is told over the pages of what was found of the content, and of the part of it that is shown."""
    return notices(replace(outcome, diagnostics=[*outcome.diagnostics, *(part.diagnostics if part else [])]), state)
