"""The name of an edition: what a site is made from, in a few letters, equal for equal content whoever builds it."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from roundtable.build.staging.folder import assets
from roundtable.content.reading.content import Content
from roundtable.proof.evidence import Evidence

LENGTH: Final = 10
"""Letters of a name: two editions in a million million share one by chance."""


def edition_name(content: Content, evidence: dict[str, Evidence], templates: Path) -> str:
    """Return the name of the edition that checked content, the sources it was proved against, and templates make.

    Content counts by what it says, so that neither comments nor the order of keys change the name; a source by its
    fingerprint, whether its text is at hand or not. Raises CommandError for a template or a portrait that is too large.
    """
    made = hashlib.sha256()
    for part in _parts(content, evidence, templates):
        made.update(hashlib.sha256(part).digest())  # each by itself, so that none runs into the next
    return made.hexdigest()[:LENGTH]


def _parts(content: Content, evidence: dict[str, Evidence], templates: Path) -> Iterator[bytes]:
    for loaded in sorted(content.records, key=lambda loaded: loaded.document.path):
        yield loaded.document.path.encode()
        yield json.dumps(loaded.record.model_dump(mode="json"), sort_keys=True).encode()
    for name, found in sorted(evidence.items()):
        yield f"{name} {found.proof.edition if found.proof else ''}".encode()
    for folder in (content.folder / "pictures", templates):
        for path, raw in sorted(assets(folder, "").items()):
            yield path.as_posix().encode()
            yield raw.replace(b"\r\n", b"\n")  # as git writes the same text where lines end so
