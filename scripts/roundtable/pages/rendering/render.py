"""Pages into staged text: owns the Jinja environment and the filters that templates may use.

Autoescape is on for every template, so whatever a record holds arrives as text; only `prose`, which is made
by a CommonMark parser that knows emphasis and links, yields markup.
"""

import html
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from traceback import extract_tb

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from roundtable.content.addressing import addresses
from roundtable.content.addressing.pagekinds import KINDS, PageKind
from roundtable.content.model import Term
from roundtable.faults import Code, Diagnostic, Location
from roundtable.pages.metadata.publication import NOWHERE, Publication
from roundtable.pages.parts.page import Page
from roundtable.pages.rendering.compiled import COMPILED
from roundtable.pages.rendering.feed import Feed
from roundtable.pages.rendering.proseview import PageProse
from roundtable.pages.wording import Wording
from roundtable.text.prose import plain_text


def environment(
    templates: Path, wording: Wording, publication: Publication = NOWHERE, overviews: Iterable[PageKind] = KINDS
) -> Environment:
    """Return the environment in which a folder's templates are rendered, in one language, for one publication.

    `overviews` are the kinds that have one page on the site: of the addresses of all such pages, these are `on_site`.
    """
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=COMPILED,
    )
    # Jinja puts this method there together with the extension.
    made.install_gettext_translations(wording.translations, newstyle=True)  # type: ignore[attr-defined]
    # JSON is YAML but for the halves in which it escapes what lies beyond the first plane: nothing is escaped in vain.
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    made.filters |= _filters(wording, publication)
    made.tests["on_site"] = frozenset(kind.address for kind in overviews).__contains__
    made.globals |= {"addresses": addresses, "wording": wording}
    return made


def _filters(wording: Wording, publication: Publication) -> dict[str, Callable[..., object]]:
    return {
        "href": _href,
        "full": publication.full,
        "prose": _prose,
        "plain": plain_text,
        "date": wording.date,
        "number": wording.number,
        "percent": wording.percent,
        "role": wording.role,
        "after": wording.after,
        "css": _css,
        "html": partial(html.escape, quote=False),  # quotes stay, as in all the search looks through
    }


def _css(text: str) -> Markup:
    """Return a text as a string of a style sheet (CSSOM, 2.1: serialise a string)."""
    inside = re.sub(r'["\\\n]', lambda found: f"\\{ord(found.group()):x} ", text)
    return Markup(f'"{inside}"')  # noqa: S704 - a style sheet is no markup


@pass_context
def _href(context: Context, address: str) -> str:
    """Return the link from the page that is being rendered to an address of the site."""
    return str(context["page"].link(address))


@pass_context
def _prose(context: Context, text: str) -> Markup:
    """Return a prose field as HTML, its links seen from the page, terms explained where they first stand."""
    # markdown-it escapes everything but the markup that it makes itself
    return Markup(context["page_prose"].render(text))  # noqa: S704


def render_pages(pages: Iterable[Page], made: Environment, terms: tuple[Term, ...]) -> dict[PurePosixPath, str]:
    """Return the staged text of every page and of the files beside it, by their paths in the staged folder."""
    staged = {}
    for page in pages:
        prose = PageProse(page, terms)
        text = made.get_template(f"pages/{page.kind.name}.md.jinja").render(page=page, view=page.view, page_prose=prose)
        staged[staged_path(page.address)] = re.sub(r"\n{3,}", "\n\n", text)
        staged |= {staged_file(reference.address): reference.text for reference in page.metadata.references}
    return staged


def render_redirects(redirects: Mapping[str, str], made: Environment) -> dict[PurePosixPath, str]:
    """Return the page of each old address, by its path in the staged folder, and the script that they share.

    `redirects` gives for each old address the one that it leads to.
    """
    script = {staged_file(addresses.REDIRECT_SCRIPT): made.get_template("redirect.js").render()} if redirects else {}
    template = made.get_template("pages/redirect.html.jinja")
    return script | {
        staged_file(f"{old}index.html" if old.endswith("/") else old): template.render(
            target=addresses.relative(new, old), script=addresses.relative(addresses.REDIRECT_SCRIPT, old)
        )
        for old, new in redirects.items()
    }


def render_feed(told: Feed, made: Environment) -> dict[PurePosixPath, str]:
    """Return the feed of editions and corrections, by its path in the staged folder."""
    return {staged_file(addresses.FEED): made.get_template("pages/feed.atom.jinja").render(feed=told)}


def render_sheet(made: Environment, title: str, address: str) -> dict[PurePosixPath, str]:
    """Return the style sheet, joined from its parts, by its path in the staged folder.

    On paper it names the site, by its title and the address under which it is served; empty where that is not known.
    """
    path = staged_file(addresses.SHEET)
    printed = address.partition("://")[2].rstrip("/")
    return {path: made.get_template(f"styles/{path.name}.jinja").render(title=title, address=printed)}


def staged_file(address: str) -> PurePosixPath:
    """Return where the file of an address is staged."""
    return PurePosixPath(address).relative_to("/")


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
