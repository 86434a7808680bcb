"""The Content-Security-Policy of a page: what it may run and fetch, and whether each built page has its own.

It lets run what the page itself was built with, told by its hash, and the site's own files; whatever else gets into a
page stays dead (W3C, "Content Security Policy Level 3"; HTML, section 4.2.5.3 "Pragma directives"). It is written by
`build.publishing.policies`, and judged here on what was written.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.security.inlinecode import check_inline_code
from roundtable.text.beginning import beginning

REST: Final = (
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
"""What every page may fetch besides: of the site alone, and pictures that stand in a style sheet."""
RUN: Final = frozenset(
    "module importmap speculationrules application/ecmascript application/javascript application/x-ecmascript "
    "application/x-javascript text/ecmascript text/javascript text/javascript1.0 text/javascript1.1 text/javascript1.2 "
    "text/javascript1.3 text/javascript1.4 text/javascript1.5 text/jscript text/livescript text/x-ecmascript "
    "text/x-javascript".split()
)
"""The types of scripts that run; one of another type is a block of data, of which no policy is asked (HTML, "prepare
the script element"; MIME Sniffing, section 4.6 "JavaScript MIME type")."""
WRITER: Final = "The build writes it behind each page's <head>, from templates/parts/policy.jinja."
LONGEST_SHOWN: Final = 60
"""How much of a script a message repeats, in characters."""


def policy(scripts: Iterable[str], styles: Iterable[str] = ()) -> str:
    """Return the policy of a page with these inline scripts, and these styles in its head.

    A page that brings its own style may bring fonts in it.
    """
    run, dressed = (" ".join(dict.fromkeys(["'self'", *map(_source, held)])) for held in (scripts, styles))
    fonts = "'self' data:" if dressed != "'self'" else "'self'"
    return f"default-src 'none'; script-src {run}; style-src {dressed}; font-src {fonts}; {REST}"


def head_styles(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield each style in a page's head, to the letter; one that stands elsewhere is dead (`inlinecode`)."""
    yield from (node.text() for node in (tree.head.css("style") if tree.head else ()))


def inline_scripts(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield each script that stands in a page, to the letter; those of its templates too, which run once put in."""
    for node in tree.css("script"):
        if _is_inline(node.attributes) and (text := node.text()):
            yield text
    for node in tree.css("template"):
        inner = (node.html or "").partition(">")[2].removesuffix("</template>")
        yield from inline_scripts(LexborHTMLParser(inner))


def check_policies(site: Path) -> Iterator[Diagnostic]:
    """Each page's head begins with the policy that lets the page's own inline scripts run, and nothing else."""
    for path in sorted(site.rglob("*.html")):
        raw = path.read_bytes()
        tree = LexborHTMLParser(raw)
        where = Location(path.relative_to(site).as_posix())
        yield from check_inline_code(where.path, raw)
        given = _given(tree)
        if given is None:
            message = "the head of the page does not begin with a Content-Security-Policy"
            yield Diagnostic(code=Code.MISSING_POLICY, location=where, message=message, hint=WRITER)
            continue
        for problem in _departures(given, list(inline_scripts(tree)), list(head_styles(tree))):
            yield Diagnostic(code=Code.WRONG_POLICY, location=where, message=problem, hint=WRITER)


def _source(script: str) -> str:
    """Return how a policy names a script (CSP 3, "Does element match source list for type and source?").

    >>> _source("alert('Hello, world.');")
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _is_inline(attributes: Mapping[str, str | None]) -> bool:
    kind = (attributes.get("type") or "").strip().lower()
    return "src" not in attributes and (not kind or kind in RUN)


def _given(tree: LexborHTMLParser) -> str | None:
    """Return the policy with which a page's head begins: what stands before one is not under it."""
    elements: Iterator[LexborNode] = (
        node for node in (tree.head.iter() if tree.head else ()) if node.tag != "-comment"
    )
    first = next(elements, None)
    if first is None or first.tag != "meta":
        return None
    is_policy = (first.attributes.get("http-equiv") or "").lower() == "content-security-policy"
    return first.attributes.get("content") or "" if is_policy else None


def _departures(given: str, scripts: list[str], styles: list[str]) -> Iterator[str]:
    """Yield how a policy departs from the one that a page with these inline scripts and styles has."""
    expected = policy(scripts, styles)
    found, wanted = _directives(given), _directives(expected)
    allowed = found.pop("script-src", frozenset())
    known = wanted.pop("script-src")
    for script in dict.fromkeys(scripts):
        if _source(script) not in allowed:
            yield f"the policy does not know the script {beginning(script, LONGEST_SHOWN)!r}, which will not run"
    for source in sorted(allowed - known):
        yield f"the policy allows {source}, and the page has no such script"
    if found != wanted or "'self'" not in allowed:
        yield f"the policy is {given!r}; expected was {expected!r}"


def _directives(text: str) -> dict[str, frozenset[str]]:
    """Return a policy's directives with what each allows; of two with one name the first counts."""
    parsed: dict[str, frozenset[str]] = {}
    for directive in text.split(";"):
        name, *sources = directive.split() or [""]
        parsed.setdefault(name.lower(), frozenset(sources))
    return parsed
