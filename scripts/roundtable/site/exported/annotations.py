"""The annotations: what they say is what the whole says."""

from collections.abc import Iterator

from pydantic import BaseModel

from roundtable.pages.data.model import Export
from roundtable.site.exported.fault import Fault, changed


class _Selector(BaseModel):
    exact: str


class _Target(BaseModel):
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
    target: tuple[_Target, ...]


class _Page(BaseModel):
    items: tuple[_Annotation, ...]


class Collection(BaseModel):
    """Of a collection of annotations, what it says in words."""

    first: _Page


def check_annotations(collection: Collection, whole: Export) -> Iterator[Fault]:
    """Each claim is annotated once, with its words, its quotation and its speaker's name."""
    names = {person.id: person.name for person in whole.people}
    expected = {claim.id: (claim.says, names[claim.person], {claim.quotation.text}) for claim in whole.claims}
    items = collection.first.items
    found = {one.id.partition("#")[2]: _said(one) for one in items}
    for ref in sorted(expected.keys() | found.keys()):
        if found.get(ref) != expected.get(ref):
            yield changed(f"the annotation of {ref}", found.get(ref), expected.get(ref))
    if len(items) != len(expected):
        yield changed("the number of annotations", len(items), len(expected))


def _said(annotation: _Annotation) -> tuple[str, str, set[str]]:
    says, speaker = annotation.body
    exact = {target.selector.exact for target in annotation.target if target.selector}
    return says.value, speaker.source.name, exact
