"""The whole roundtable as one file, and its schema."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from pydantic.json_schema import models_json_schema

from roundtable.content.addressing import addresses
from roundtable.pages.data import model
from roundtable.pages.data.place import SCHEMA, root
from roundtable.pages.data.whole import apparatus, comparison, voices
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.metadata.publication import Publication
from roundtable.proof.evidence import Evidence
from roundtable.text.prose import plain_text

EXPORT: Final = f"{addresses.DATA}roundtable.json"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def export(roundtable: Roundtable, evidence: Mapping[str, Evidence], publication: Publication) -> model.Export:
    """Return everything that the pages show as data; evidence stands under its source's id."""
    record = roundtable.record
    return model.Export(
        schema_=addresses.relative(SCHEMA, EXPORT),
        site=root(publication, EXPORT),
        language=record.language,
        edition_name=publication.edition or None,
        title=record.title,
        question=plain_text(record.question),
        date=record.date,
        convener=record.convener,
        procedure=plain_text(record.procedure),
        standfirst=plain_text(record.standfirst),
        setting=tuple(map(plain_text, record.setting)),
        rights=plain_text(record.rights),
        corrections=plain_text(record.corrections),
        sources=tuple(voices.sources(evidence)),
        people=tuple(map(voices.person, roundtable.experts)),
        claims=tuple(voices.claims(roundtable.statements.values(), evidence)),
        questions=tuple(comparison.questions(roundtable)),
        positions=tuple(comparison.positions(roundtable)),
        relations=tuple(comparison.relations(roundtable)),
        topics=tuple(apparatus.topics(roundtable)),
        events=tuple(apparatus.events(roundtable)),
        terms=tuple(apparatus.terms(roundtable)),
        partings=tuple(comparison.partings(roundtable)),
        cruxes=tuple(comparison.cruxes(roundtable)),
        editions=tuple(apparatus.editions(roundtable)),
    )


@cache
def schema() -> str:
    """Return the JSON Schema of the whole; that of a page's data is `#/$defs/PageData` in it."""
    kinds = (model.Export, model.PageData)
    _, made = models_json_schema([(kind, "serialization") for kind in kinds], by_alias=True)
    whole = {"$schema": DIALECT, "title": f"Roundtable {model.VERSION}", "$ref": "#/$defs/Export", **made}
    return f"{json.dumps(whole, indent=1)}\n"
