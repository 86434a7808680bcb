"""Redirects: old addresses of pages that lead to new ones."""

from collections.abc import Iterator
from typing import Final

from roundtable.content.load import Content
from roundtable.content.sitemap import known_addresses, pages
from roundtable.faults import Code, Diagnostic, Nearest

NOT_FOUND: Final = "/404.html"
"""The page that a server shows for an address that it does not have."""
UNPUBLISHED: Final = "/templates/"
"""Where MkDocs leaves files out unless its setting `exclude_docs` says otherwise."""


def redirects(content: Content) -> dict[str, str]:
    """Return each old address with the one that it leads to."""
    return {one.old: one.new for one in content.redirects.record.redirects} if content.redirects else {}


def check_redirects(content: Content) -> Iterator[Diagnostic]:
    """A redirect leads from an address where no page stands to one where one does, in one step."""
    if not content.redirects:
        return
    standing, known = pages(content), known_addresses(content)
    given = redirects(content)
    seen: set[str] = set()
    for index, one in enumerate(content.redirects.record.redirects):
        keys: tuple[str, str | Nearest] = ("old", "")
        page = one.new.partition("#")[0]
        target = page if content.names.unread else one.new  # the file that declares the anchor may be the unread one
        if one.old in seen:
            fault = f"the old address {one.old!r} is given twice"
        elif one.old.removesuffix("index.html") in standing or one.old == NOT_FOUND:
            fault = f"a page stands at the old address {one.old!r}"
        elif one.old.startswith(UNPUBLISHED):
            fault = f"MkDocs publishes nothing below {UNPUBLISHED}"
        elif page in given:
            keys, fault = ("new", "Lead both straight to the last address."), f"{one.new!r} leads on itself"
        elif target not in known:
            keys, fault = ("new", Nearest(one.new, known)), f"there is no {one.new!r} on this site"
        else:
            fault = ""
        seen.add(one.old)
        if fault:
            where = content.redirects.document.at("redirects", index, keys[0])
            yield Diagnostic(code=Code.BROKEN_REDIRECT, location=where, message=fault, hint=keys[1])
