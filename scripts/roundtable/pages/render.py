"""Pages into staged text: owns the Jinja environment and the filters that templates may use.

Autoescape is on for every template, so whatever a record holds arrives as text; only `prose`, which is made
by a CommonMark parser that knows emphasis and links, yields markup.
"""

import html
import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from traceback import extract_tb

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from roundtable.content import addresses
from roundtable.content.model import Term
from roundtable.faults import Code, Diagnostic, Location
from roundtable.pages import labels
from roundtable.pages.proseview import PageProse
from roundtable.pages.views import Page
from roundtable.text.counts import count
from roundtable.text.prose import plain_text


def environment(templates: Path) -> Environment:
    """Return the environment in which the templates of a folder are rendered."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "href": _href,
        "prose": _prose,
        "plain": plain_text,
        "date": labels.date,
        "count": count,
        "percent": labels.percent,
        "role": labels.role,
        "html": partial(html.escape, quote=False),  # quotes stay, as in all the search looks through
    }
    made.globals |= {"addresses": addresses}
    return made


@pass_context
def _href(context: Context, address: str) -> str:
    """Return the link from the page that is being rendered to an address of the site."""
    return addresses.relative(address, context["page"].address)


@pass_context
def _prose(context: Context, text: str) -> Markup:
    """Return a prose field as HTML, its links relative to the page, terms explained where they first stand."""
    # markdown-it escapes everything but the markup that it makes itself
    return Markup(context["page_prose"].render(text))  # noqa: S704


def render_pages(pages: Iterable[Page], made: Environment, terms: tuple[Term, ...]) -> dict[PurePosixPath, str]:
    """Return the staged text of every page, by its path in the staged folder."""
    staged = {}
    for page in pages:
        prose = PageProse(page.address, terms)
        text = made.get_template(f"pages/{page.template}.md.jinja").render(page=page, view=page.view, page_prose=prose)
        staged[staged_path(page.address)] = re.sub(r"\n{3,}", "\n\n", text)
    return staged


def template_fault(error: TemplateError, templates: Path) -> Diagnostic:
    """Return what is wrong with a template, and the line of it that could not be read or rendered."""
    if isinstance(error, TemplateSyntaxError):
        name, line = str(error.filename or error.name), error.lineno
    else:
        frames = [frame for frame in extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(templates)]
        name, line = (frames[-1].filename, frames[-1].lineno or 0) if frames else (templates.name, 0)
    path = Path(name)
    shown = path.relative_to(templates.parent).as_posix() if path.is_relative_to(templates.parent) else name
    return Diagnostic(code=Code.TEMPLATE_FAULT, location=Location(shown, line), message=error.message or str(error))


def staged_path(address: str) -> PurePosixPath:
    """Return where the page of an address is staged.

    >>> str(staged_path("/")), str(staged_path("/experts/panov/"))
    ('index.md', 'experts/panov/index.md')
    """
    return PurePosixPath(address.strip("/"), "index.md")
