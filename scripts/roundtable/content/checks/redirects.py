"""Redirects: old addresses of pages that lead to new ones."""

from collections.abc import Iterator, Mapping
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.content.addressing.inventory import known_addresses, pages
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Nearest, Violations, check

NOT_FOUND: Final = "/404.html"
"""The page that a server shows for an address that it does not have."""
UNPUBLISHED: Final = "/templates/"
"""Where MkDocs leaves files out unless its setting `exclude_docs` says otherwise."""


def redirects(content: Content) -> dict[str, str]:
    """Return each old address with the one that it leads to: as the content gives them, and those that follow.

    A claim's former ids were pages too, and where an expert's page has moved, those of the claims have moved along.
    """
    given = content.redirects.record.redirects if content.redirects else ()
    written = {redirect.old: redirect.new for redirect in given}
    return dict(_following(content, written)) | written


def _following(content: Content, written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the old addresses of claims' pages that follow from former ids and from `written` redirects."""
    moved: dict[str, list[str]] = {}
    for old, new in written.items():
        if old.endswith("/"):
            moved.setdefault(new, []).append(old)
    for expert in content.experts.values():
        home = addresses.expert(expert.id)
        for claim in expert.record.claims:
            page = addresses.claim_page(expert.id, claim.id)
            frame = addresses.embed(expert.id, claim.id)
            for name in claim.aliases:
                yield addresses.claim_page(expert.id, name), page
                yield addresses.embed(expert.id, name), frame
            for old in moved.get(home, ()):
                for name in (claim.id, *claim.aliases):
                    yield f"{old}{name}/", page
                    if old.startswith(addresses.EXPERTS):
                        yield f"{addresses.EMBED}{old.removeprefix(addresses.EXPERTS)}{name}/", frame


@check(Code.BROKEN_REDIRECT)
def check_redirects(content: Content) -> Violations:
    """A redirect leads from an address where no page stands to one where one does, in one step.

    Bad: `redirects: [{old: /topics/cars/, new: /topics/vans/}]`
    Bad: `redirects: [{old: /topics/trade/, new: /topics/traffic/}]`
    Good: `redirects: [{old: /topics/cars/, new: /topics/traffic/}]`
    """
    if not content.redirects:
        return
    standing, known = pages(content), known_addresses(content)
    given = redirects(content)
    seen: set[str] = set()
    for index, redirect in enumerate(content.redirects.record.redirects):
        old = content.redirects.at("redirects", index, "old")
        new = content.redirects.at("redirects", index, "new")
        page = redirect.new.partition("#")[0]
        target = page if content.names.unread else redirect.new  # the file that declares the anchor may be unread
        if redirect.old in seen:
            yield old, f"the old address {redirect.old!r} is given twice"
        elif redirect.old.removesuffix("index.html") in standing or redirect.old == NOT_FOUND:
            yield old, f"a page stands at the old address {redirect.old!r}"
        elif redirect.old.startswith(UNPUBLISHED):
            yield old, f"MkDocs publishes nothing below {UNPUBLISHED}"
        elif page in given:
            yield new, f"{redirect.new!r} leads on itself", "Lead both straight to the last address."
        elif target not in known:
            yield new, f"there is no {redirect.new!r} on this site", Nearest(redirect.new, known)
        seen.add(redirect.old)
