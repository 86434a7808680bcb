"""Where a built page comes from: the content file behind it, and the line of a link that an editor wrote.

A fault on a built page is mended in the content or in a template; this says where to look.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace

from roundtable.content.addressing import addresses
from roundtable.content.model import prose_fields
from roundtable.content.reading.content import Content
from roundtable.faults import Diagnostic, Location
from roundtable.text.prose import links


def with_origins(faults: Iterable[Diagnostic], content: Content) -> Iterator[Diagnostic]:
    """Yield the faults of built pages, each hint with the place in the content that it comes from."""
    if not (found := list(faults)):
        return  # as in most runs: the content need not be gone through
    written, files = dict(_written_links(content)), dict(_page_files(content))
    for fault in found:
        page = _page(fault.location.path)
        target = _from_root(page, fault.subject) if fault.subject else ""
        if place := written.get(target) or written.get(fault.subject):
            origin = f"It was written in {place.path}, line {place.line}."
        elif page in files:
            origin = f"The page is made from {files[page]}."
        else:
            origin = ""
        yield replace(fault, hint=f"{fault.hint} {origin}".strip())


def _page(path: str) -> str:
    """Return the address of a built page, by its path in the site's folder."""
    return f"/{path.removesuffix('index.html')}"


def _from_root(page: str, reference: str) -> str:
    """Return a relative reference as the site's root sees it.

    >>> _from_root("/experts/panov/", "../../topics/gas/#top")
    '/topics/gas/#top'
    """
    path, mark, fragment = reference.partition("#")
    joined = posixpath.normpath(posixpath.join(page, path)) if path else page
    slash = "/" if path.endswith("/") and joined != "/" else ""
    return f"{joined}{slash}{mark}{fragment}"


def _written_links(content: Content) -> Iterator[tuple[str, Location]]:
    """Yield each link that stands in prose, and where."""
    for loaded in content.records:
        for keys, text in prose_fields(loaded.record):
            for target in links(text):
                yield target, loaded.at(*keys)


def _page_files(content: Content) -> Iterator[tuple[str, str]]:
    """Yield each page that one content file is behind, and that file."""
    for expert in content.experts.values():
        yield addresses.expert(expert.id), expert.document.path
        for claim in expert.record.claims:
            yield addresses.claim_page(expert.id, claim.id), expert.document.path
    for topic in content.topics.values():
        yield addresses.topic(topic.id), topic.document.path
    for address, loaded in ((addresses.TIMELINE, content.timeline), (addresses.GLOSSARY, content.glossary)):
        if loaded:
            yield address, loaded.document.path
