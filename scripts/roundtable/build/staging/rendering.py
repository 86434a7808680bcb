"""What is to be staged of checked content: all of it, or the pages that somebody is looking at, which come first."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import PurePosixPath

from jinja2 import Environment, TemplateError

from roundtable.build.cards.pictures import Pictures, share_pictures
from roundtable.build.checking import Outcome
from roundtable.build.project.inputs import check_inputs
from roundtable.build.project.layout import Project
from roundtable.build.project.siteaddress import site_address
from roundtable.build.staging.folder import Files, asset, assets
from roundtable.build.staging.origins import with_origins
from roundtable.content.addressing import addresses
from roundtable.content.checks.redirects import redirects
from roundtable.pages.data.files import data_files
from roundtable.pages.joined.join import join
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.describe import described
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Page
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

Rendered = Iterator[tuple[PurePosixPath, str | bytes]]
"""What the templates made, each by its path in the staged folder."""


def render_site(project: Project, outcome: Outcome, before_each: Callable[[], None] = lambda: None) -> Files:
    """Return what is to be staged of checked content.

    What is wrong with the settings or a template is added to the outcome. `before_each` is called before each page, and
    ends the work by what it raises.
    """
    return _with_own_files(project, outcome, lambda own: _render(project, outcome, own, before_each))


def render_pages_alone(project: Project, outcome: Outcome, wanted: Collection[str]) -> Files:
    """Return what is to be staged of a few pages, by their addresses, and of what styles them.

    Their share pictures come with the rest of the site. What is wrong is added to the outcome, as by `render_site`.
    """
    return _with_own_files(project, outcome, lambda _: _render_alone(project, outcome, wanted))


def _with_own_files(project: Project, outcome: Outcome, render: Callable[[Assets], Rendered]) -> Files:
    """Return the project's own files and what the templates make of the content and of these.

    Where the settings or a template are at fault, there is nothing, and the fault is added to the outcome.
    """
    outcome.diagnostics += check_inputs(project)
    if outcome.failed:
        return {}
    own = (
        assets(project.templates / "assets", addresses.ASSETS)
        | assets(project.templates / "root", addresses.HOME)
        | _portraits(project, outcome)
    )
    try:
        made = dict(render(own))
    except TemplateError as error:
        outcome.diagnostics.append(template_fault(error, project.templates))
        return {}
    return made | own


def _portraits(project: Project, outcome: Outcome) -> dict[PurePosixPath, bytes]:
    """Return the portraits of the experts, by their paths in the staged folder."""
    named = {expert.record.picture.file for expert in outcome.content.experts.values() if expert.record.picture}
    return {staged_file(addresses.picture(name)): asset(project.content / "pictures" / name) for name in sorted(named)}


def _render(project: Project, outcome: Outcome, own: Assets, before_each: Callable[[], None]) -> Rendered:
    """Yield what the templates make of the content and of the project's own files.

    Raises TemplateError, and CommandError and DiskError as `share_pictures` does.
    """
    roundtable, wording, publication, made = _prepared(project, outcome)
    plain = tuple(all_pages(roundtable, outcome.evidence, wording))
    pictures = share_pictures(plain, roundtable, wording, made, project) if publication.root else Pictures()
    outcome.diagnostics += with_origins(pictures.faults, outcome.content)
    yield from pictures.files.items()
    pages = tuple(_each(described(plain, roundtable, wording, publication, pictures.cards), before_each))
    staged = render_pages(_each(pages, before_each), made, roundtable.terms)
    yield from staged.items()
    views = [page.view for page in pages if isinstance(page.view, ExpertView)]
    searched = [(page.address, staged[staged_path(page.address)]) for page in pages if page.kind.searched]
    yield staged_file(addresses.SEARCH_INDEX), search_index(roundtable, views, searched, wording)
    for address, text in data_files(pages, roundtable, outcome.evidence, publication):
        yield staged_file(address), text
    yield from render_embeds(pages, roundtable.record.title, made).items()
    yield from render_redirects(redirects(outcome.content), made).items()
    if publication.root:
        yield from render_feed(feed(roundtable, wording, publication), made).items()
    sheet = render_sheet(made, roundtable.record.title, publication.root)
    yield from sheet.items()
    held = OwnFiles(sheet=sheet[staged_file(addresses.SHEET)], assets=own)
    yield from render_whole(pages, roundtable, made, publication, held).items()


def _render_alone(project: Project, outcome: Outcome, wanted: Collection[str]) -> Rendered:
    """Yield what the templates make of a few pages of the content. Raises TemplateError."""
    roundtable, wording, publication, made = _prepared(project, outcome)
    plain = (page for page in all_pages(roundtable, outcome.evidence, wording) if page.address in wanted)
    yield from render_pages(described(plain, roundtable, wording, publication, {}), made, roundtable.terms).items()
    yield from render_sheet(made, roundtable.record.title, publication.root).items()


def _prepared(project: Project, outcome: Outcome) -> tuple[Roundtable, Wording, Publication, Environment]:
    """Return what every page is made of: the content joined, the site's words, its address, and the templates."""
    roundtable = join(outcome.content)
    wording = Wording(roundtable.record.language)
    publication = Publication(site_address(project), outcome.edition)
    return roundtable, wording, publication, environment(project.templates, wording, publication, roundtable.overviews)


def _each(pages: Iterable[Page], before: Callable[[], None]) -> Iterator[Page]:
    for page in pages:
        before()
        yield page
