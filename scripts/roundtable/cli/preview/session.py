"""The life of a preview: every save makes a new edition of the site, and a faulty one leaves the last on the screen."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from roundtable.build.checking import Outcome, check
from roundtable.build.policies import write_policies
from roundtable.build.project import Project
from roundtable.build.stages import stage_site
from roundtable.build.warm import run_mkdocs_here
from roundtable.build.workspace import workspace
from roundtable.cli.preview.editions import Editions
from roundtable.cli.preview.saves import Saves
from roundtable.cli.preview.server import PreviewServer
from roundtable.text.counts import count


def preview(
    project: Project,
    port: int,
    tell: Callable[[Outcome], int],
    invite: Callable[[str], None],
    progress: Callable[[str], None],
) -> int:
    """Show the site at a port of this machine until interrupted.

    `tell` prints what was found whenever the site was made, and returns the exit status that it deserves; `invite` says
    at which address the site is shown, `progress` what one has to wait for. Returns that status where there is nothing
    to show. Raises CommandError where the port is taken, and DiskError as a build does.
    """
    with TemporaryDirectory(prefix="roundtable-") as scratch, PreviewServer(port, Editions(Path(scratch))) as server:
        folders = Path(scratch, "one"), Path(scratch, "other")

        def renew() -> int:
            with workspace(project, progress):
                outcome = _renew(project, folders, server)
            return tell(outcome)

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


def _renew(project: Project, folders: tuple[Path, ...], server: PreviewServer) -> Outcome:
    """Make the site in the folder that is not shown, and show it if it is without fault."""
    folder = next(folder for folder in folders if folder != server.editions.newest.folder)
    outcome = check(project)
    changed = 0 if outcome.failed else stage_site(project, outcome)
    if not outcome.failed and (held := outcome.content.roundtable):
        outcome.diagnostics += run_mkdocs_here(project, held.record, folder, server.address)
    if not outcome.failed:
        outcome.diagnostics += write_policies(folder, project.templates)
    if not outcome.failed:
        server.editions.show(folder)
        outcome.summary += f"; {count(changed, 'file')} changed"
    return outcome
