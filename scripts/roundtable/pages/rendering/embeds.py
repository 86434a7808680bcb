"""The pages that show one claim in a frame on another site: small, without script, and made without MkDocs."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from jinja2 import Environment

from roundtable.pages.parts.page import Page, Standing
from roundtable.pages.rendering.render import staged_file
from roundtable.pages.views.claims import ClaimPageView


def render_embeds(pages: Iterable[Page], site: str, made: Environment) -> dict[PurePosixPath, str]:
    """Return the page for frames of each claim among some pages, by its path in the staged folder.

    `site` is the roundtable's title.
    """
    template = made.get_template("pages/embed.html.jinja")
    staged = {}
    for page in pages:
        if isinstance(page.view, ClaimPageView):
            view = page.view
            address = view.claim.statement.embed_address
            staged[staged_file(f"{address}index.html")] = template.render(
                page=Standing(address=address), claim=view.claim, published=view.published, title=page.title, site=site
            )
    return staged
