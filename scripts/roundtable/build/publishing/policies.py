"""Writing each built page's Content-Security-Policy: nothing changes a page after it, since it hashes what is there."""

import re
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError
from selectolax.lexbor import LexborHTMLParser

from roundtable.disk.refusal import writing
from roundtable.faults import Diagnostic
from roundtable.pages.rendering.render import template_fault
from roundtable.site.security.policy import head_styles, inline_scripts, policy

TEMPLATE: Final = "parts/policy.jinja"
HEAD: Final = re.compile(rb"<head(?:[\t\n\f\r /][^>]*)?>", re.IGNORECASE)


def write_policies(site: Path, templates: Path) -> list[Diagnostic]:
    """Begin the head of every page with its policy; return what is wrong with the template that gives its form.

    Raises DiskError where the disk refuses.
    """
    made = Environment(loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined)
    try:
        template = made.get_template(TEMPLATE)
        for path in sorted(site.rglob("*.html")):
            page = _with_policy(path.read_bytes(), template)
            with writing(path):
                path.write_bytes(page)
    except TemplateError as error:
        return [template_fault(error, templates)]
    return []


def _with_policy(page: bytes, template: Template) -> bytes:
    """Return a page with its policy; one without a head stays as it is, and the check of the pages says so."""
    if (head := HEAD.search(page)) is None:
        return page
    tree = LexborHTMLParser(page)
    written = template.render(policy=policy(inline_scripts(tree), head_styles(tree)))
    return page[: head.end()] + b"\n" + written.encode() + page[head.end() :]
