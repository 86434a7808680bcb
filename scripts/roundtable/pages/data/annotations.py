"""The quotations as annotations (W3C, "Web Annotation Data Model"): each claim, and the words on which it rests.

The words stand exactly so on the claim's page, which is therefore a target of each. The source is one where it has an
address: with the words where they run on in it, without them where something was left out or put in, since a
selector matches what stands in the text and nothing else.
"""

import json
from collections.abc import Iterator
from typing import Final

from roundtable.content.addressing import addresses
from roundtable.pages.data.model import Claim, Export, Person, Source
from roundtable.pages.metadata.publication import Publication
from roundtable.proof.quotes import Verdict

QUOTATIONS: Final = f"{addresses.DATA}quotations.jsonld"
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_RUNS_ON: Final = (Verdict.VERBATIM, Verdict.TYPOGRAPHIC)

Node = dict[str, object]


def annotations(whole: Export, publication: Publication) -> str:
    """Return a collection of one page, with an annotation for each claim."""
    name = publication.link(QUOTATIONS, QUOTATIONS) if publication.root else QUOTATIONS.removeprefix(addresses.DATA)
    items = list(_items(whole, publication, name))
    collection: Node = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": whole.title,
        "total": len(items),
        "first": {"id": f"{name}#page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return f"{json.dumps(collection, ensure_ascii=False, indent=1)}\n"


def _items(whole: Export, publication: Publication, name: str) -> Iterator[Node]:
    people = {person.id: person for person in whole.people}
    sources = {source.id: source for source in whole.sources}
    for claim in whole.claims:
        yield {
            "id": f"{name}#{claim.id}",
            "type": "Annotation",
            "motivation": "describing",
            "body": [
                {"type": "TextualBody", "purpose": "describing", "value": claim.says, "language": whole.language},
                _speaker(people[claim.person], publication),
            ],
            "target": list(_targets(claim, sources[claim.quotation.source], publication)),
        }


def _speaker(person: Person, publication: Publication) -> Node:
    """Return whose words the target holds."""
    page = publication.link(f"/{person.address}", QUOTATIONS)
    return {
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": {"id": page, "type": "Person", "name": person.name},
    }


def _targets(claim: Claim, source: Source, publication: Publication) -> Iterator[Node]:
    selector = {"type": "TextQuoteSelector", "exact": claim.quotation.text}
    page = publication.link(f"/{claim.address}", QUOTATIONS)
    yield {"type": "SpecificResource", "source": page, "selector": selector}
    if source.address:
        runs_on = claim.quotation.verdict in _RUNS_ON
        found = {"selector": selector} if runs_on else {}
        yield {"type": "SpecificResource", "source": source.address, **found}
