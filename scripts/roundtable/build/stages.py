"""The order of the stages, from content to a published site; each stage's work is done elsewhere.

load -> check -> prove -> join -> views -> render -> stage -> generate -> policies -> check the pages -> publish
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from jinja2 import TemplateError

from roundtable.build.cards.pictures import Pictures, share_pictures
from roundtable.build.checking import Outcome, check
from roundtable.build.edition import edition_name
from roundtable.build.generator import ENGINE, Engine, generate
from roundtable.build.inputs import check_inputs
from roundtable.build.modes import let_everybody_read
from roundtable.build.origins import with_origins
from roundtable.build.policies import write_policies
from roundtable.build.project import Project
from roundtable.build.publishing import clear, publish, recover
from roundtable.build.siteaddress import site_address
from roundtable.build.staging import assets, stage
from roundtable.build.workspace import workspace
from roundtable.content import addresses
from roundtable.content.checks.corrections import withdrawn
from roundtable.content.checks.prose import declared_terms
from roundtable.content.checks.redirects import redirects
from roundtable.content.model import Rights
from roundtable.content.people import short_names
from roundtable.faults import Code, Diagnostic, Location
from roundtable.pages.data.examples import EXAMPLES
from roundtable.pages.data.files import data_files
from roundtable.pages.embeds import render_embeds
from roundtable.pages.feed import feed
from roundtable.pages.join import join
from roundtable.pages.metadata.describe import described
from roundtable.pages.metadata.place import Place
from roundtable.pages.render import (
    environment,
    render_feed,
    render_pages,
    render_redirects,
    render_sheet,
    staged_file,
    staged_path,
    template_fault,
)
from roundtable.pages.searching import search_index
from roundtable.pages.views import all_pages
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.wording import Wording
from roundtable.proof.quotes.rules import RULES
from roundtable.site.exported.check import check_exported
from roundtable.site.ledger import check_ledger, published
from roundtable.site.links import check_site
from roundtable.site.policy import check_policies
from roundtable.site.quotations import Known, check_quotations
from roundtable.site.searchindex import check_search_index
from roundtable.text.counts import count


def stage_site(project: Project, outcome: Outcome) -> int:
    """Write the staged folder from checked content; return how many files changed.

    What is wrong with the settings or a template is added to the outcome, and nothing is written.
    """
    outcome.diagnostics += check_inputs(project)
    if outcome.failed:
        return 0
    files = dict[PurePosixPath, str | bytes]()
    try:
        files |= _render(project, outcome)
    except TemplateError as error:
        outcome.diagnostics.append(template_fault(error, project.templates))
        return 0
    files |= assets(project.templates / "assets", addresses.ASSETS)
    files |= assets(project.templates / "root", addresses.HOME)
    files |= assets(project.content / "pictures", addresses.PICTURES)
    return stage(files, project.staged)


def _render(project: Project, outcome: Outcome) -> Iterator[tuple[PurePosixPath, str | bytes]]:
    """Yield what the templates make of the content, by its path in the staged folder.

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
    yield from render_sheet(made, roundtable.record.title, os.environ.get("SITE_URL", "")).items()


def build(project: Project, progress: Callable[[str], None]) -> Outcome:
    """Build, check and publish the site; the last one stays as it is where anything is wrong.

    Raises DiskError where the disk refuses something, or would let the build write outside of the project.
    """
    with workspace(project, progress) as lock:
        recover(project.built, project.site, project.last)
        return _run_stages(project, progress, lock)


def _run_stages(project: Project, progress: Callable[[str], None], lock: int) -> Outcome:
    progress("reading and proving the content")
    outcome = check(project)
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


def check_built(outcome: Outcome, site: Path) -> None:
    """Check links, search index, policies, addresses and quotations of a site that was made, and add what is found."""
    links = check_site(site, os.environ.get("SITE_URL") or None, leftovers=True)
    outcome.diagnostics += with_origins(links.diagnostics, outcome.content)
    outcome.diagnostics += with_origins(check_search_index(site), outcome.content)
    outcome.diagnostics += with_origins(check_policies(site), outcome.content)
    outcome.diagnostics += check_ledger(outcome.content.ledger, published(site), redirects(outcome.content))
    known = _known(outcome)
    shown = check_quotations(site, known)
    outcome.diagnostics += shown.diagnostics
    proofs = {name: found.proof for name, found in outcome.evidence.items() if found.proof}
    outcome.diagnostics += check_exported(site, known, proofs)
    for ref in sorted(known.proved.keys() - shown.seen):
        message = f"the quotation of {ref!r} stands on no page"
        outcome.diagnostics.append(Diagnostic(code=Code.CHANGED_ON_PAGE, location=Location("site"), message=message))
    outcome.summary = (
        f"{count(shown.pages, 'page')}, {count(links.references, 'link')} checked; "
        f"{outcome.summary}, shown {count(shown.shown, 'time')}"
    )


def _known(outcome: Outcome) -> Known:
    """Return what may stand on the pages as somebody's words."""
    content = outcome.content
    short = short_names({name: expert.record for name, expert in content.experts.items()})
    proved = {
        quoted.ref: quoted.claim.quote for source in content.sources.values() for quoted in content.quoted(source)
    }
    paragraphs = {
        f"{paragraph.speaker}/{paragraph.number}": paragraph.text
        for evidence in outcome.evidence.values()
        if evidence.text and evidence.source.record.rights is Rights.FULL
        for paragraph in evidence.text.paragraphs
        if paragraph.speaker
    }
    return Known(
        proved=proved,
        paragraphs=paragraphs,
        speakers={name: (expert.record.name, short[name]) for name, expert in content.experts.items()},
        titles=frozenset(source.record.title for source in content.sources.values() if source.record.title),
        terms=declared_terms(content),
        withdrawn=withdrawn(content),
        examples=frozenset(
            [*(text for rule in RULES for text in (rule.source, rule.quotation)), *(one.code for one in EXAMPLES)]
        ),
    )
