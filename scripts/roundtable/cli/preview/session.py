"""The life of a preview: every save makes a new edition of the site, and a faulty one leaves the last on the screen."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.build.renewal import KeptSite
from roundtable.build.stages import render_site
from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.saves import Saves
from roundtable.cli.preview.server import PreviewServer
from roundtable.text.counts import count


def preview(
    project: Project,
    port: int,
    tell: Callable[[Outcome], int],
    invite: Callable[[str], None],
) -> int:
    """Show the site at a port of this machine until interrupted.

    `tell` prints what was found whenever the site was made, and returns the exit status that it deserves; `invite` says
    at which address the site is shown. Returns that status where there is nothing to show. Nothing is written in the
    project. Raises CommandError where the port is taken, and DiskError where the system's own folder refuses something.
    """
    with TemporaryDirectory(prefix="roundtable-") as scratch, PreviewServer(port, Editions(Path(scratch))) as server:
        site = KeptSite(project, server.address, Path(scratch).resolve())

        def renew() -> int:
            return tell(_renew(project, site, server))

        with Saves(project) as saves:
            if status := renew():
                return status
            Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
            try:
                invite(server.address)
                while True:
                    saves.wait()
                    renew()
            finally:
                server.shutdown()


def _renew(project: Project, site: KeptSite, server: PreviewServer) -> Outcome:
    """Make of the site what changed, and show it if it is without fault."""
    outcome = check(project)
    files = {} if outcome.failed else render_site(project, outcome)
    if not outcome.failed and (held := outcome.content.roundtable):
        changed, refused = site.renew(files, held.record)
        outcome.diagnostics += refused
        outcome.summary += f"; {count(changed, 'file')} changed"
    if not outcome.failed:
        server.editions.show(site.folder)
    return outcome
