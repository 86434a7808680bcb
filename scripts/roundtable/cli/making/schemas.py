"""The JSON Schemas of the content's files, by which editors complete and check what is typed."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from roundtable.content.reading.listing import FOLDERS, SINGLE
from roundtable.disk.toolfolders import SCHEMAS
from roundtable.disk.writing import write_text


class _AsRead(GenerateJsonSchema):
    """Schemas that accept what loading accepts.

    Loading reads every scalar as text, so that `1788` is a date and `no` a word, while an editor's YAML takes them for
    a number and for false before it asks the schema. What is left out has no value, and is never null.
    """

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return super().str_schema(schema) | {"type": ["string", "number", "boolean"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {"anyOf": [super().int_schema(schema), {"type": "string", "pattern": "^[0-9]+$"}]}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return {"anyOf": [super().float_schema(schema), {"type": "string", "pattern": r"^[0-9]*\.?[0-9]+$"}]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"anyOf": [super().bool_schema(schema), {"enum": ["yes", "no"]}]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        given = super().default_schema(schema)
        return given if given.get("default", ...) is not None else {k: v for k, v in given.items() if k != "default"}


def write_schemas() -> Iterator[Path]:
    """Write each JSON Schema; yields the files that were written. Raises DiskError where the system refuses."""
    for name, text in schema_texts().items():
        write_text(SCHEMAS / name, text, inside=SCHEMAS.parent)
        yield SCHEMAS / name


def schema_texts() -> dict[str, str]:
    """Return each JSON Schema by its file's name."""
    return {
        schema_name(name): json.dumps(kind.model_json_schema(schema_generator=_AsRead), ensure_ascii=False, indent=1)
        + "\n"
        for name, kind in (SINGLE | FOLDERS).items()
    }


def schema_name(name: str) -> str:
    """Return the name of the schema for a file that stands by itself, or for those of a folder.

    >>> schema_name("roundtable"), schema_name("experts")
    ('roundtable.schema.json', 'expert.schema.json')
    """
    return f"{name.removesuffix('s') if name in FOLDERS else name}.schema.json"
