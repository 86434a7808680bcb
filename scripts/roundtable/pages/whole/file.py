"""The file itself, rendered without MkDocs: the print edition with places to lead to, its proof and its editions."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from jinja2 import Environment

from roundtable.content.addressing import addresses
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Page
from roundtable.pages.rendering.proseview import PageProse
from roundtable.pages.rendering.render import staged_file
from roundtable.pages.views.about import AboutView
from roundtable.pages.views.overviews.front import PrintView
from roundtable.pages.whole.ownfiles import OwnFiles
from roundtable.pages.whole.places import WholePage, anchors
from roundtable.pages.wording import Wording, edition_words


def render_whole(
    pages: Sequence[Page], roundtable: Roundtable, made: Environment, publication: Publication, own: OwnFiles
) -> dict[PurePosixPath, str]:
    """Return the file by its path in the staged folder, made of all pages. Raises TemplateError."""
    view = next(page.view for page in pages if isinstance(page.view, PrintView))
    about = next(page.view for page in pages if isinstance(page.view, AboutView))
    portraits = [expert.picture_address for expert in roundtable.experts if expert.record.picture]
    page = WholePage(
        address=addresses.WHOLE,
        anchors=anchors(view, roundtable.terms),
        pictures={address: own.held(address) for address in portraits},
        publication=publication,
    )
    changed = roundtable.record.last_changed.isoformat()
    text = made.get_template("pages/whole.html.jinja").render(
        page=page,
        page_prose=PageProse(page, roundtable.terms),
        view=view,
        about=about,
        terms=roundtable.terms,
        edition=edition_words(Wording(roundtable.record.language), publication.edition, changed),
        dressed=own.dressed,
    )
    return {staged_file(addresses.WHOLE): text}
