"""Prose as one page shows it: links seen from the page, terms of the glossary explained where they first stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from roundtable.content.addressing import addresses
from roundtable.content.model import Term
from roundtable.pages.parts.page import Standing
from roundtable.text.prose import inline_tokens, link_fault, render_tokens


@lru_cache(maxsize=8)
def _pattern(terms: tuple[Term, ...]) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """Return a pattern for every form of every term, the longest first, and whose form each is."""
    forms = {form: term for term in terms for form in (term.term, *term.also)}
    if not forms:
        return None, forms
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), forms


class PageProse:
    """Renders the prose of one page, in the order in which it stands there."""

    def __init__(self, page: Standing, terms: tuple[Term, ...]) -> None:
        self._page = page
        self._pattern, self._forms = _pattern(terms)
        # The glossary explains its terms itself.
        self._explained = {term.id for term in terms} if page.address == addresses.GLOSSARY else set[str]()

    def render(self, text: str) -> str:
        """Return a prose field as HTML."""
        tokens: list[Token] = []
        linked = 0
        for token in inline_tokens(text):
            if token.type == "link_open":
                linked += 1
            elif token.type == "link_close":
                linked -= 1
            if token.type == "text" and not linked and self._pattern:
                tokens += self._with_terms(token.content)
            else:
                tokens.append(self._seen_from_here(token) if token.type == "link_open" else token)
        return render_tokens(tokens)

    def _seen_from_here(self, link: Token) -> Token:
        """Return a link as it leads on from the page."""
        target = str(link.attrs["href"])
        if link_fault(target, frozenset({target})):  # a text that is no prose field was not asked for its links before
            return link.copy(attrs={name: value for name, value in link.attrs.items() if name != "href"})
        return link.copy(attrs={**link.attrs, "href": self._page.link(target)}) if target.startswith("/") else link

    def _with_terms(self, text: str) -> Iterator[Token]:
        """Yield a text with a link around each term that has not yet stood on this page."""
        assert self._pattern is not None  # noqa: S101 - the caller has looked
        end = 0
        for match in self._pattern.finditer(text):
            term = self._forms[match.group()]
            if term.id in self._explained:
                continue
            self._explained.add(term.id)
            yield Token("text", "", 0, content=text[end : match.start()])
            link: dict[str, str | int | float] = {
                "href": self._page.link(addresses.term(term.id)),
                "class": "rt-term",
            }
            if term.stands_for:
                link["title"] = term.stands_for
            yield Token("link_open", "a", 1, attrs=link)
            yield Token("text", "", 0, content=match.group())
            yield Token("link_close", "a", -1)
            end = match.end()
        yield Token("text", "", 0, content=text[end:])
