"""Words that a style sheet puts on a page (`content`): none in quotation marks, and none beside a proved quotation."""

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

_STRING: Final = re.compile(r"""(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')""", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_RULE: Final = re.compile(r"([^{};]+)\{([^{}]*)\}")
_CONTENT: Final = re.compile(r"(?<![\w-])content\s*:([^;]*)")
_HELD: Final = re.compile(r"\x00(\d+)\x00")
_NO_WORDS: Final = frozenset({"none", "normal", "inherit", "initial", "unset", "revert", "revert-layer"})
_SELDOM: Final = re.compile(
    r"::?[\w-]+\([^()]*\)(?<!\))|::[\w-]+|:(?:before|after|hover|focus(?:-\w+)*|active|target(?:-\w+)?|visited|link|checked"
    r"|disabled|enabled|open|root|print|any-link|placeholder-shown|indeterminate|host)\b"
)
"""Parts of a selector that say when a rule holds, or for which part of an element: it is taken to hold always."""
QUOTING: Final = "[data-quotation], [data-paragraph], :has(> [data-quotation])"
"""Elements beside whose words nothing may be put: proved ones, and what immediately holds them."""


class Generated(NamedTuple):
    """What one rule of a style sheet puts on a page."""

    selectors: tuple[str, ...]
    """The elements beside which it stands."""
    text: str
    """The words, in one; a counter or an attribute's value is `…`."""


def generated_words(sheet: str) -> Iterator[Generated]:
    r"""Yield what each rule of a style sheet puts on a page, where it is anything to be seen.

    >>> list(generated_words("p.a::before, q { content: '\\201CNo' attr(x) }"))
    [Generated(selectors=('p.a', 'q'), text='“No…')]
    """
    strings: list[str] = []

    def hold(found: "re.Match[str]") -> str:
        strings.append(_ESCAPE.sub(_unescape, found.group()[1:-1]))
        return f"\x00{len(strings) - 1}\x00"

    plain = _STRING.sub(hold, _COMMENT.sub(" ", sheet))
    for rule in _RULE.finditer(plain):
        for declared in _CONTENT.finditer(rule.group(2)):
            text = _text(declared.group(1), strings)
            if text.strip():
                yield Generated(tuple(_selectors(rule.group(1), strings)), text)


def _unescape(found: "re.Match[str]") -> str:
    if not found.group(1):
        return "" if found.group(2) == "\n" else str(found.group(2))
    code = int(found.group(1), 16)
    return chr(code) if code <= sys.maxunicode else "\ufffd"


def _text(value: str, strings: list[str]) -> str:
    """Return what a value of `content` shows."""
    parts = re.split(r"(\x00\d+\x00)", value.replace("!important", "").partition("/")[0])
    shown = ""
    for part in parts:
        if held := _HELD.fullmatch(part):
            shown += strings[int(held.group(1))]
        elif part.strip() and part.strip().lower() not in _NO_WORDS:
            shown += "…"
    return shown


def _selectors(selectors: str, strings: list[str]) -> Iterator[str]:
    """Yield the selectors of a rule without what holds only at times."""
    whole = _HELD.sub(lambda found: '"' + strings[int(found.group(1))].replace('"', "") + '"', selectors)
    for selector in re.split(r",(?![^()]*\))", whole):
        yield _SELDOM.sub("", selector).strip().replace("&", "*") or "*"


def beside_quotations(tree: LexborHTMLParser, rules: Iterable[Generated]) -> Iterator[Generated]:
    """Yield the rules that put something beside a proved quotation of a page, or into it."""
    quoting = tree.css(QUOTING) + tree.css("[data-quotation] *")
    if not quoting:
        return
    ids = {node.mem_id for node in quoting}
    for rule in rules:
        if any(node.mem_id in ids for selector in rule.selectors for node in _select(tree, selector)):
            yield rule


def _select(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return list(tree.css(selector))
    except Exception:  # noqa: BLE001 - selectolax has no error of its own for what it cannot parse
        return []
