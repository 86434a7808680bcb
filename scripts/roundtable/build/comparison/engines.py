"""The same staged pages made into a site by every engine that is installed, each judged as the published one is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from roundtable.build.checking import Outcome, check_for_publishing
from roundtable.build.comparison.parity import Parity, compare
from roundtable.build.engine.generator import ENGINE, ENGINES, Engine, started
from roundtable.build.project.layout import Project
from roundtable.build.project.siteaddress import site_address
from roundtable.build.project.workspace import workspace
from roundtable.build.publishing.builtchecks import pack_and_check
from roundtable.build.publishing.worker import Here
from roundtable.build.stages import make_site, stage_site
from roundtable.faults import Diagnostic, is_error


@dataclass(frozen=True, slots=True)
class Trial:
    """What an engine made of the staged pages."""

    engine: Engine
    diagnostics: tuple[Diagnostic, ...]
    site: Path | None = None
    """Nothing where the engine refused the pages."""
    parity: Parity | None = None
    """What the site shares with that of the engine that publishes; nothing where there are not two."""

    @property
    def is_passed(self) -> bool:
        """Whether the site could be published in the place of the other."""
        return not any(map(is_error, self.diagnostics)) and (self.parity is None or self.parity.is_whole)


def try_engines(project: Project, progress: Callable[[str], None]) -> tuple[Outcome, list[Trial]]:
    """Make a site with each engine that is installed, the one that publishes first, each in a folder of its own.

    Returns what was found in the content and the templates, and the trials: none where that has faults.
    Raises DiskError as a build does.
    """
    with workspace(project, progress) as lock:
        outcome = check_for_publishing(project)
        if not outcome.failed:
            stage_site(project, outcome)
        trials: list[Trial] = []
        for engine in sorted(ENGINES, key=lambda engine: engine != ENGINE):
            if engine.version and not outcome.failed:
                progress(f"building with {engine.name} {engine.version}")
                trials.append(_try(project, outcome, engine, trials[0].site if trials else None, lock))
    return outcome, trials


def _try(project: Project, outcome: Outcome, engine: Engine, published: Path | None, lock: int) -> Trial:
    site = project.tried / engine.name
    own = replace(outcome, diagnostics=[])
    with started(engine, inherited=(lock,)) as waiting:
        make_site(project, own, site, waiting)
    if own.failed:
        return Trial(engine, tuple(own.diagnostics))
    pack_and_check(own, site, site_address(project), Here())
    named = tuple(replace(fault, message=f"{engine.name}: {fault.message}") for fault in own.diagnostics)
    return Trial(engine, named, site, compare(published, site) if published else None)
