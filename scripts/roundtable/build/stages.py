"""The order of the stages, from content to a published site; each stage's work is done elsewhere.

load -> check -> prove -> join -> views -> render -> stage -> generate -> policies -> archive -> check -> publish
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from jinja2 import TemplateError

from roundtable.build.cards.pictures import Pictures, share_pictures
from roundtable.build.checking import Outcome, check_for_publishing
from roundtable.build.engine.generator import ENGINE, Engine, generate
from roundtable.build.project.inputs import check_inputs
from roundtable.build.project.layout import Project
from roundtable.build.project.siteaddress import site_address
from roundtable.build.project.unchanged import Remembered, inputs, remember
from roundtable.build.project.workspace import workspace
from roundtable.build.publishing.archive import write_archive
from roundtable.build.publishing.builtchecks import check_built
from roundtable.build.publishing.modes import let_everybody_read
from roundtable.build.publishing.origins import with_origins
from roundtable.build.publishing.policies import write_policies
from roundtable.build.publishing.replacement import clear, publish, recover
from roundtable.build.staging.edition import edition_name
from roundtable.build.staging.folder import Files, assets, stage
from roundtable.content.addressing import addresses
from roundtable.content.checks.redirects import redirects
from roundtable.pages.data.files import data_files
from roundtable.pages.joined.join import join
from roundtable.pages.metadata.describe import described
from roundtable.pages.metadata.place import Place
from roundtable.pages.rendering.embeds import render_embeds
from roundtable.pages.rendering.feed import feed
from roundtable.pages.rendering.render import (
    environment,
    render_feed,
    render_pages,
    render_redirects,
    render_sheet,
    staged_file,
    staged_path,
    template_fault,
)
from roundtable.pages.rendering.searching import search_index
from roundtable.pages.views import all_pages
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.whole.file import render_whole
from roundtable.pages.whole.ownfiles import Assets, OwnFiles
from roundtable.pages.wording import Wording


def stage_site(project: Project, outcome: Outcome) -> int:
    """Write the staged folder from checked content; return how many files changed.

    What is wrong with the settings or a template is added to the outcome, and nothing is written.
    """
    files = render_site(project, outcome)
    return 0 if outcome.failed else stage(files, project.staged)


def render_site(project: Project, outcome: Outcome) -> Files:
    """Return what is to be staged of checked content.

    What is wrong with the settings or a template is added to the outcome.
    """
    outcome.diagnostics += check_inputs(project)
    files = dict[PurePosixPath, str | bytes]()
    if outcome.failed:
        return files
    own = (
        assets(project.templates / "assets", addresses.ASSETS)
        | assets(project.templates / "root", addresses.HOME)
        | assets(project.content / "pictures", addresses.PICTURES)
    )
    try:
        files |= _render(project, outcome, own)
    except TemplateError as error:
        outcome.diagnostics.append(template_fault(error, project.templates))
        return files
    return files | own


def _render(project: Project, outcome: Outcome, own: Assets) -> Iterator[tuple[PurePosixPath, str | bytes]]:
    """Yield what the templates make of the content and of the project's own files, by its path in the staged folder.

    Raises TemplateError, and CommandError and DiskError as `share_pictures` does.
    """
    roundtable = join(outcome.content)
    wording = Wording(roundtable.record.language)
    place = Place(site_address(project.root), outcome.edition)
    made = environment(project.templates, wording, place)
    plain = tuple(all_pages(roundtable, outcome.evidence, wording))
    pictures = share_pictures(plain, roundtable, wording, made, project) if place.root else Pictures()
    outcome.diagnostics += with_origins(pictures.faults, outcome.content)
    yield from pictures.files.items()
    pages = tuple(described(plain, roundtable, wording, place, pictures.cards))
    staged = render_pages(pages, made, roundtable.terms)
    yield from staged.items()
    views = [page.view for page in pages if isinstance(page.view, ExpertView)]
    searched = [(page.address, staged[staged_path(page.address)]) for page in pages if page.kind.searched]
    yield staged_file(addresses.SEARCH_INDEX), search_index(roundtable, views, searched, wording)
    for address, text in data_files(pages, roundtable, outcome.evidence, place):
        yield staged_file(address), text
    yield from render_embeds(pages, roundtable.record.title, made).items()
    yield from render_redirects(redirects(outcome.content), made).items()
    if place.root:
        yield from render_feed(feed(roundtable, wording, place), made).items()
    sheet = render_sheet(made, roundtable.record.title, os.environ.get("SITE_URL", ""))
    yield from sheet.items()
    held = OwnFiles(sheet=sheet[staged_file(addresses.SHEET)], assets=own)
    yield from render_whole(pages, roundtable, made, place, held).items()


def build(project: Project, progress: Callable[[str], None]) -> Outcome:
    """Build, check and publish the site; the last one stays as it is where anything is wrong.

    Raises DiskError where the disk refuses something, or would let the build write outside of the project.
    """
    with workspace(project, progress) as lock:
        recover(project.built, project.site, project.last)
        made_from = inputs(project)  # before anything is read: what is saved meanwhile is made into the next site
        outcome = _run_stages(project, progress, lock)
        if not outcome.failed:
            remember(project, made_from, Remembered(outcome.summary, outcome.diagnostics))
        return outcome


def _run_stages(project: Project, progress: Callable[[str], None], lock: int) -> Outcome:
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
    make_site(project, outcome, project.built, lock)
    if outcome.failed:
        return outcome
    progress("checking the built pages")
    check_built(outcome, project.built)
    if not outcome.failed:
        let_everybody_read(project.built)
        publish(project.built, project.site, project.last)
    return outcome


def make_site(project: Project, outcome: Outcome, into: Path, lock: int, engine: Engine = ENGINE) -> None:
    """Make the site of the staged folder in another one, as it is to be published; add what is wrong to the outcome.

    Raises DiskError as a build does.
    """
    clear(into)  # an engine itself would leave what it cannot remove
    outcome.diagnostics += generate(project, outcome, into, engine, inherited=(lock,))
    if not outcome.failed:
        outcome.diagnostics += write_policies(into, project.templates)
    if not outcome.failed:
        write_archive(into, outcome.edition)
