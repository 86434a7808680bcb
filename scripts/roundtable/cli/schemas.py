"""The JSON Schemas of the content's files, by which editors complete and check what is typed."""

import json
from collections.abc import Iterator
from pathlib import Path

from roundtable.content.listing import FOLDERS, SINGLE
from roundtable.disk.writing import write_text

SCHEMAS = Path(__file__).parents[2] / "schemas"
"""Where the JSON Schemas stand that content files name on their first lines."""


def write_schemas() -> Iterator[Path]:
    """Write each JSON Schema; yields the files that were written. Raises DiskError where the system refuses."""
    for name, text in schema_texts().items():
        write_text(SCHEMAS / name, text, inside=SCHEMAS.parent)
        yield SCHEMAS / name


def schema_texts() -> dict[str, str]:
    """Return each JSON Schema by its file's name."""
    kinds = SINGLE | {folder.removesuffix("s"): kind for folder, kind in FOLDERS.items()}
    return {
        f"{name}.schema.json": json.dumps(kind.model_json_schema(), ensure_ascii=False, indent=1) + "\n"
        for name, kind in kinds.items()
    }
