"""What a workflow must keep to, and where one does not.

Owns the rules that can be read off the text alone; what a workflow gives away by what it does is zizmor's to find.
"""

import re
from collections.abc import Iterator
from typing import Final

from roundtable.content.files.document import Document, KeyPath, Value
from roundtable.content.files.yamlsource import parse_yaml

PINNED: Final = re.compile(r"uses: [^\s@]+@[0-9a-f]{40} # v\d+(\.\d+)*$")
"""An action by its full hash, which nobody can move, and the version that it is, for whoever reads it."""

PUBLISHING: Final = "actions/upload-pages-artifact@"
"""The action that hands over what is published."""

Found = Iterator[tuple[int, str]]
"""Lines, each with the rule that is broken there."""


def check_workflow(text: str) -> Found:
    """Yield the line and the rule of each departure of a workflow."""
    document = parse_yaml(text, "workflow")
    yield from _check_yaml(document)
    if not document.diagnostics:
        yield from _check_permissions(document)
        yield from _check_pins(document, text.splitlines())
        for job in (path for path in document.places if path[:1] == ("jobs",) and len(path) == len(("jobs", "id"))):
            yield from _check_timeout(document, job)
            yield from _check_identity(document, job)
            yield from _check_cache(document, job)


def scalars(value: Value, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text in some data, with the keys and indexes that lead to it."""
    if isinstance(value, str):
        yield keys, value
    else:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(inner, (*keys, key))


def _check_yaml(document: Document) -> Found:
    """A workflow is YAML without doubled keys: GitHub runs nothing of one that is not."""
    for fault in document.diagnostics:
        yield fault.location.line, fault.code


def _check_permissions(document: Document) -> Found:
    """The workflow as a whole may do nothing; each job is given what it needs."""
    if not isinstance(document.data, dict) or document.data.get("permissions") != {}:
        yield document.at("permissions").line, "standing-permissions"


def _check_pins(document: Document, lines: list[str]) -> Found:
    """Every action is named by its full hash, with its version as a comment."""
    for path, place in document.places.items():
        if path[-1:] == ("uses",) and not PINNED.search(lines[place.line - 1]):
            yield place.line, "unpinned-action"


def _check_timeout(document: Document, job: KeyPath) -> Found:
    """Every job ends after a time that was chosen for it; GitHub's own limit is six hours."""
    if (*job, "timeout-minutes") not in document.places:
        yield document.at_key(*job).line, "no-timeout"


def _check_identity(document: Document, job: KeyPath) -> Found:
    """A job that can prove which workflow it is runs actions alone: no script of the project, or of its packages."""
    if (*job, "permissions", "id-token") in document.places:
        for path, place in document.places.items():
            if path[: len(job)] == job and path[-1] == "run":
                yield place.line, "script-with-identity"


def _check_cache(document: Document, job: KeyPath) -> Found:
    """What is published is built without a cache, into which another run may have put something."""
    texts = [(path, text) for path, text in scalars(document.data) if path[: len(job)] == job]
    if any(path[-1] == "uses" and text.startswith(PUBLISHING) for path, text in texts):
        yield from ((document.at(*path).line, "cached-publication") for path, _ in texts if path[-1] == "cache")
