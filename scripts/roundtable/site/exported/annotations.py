"""The annotations: what they say is what the whole says."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import BaseModel, Field

from roundtable.pages.data.model import Export
from roundtable.site.exported.discrepancy import Discrepancy, changed


class _Selector(BaseModel):
    exact: str


class _Target(BaseModel):
    source: str
    selector: _Selector | None = None


class _Named(BaseModel):
    name: str


class _Words(BaseModel):
    value: str


class _Speaker(BaseModel):
    source: _Named


class _Annotation(BaseModel):
    id: str
    body: tuple[_Words, _Speaker]
    target: Annotated[tuple[_Target, ...], Field(min_length=1)]


class _Page(BaseModel):
    items: tuple[_Annotation, ...]


class Collection(BaseModel):
    """Of a collection of annotations, what it says in words."""

    first: _Page


def check_annotations(collection: Collection, whole: Export) -> Iterator[Discrepancy]:
    """Each claim is annotated once, with its words, its quotation, its speaker's name, its page and its source."""
    names = {person.id: person.name for person in whole.people}
    expected = {claim.id: (claim.says, names[claim.person], {claim.quotation.text}) for claim in whole.claims}
    items = collection.first.items
    found = {annotation.id.partition("#")[2]: _said(annotation) for annotation in items}
    for ref in sorted(expected.keys() | found.keys()):
        if found.get(ref) != expected.get(ref):
            yield changed(f"the annotation of {ref}", found.get(ref), expected.get(ref))
    yield from _targets(items, whole)
    if len(items) != len(expected):
        yield changed("the number of annotations", len(items), len(expected))


def _targets(items: Iterable[_Annotation], whole: Export) -> Iterator[Discrepancy]:
    """Each annotation is of the claim's page, and of its source where that has an address."""
    sources = {source.id: source.address for source in whole.sources}
    pages = {claim.id: (claim.address, sources[claim.quotation.source]) for claim in whole.claims}
    for annotation in items:
        page, *originals = [target.source for target in annotation.target]
        address, source = pages.get(annotation.id.partition("#")[2], ("", None))
        if not page.endswith(f"/{address}") or originals != ([source] if source else []):
            yield changed(f"the targets of {annotation.id}", [page, *originals], [address, source])


def _said(annotation: _Annotation) -> tuple[str, str, set[str]]:
    says, speaker = annotation.body
    exact = {target.selector.exact for target in annotation.target if target.selector}
    return says.value, speaker.source.name, exact
