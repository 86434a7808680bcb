"""The life of a preview: every save makes a new edition of the site, and a faulty one leaves the last on the screen.

Nobody waits for what need not be waited for: the pages that somebody is looking at are made first, then all others,
and then the whole site is checked. The next save ends each of these.
"""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Final

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.build.publishing.renewal import KeptSite
from roundtable.build.staging.folder import Files
from roundtable.build.staging.rendering import render_pages_alone, render_site
from roundtable.cli.preview.behind import CheckBehind, Tell
from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.saves import OvertakenError, Saves
from roundtable.cli.preview.server import PreviewServer
from roundtable.content.model import RoundtableFile
from roundtable.faults import Diagnostic
from roundtable.pages.rendering.render import staged_path
from roundtable.text.counts import count

Renew = Callable[[Files, RoundtableFile], tuple[int, list[Diagnostic]]]
"""Makes staged files into the site; returns how many are others than before, and a refusal."""


def preview(project: Project, port: int, tell: Tell, invite: Callable[[str], None]) -> int:
    """Show the site at a port of this machine until interrupted.

    `tell` prints what was found of a save, and returns the exit status that it deserves: when the pages are made, or
    cannot be, and then what was found besides when the whole site was checked. `invite` says at which address the site
    is shown. Returns the status where there is nothing to show. Nothing is written in the project but share pictures.
    Raises CommandError where the port is taken, and DiskError where the system's own folder refuses something.
    """
    with (
        TemporaryDirectory(prefix="roundtable-") as scratch,
        PreviewServer(port, Editions(Path(scratch))) as server,
        Saves(project) as saves,
    ):
        site = KeptSite(project, server.address, Path(scratch).resolve())
        renewal = _Renewal(project, site, server, saves, tell)
        while (status := renewal.run()) is None:
            saves.wait()
        if status:
            return status
        Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        try:
            invite(server.address)
            while True:
                saves.wait()
                renewal.run()
        finally:
            renewal.behind.give_up()
            server.shutdown()


class _Renewal:
    """What is done after each save."""

    def __init__(self, project: Project, site: KeptSite, server: PreviewServer, saves: Saves, tell: Tell) -> None:
        self.behind: Final = CheckBehind(project, site.folder, server.address, tell)
        self._project: Final = project
        self._site: Final = site
        self._editions: Final = server.editions
        self._saves: Final = saves
        self._tell: Final = tell

    def run(self) -> int | None:
        """Make of the site what changed and show it, if it is without fault; return the status that was told.

        None where the next save came before the site was made: nothing was told then.
        """
        self.behind.give_up()
        outcome = check(self._project)
        try:
            changed = self._show(outcome)
        except OvertakenError:
            return None
        outcome.summary += f"; {count(changed, 'file')} changed"
        status = self._tell(outcome)
        if not outcome.failed:
            self.behind.begin(outcome)
        return status

    def _show(self, outcome: Outcome) -> int:
        """Show what changed, first where somebody is looking; return how many staged files that are.

        Raises OvertakenError.
        """
        if outcome.failed:
            return 0
        seen, early = frozenset[PurePosixPath](), 0
        if watched := self._editions.watched:
            files = render_pages_alone(self._project, outcome, watched)
            seen, early = frozenset(files), self._renew(outcome, files, self._site.renew_alone)
            self._show_if_right(outcome)
        files = render_site(self._project, outcome, self._saves.give_way)
        late = self._renew(outcome, files, self._site.renew)
        if not seen.issuperset(map(staged_path, self._editions.watched)) or not seen:
            self._show_if_right(outcome)
        return early + late

    def _renew(self, outcome: Outcome, files: Files, renew: Renew) -> int:
        """Make some staged files into the site, and add what is wrong to the outcome; return how many are new."""
        if outcome.failed:
            return 0
        assert outcome.content.roundtable is not None  # noqa: S101 - the content has been checked
        changed, refused = renew(files, outcome.content.roundtable.record)
        outcome.diagnostics += refused
        return changed

    def _show_if_right(self, outcome: Outcome) -> None:
        if not outcome.failed:
            self._editions.show(self._site.folder)
