"""The order of the stages, from content to a published site; each stage's work is done elsewhere.

load -> check -> prove -> join -> views -> render -> stage -> mkdocs -> check the pages -> publish
"""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from jinja2 import TemplateError

from roundtable import addresses, labels
from roundtable.checks import check_content
from roundtable.diagnostics import Code, Diagnostic, Location, is_error
from roundtable.join import join
from roundtable.links import check_site
from roundtable.load import Content, load_content
from roundtable.model import Rights
from roundtable.origins import with_origins
from roundtable.permalinks import check_ledger, published
from roundtable.prosechecks import check_prose, declared_terms
from roundtable.proving import Evidence, gather_evidence
from roundtable.publish import publish, recover
from roundtable.redirects import check_redirects, redirects, render_redirects
from roundtable.render import environment, render_pages, template_fault
from roundtable.sitecheck import check_quotations
from roundtable.stage import assets, stage
from roundtable.views import all_pages


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds a roundtable: `mkdocs.yml`, `content/`, `templates/`."""

    root: Path
    texts: Path | None = None
    """A folder with the sources' texts, where they are at hand."""
    other_content: Path | None = None
    """The data, where they are not in the root's `content/`."""

    @property
    def content(self) -> Path:
        """The data."""
        return self.other_content or self.root / "content"

    @property
    def templates(self) -> Path:
        """The pages' templates, the theme and its assets."""
        return self.root / "templates"

    @property
    def staged(self) -> Path:
        """What MkDocs reads."""
        return self.root / "build" / "docs"

    @property
    def built(self) -> Path:
        """What MkDocs writes, until it has been checked."""
        return self.root / "build" / "site"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.root / "site"


@dataclass(slots=True)
class Outcome:
    """What a run found and made."""

    content: Content
    evidence: dict[str, Evidence] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    summary: str = ""
    """What was made and proved, in a line."""

    @property
    def failed(self) -> bool:
        """Whether something was found that stops a build."""
        return any(map(is_error, self.diagnostics))


def check(project: Project) -> Outcome:
    """Read, check and prove the content; nothing is written."""
    content = load_content(project.content)
    content.diagnostics += check_content(content)
    content.diagnostics += check_prose(content)
    content.diagnostics += check_redirects(content)
    evidence = gather_evidence(content, project.texts, today())
    found = [fault for one in evidence.values() for fault in one.diagnostics]
    outcome = Outcome(content, evidence, [*content.diagnostics, *found])
    outcome.summary = _proof_summary(outcome)
    return outcome


def _proof_summary(outcome: Outcome) -> str:
    """Return how many quotations were proved, and by what."""
    parts = []
    for source_id, one in outcome.evidence.items():
        if one.proof:
            way = "against the text" if one.text else "by the proof file"
            parts.append(f"{labels.count(len(one.proof.quotations), 'quotation')} from {source_id} proved {way}")
    return "; ".join(parts) or "no quotation proved"


def today() -> dt.date:
    """Return the date of this run: SOURCE_DATE_EPOCH's where it is set (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return now.date()


def stage_site(project: Project, outcome: Outcome) -> int:
    """Write the staged folder from checked content; return how many files changed.

    A template that cannot be rendered is added to the outcome, and nothing is written.
    """
    roundtable = join(outcome.content)
    glossary = outcome.content.glossary
    terms = glossary.record.terms if glossary else ()
    files: dict[PurePosixPath, str | bytes] = {}
    made = environment(project.templates)
    try:
        files |= render_pages(all_pages(roundtable, outcome.evidence), made, terms)
        files |= render_redirects(outcome.content, made)
    except TemplateError as error:
        outcome.diagnostics.append(template_fault(error, project.templates))
        return 0
    files |= assets(project.templates / "assets", addresses.ASSETS)
    files |= assets(project.content / "pictures", addresses.PICTURES)
    return stage(files, project.staged)


def build(project: Project, progress: Callable[[str], None]) -> Outcome:
    """Build, check and publish the site; the last one stays as it is where anything is wrong."""
    recover(project.site)
    progress("reading and proving the content")
    outcome = check(project)
    if outcome.failed:
        return outcome
    progress("rendering the pages")
    stage_site(project, outcome)
    if outcome.failed:
        return outcome
    progress("building the site")
    outcome.diagnostics += run_mkdocs(project, outcome.content)
    if outcome.failed:
        return outcome
    progress("checking the built pages")
    _check_built(project, outcome)
    if not outcome.failed:
        publish(project.built, project.site)
    return outcome


def run_mkdocs(project: Project, content: Content) -> list[Diagnostic]:
    """Run `mkdocs build --strict` into a folder of its own; return its refusal, if any."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", str(project.built)]
    result = subprocess.run(  # noqa: S603 - a fixed command
        [*command, "--config-file", str(project.root / "mkdocs.yml")],
        env=_reproducible(os.environ, content),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode == 0:
        return []
    said = "\n".join(line for line in result.stderr.splitlines() if not line.startswith("INFO"))
    message = f"mkdocs refused the staged pages:\n{said}"
    return [Diagnostic(code=Code.SITE_GENERATOR, location=Location("mkdocs.yml"), message=message)]


def _reproducible(environ: Mapping[str, str], content: Content) -> dict[str, str]:
    """Return the environment with a date of the content's own, so that equal content gives equal bytes."""
    assert content.roundtable is not None  # noqa: S101 - the content has been checked
    newest = max(edition.date for edition in content.roundtable.record.editions)
    epoch = int(dt.datetime.combine(newest, dt.time(), dt.UTC).timestamp())
    return {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1", **environ}


def _check_built(project: Project, outcome: Outcome) -> None:
    """Check links and quotations of the built pages."""
    links = check_site(project.built, os.environ.get("SITE_URL") or None)
    outcome.diagnostics += with_origins(links.diagnostics, outcome.content)
    outcome.diagnostics += check_ledger(project.content, published(project.built), redirects(outcome.content))
    proved = {
        quoted.ref: quoted.claim.quote
        for source in outcome.content.sources.values()
        for quoted in outcome.content.quoted(source)
    }
    paragraphs = {
        f"{paragraph.speaker}/{paragraph.number}": paragraph.text
        for one in outcome.evidence.values()
        if one.text and one.source.record.rights is Rights.FULL
        for paragraph in one.text.paragraphs
        if paragraph.speaker
    }
    shown = check_quotations(project.built, proved, paragraphs, declared_terms(outcome.content))
    outcome.diagnostics += shown.diagnostics
    for ref in sorted(proved.keys() - shown.seen):
        message = f"the quotation of {ref!r} stands on no page"
        outcome.diagnostics.append(Diagnostic(code=Code.CHANGED_ON_PAGE, location=Location("site"), message=message))
    outcome.summary = (
        f"{labels.count(shown.pages, 'page')}, {labels.count(links.references, 'link')} checked; "
        f"{outcome.summary}, shown {labels.count(shown.shown, 'time')}"
    )
