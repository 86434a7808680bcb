"""The order of the stages, from content to a published site; each stage's work is done elsewhere.

load -> check -> prove -> join -> views -> render -> stage -> generate -> policies -> archive -> check -> publish

The engine runs in a process of its own, and in another the archive is packed and some checks are made; both get ready
while this one reads and renders.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from roundtable.build.checking import Outcome, check_for_publishing
from roundtable.build.engine.generator import ENGINE, Started, generate, started
from roundtable.build.project.layout import Project
from roundtable.build.project.siteaddress import site_address
from roundtable.build.project.unchanged import Remembered, fingerprint, remember
from roundtable.build.project.workspace import workspace
from roundtable.build.publishing.builtchecks import CALLED, pack_and_check
from roundtable.build.publishing.modes import let_everybody_read
from roundtable.build.publishing.policies import write_policies
from roundtable.build.publishing.replacement import clear, publish, recover
from roundtable.build.publishing.worker import Worker
from roundtable.build.staging.edition import edition_name
from roundtable.build.staging.folder import stage
from roundtable.build.staging.rendering import render_site


def stage_site(project: Project, outcome: Outcome) -> int:
    """Write the staged folder from checked content; return how many files changed.

    What is wrong with the settings or a template is added to the outcome, and nothing is written.
    """
    files = render_site(project, outcome)
    return 0 if outcome.failed else stage(files, project.staged)


def build(project: Project, progress: Callable[[str], None]) -> Outcome:
    """Build, check and publish the site; the last one stays as it is where anything is wrong.

    Raises DiskError where the disk refuses something, or would let the build write outside of the project.
    """
    with workspace(project, progress) as lock:
        recover(project.built, project.site, project.last)
        made_from = fingerprint(project)  # before anything is read: what is saved meanwhile is made into the next site
        with started(ENGINE, inherited=(lock,)) as engine, Worker(CALLED, inherited=(lock,)) as beside:
            outcome = _run_stages(project, progress, engine, beside)
        if not outcome.failed:
            remember(project, made_from, Remembered(outcome.summary, outcome.diagnostics))
        return outcome


def _run_stages(project: Project, progress: Callable[[str], None], engine: Started, beside: Executor) -> Outcome:
    progress("reading and proving the content")
    outcome = check_for_publishing(project)
    if outcome.failed:
        return outcome
    progress("rendering the pages")
    outcome.edition = edition_name(outcome.content, outcome.evidence, project.templates)
    stage_site(project, outcome)
    if outcome.failed:
        return outcome
    progress("building the site")
    make_site(project, outcome, project.built, engine)
    if outcome.failed:
        return outcome
    progress("checking the built pages")
    pack_and_check(outcome, project.built, site_address(project), beside)
    if not outcome.failed:
        let_everybody_read(project.built)
        publish(project.built, project.site, project.last)
    return outcome


def make_site(project: Project, outcome: Outcome, into: Path, engine: Started) -> None:
    """Make the pages of the staged folder in another one, as they are to be published; add what is wrong.

    Raises DiskError as a build does.
    """
    clear(into)  # an engine itself would leave what it cannot remove
    outcome.diagnostics += generate(project, outcome, into, engine)
    if not outcome.failed:
        outcome.diagnostics += write_policies(into, project.templates)
