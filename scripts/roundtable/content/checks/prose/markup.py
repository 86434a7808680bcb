"""Markup that prose does not take, and that readers would see as it was typed."""

import re
from typing import Final

from roundtable.faults import Code, Location, Violations, check
from roundtable.text.prose import inline_tokens

BLOCKS: Final = {
    re.compile(r"^#{1,6} ", re.MULTILINE): ("a heading", "Leave it out: the page has the headings."),
    re.compile(r"^[-*+] ", re.MULTILINE): ("a list", "Say it in sentences."),
    re.compile(r"^1[.)] .*\n+2[.)] ", re.MULTILINE): ("a list", "Say it in sentences."),
    re.compile(r"^> ", re.MULTILINE): ("a quotation", "Quote it in a claim."),
    re.compile(r"^(?:```|~~~)", re.MULTILINE): ("a block of code", "Say it in a sentence."),
}
"""How a block of Markdown begins in a text, what it is, and what there is instead."""
TAGS: Final = (
    "a|abbr|b|blockquote|br|center|cite|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|s|script|small|span|strong"
    "|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul"
)
"""Elements of HTML that somebody might type into prose; other words between < and > are words."""
INLINE: Final = {
    re.compile(rf"</?(?:{TAGS})\b[^<>]*>|<!--", re.IGNORECASE): (
        "HTML",
        "Write *emphasis* and [links](https://…); no other markup is read.",
    ),
    re.compile(r"&(?:[A-Za-z]+|#[0-9]+|#x[0-9A-Fa-f]+);"): ("an entity of HTML", "Write the character itself."),
    re.compile(r"https?://|\bwww\.[a-z]"): ("a bare address", "Make words a link: [words](https://…)."),
    re.compile("`[^`]+`"): ("code marks", "Leave them out."),
}
"""The same of what stands inside a line, outside of links."""


@check(Code.UNREAD_MARKUP)
def check_markup(text: str, where: Location) -> Violations:
    """Prose holds no markup but emphasis and links: all other is shown as it was typed.

    Bad: `gist: "She would <b>keep</b> the square."`
    Bad: `gist: "See www.town.example for the plan."`
    Good: `gist: "See [the plan](https://town.example/plan): 3 < 5 & more."`
    """
    for pattern, (what, cure) in BLOCKS.items():
        if found := pattern.search(text):
            yield where, f"the text holds {what}, {found[0].strip()!r}, which readers would see as it stands", cure
    plain = _outside_links(text)
    for pattern, (what, cure) in INLINE.items():
        if found := pattern.search(plain):
            yield where, f"the text holds {what}, {found[0]!r}, which readers would see as it stands", cure


def _outside_links(text: str) -> str:
    """Return what is plain text once Markdown's emphasis and links were read."""
    parts, depth = [], 0
    for token in inline_tokens(text):
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        parts.append("" if depth else token.content)
    return "".join(parts)
