"""Prose fields: emphasis and links in CommonMark, everything else as text.

Owns what markup an editor may use and which links may leave a page. Raw HTML, images, headings and template
syntax come out as the characters they are. The rules are CommonMark's, by markdown-it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMES: Final = frozenset({"https", "http", "mailto"})
"""Schemes that a link out of the site may have."""


class _InlineMarkdown(MarkdownIt):
    """CommonMark's emphasis and links. Takes every link for one: `link_fault` judges it, and says so."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's own signature
        return True


_markdown = _InlineMarkdown("zero").enable(["emphasis", "link", "escape"])


@cache
def inline_tokens(text: str) -> Sequence[Token]:
    """Return the inline tokens of a prose field, or of a part of one: a space at its ends is kept.

    Each field is asked for several times, by checks and by pages: all get the same tokens, which nobody may change.
    """
    (block,) = _markdown.parseInline(re.sub(r"\s+", " ", text))
    return tuple(block.children or ())


def render_tokens(tokens: Sequence[Token]) -> str:
    """Return inline tokens as HTML.

    >>> render_tokens(inline_tokens("a *b* [c](/topics/gas/) <d> 5 * 3"))
    'a <em>b</em> <a href="/topics/gas/">c</a> &lt;d&gt; 5 * 3'
    """
    return str(_markdown.renderer.render(tokens, _markdown.options, {}))


@cache
def plain_text(text: str) -> str:
    """Return a prose field without its markup.

    >>> plain_text("a *b* [c](/topics/gas/)")
    'a b c'
    """
    return "".join(token.content for token in inline_tokens(text))


def links(text: str) -> Iterator[str]:
    """Yield the targets of a prose field's links."""
    for token in inline_tokens(text):
        if token.type == "link_open":
            yield str(token.attrs["href"])


def link_titles(text: str) -> Iterator[str]:
    """Yield the titles of a prose field's links: words that nobody sees without a mouse."""
    for token in inline_tokens(text):
        if token.type == "link_open" and "title" in token.attrs:
            yield str(token.attrs["title"])


def link_fault(target: str, addresses: frozenset[str]) -> str:
    """Return what is wrong with a link in prose, or nothing: it must lead to an address of the site, or out of it."""
    if target.startswith("/") and not target.startswith("//"):
        return "" if target in addresses else f"there is no {target!r} on this site"
    scheme = urlsplit(target).scheme.lower() if re.match(r"[A-Za-z][\w+.-]*:", target) else ""
    if scheme in SCHEMES:
        return ""
    if scheme:
        return f"a link may not begin with {scheme + ':'!r}"
    return f"{target!r} is neither an address on this site nor a full web address"
