"""What a workflow must keep to, and where one does not.

Owns the rules that can be read off the text alone; what a workflow gives away by what it does is zizmor's to find.
"""

import re
from collections.abc import Iterator
from typing import Final

from roundtable.content.yamlsource import Document, KeyPath, parse_yaml

PINNED: Final = re.compile(r"uses: [^\s@]+@[0-9a-f]{40} # v\d+(\.\d+)*$")
"""An action by its full hash, which nobody can move, and the version that it is, for whoever reads it."""


def check_workflow(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the rule of each departure of a workflow."""
    document = parse_yaml(text, "workflow")
    yield from _check_yaml(document)
    if not document.diagnostics:
        yield from _check_permissions(document)
        yield from _check_timeouts(document)
        yield from _check_pins(document, text.splitlines())


def _check_yaml(document: Document) -> Iterator[tuple[int, str]]:
    """A workflow is YAML without doubled keys: GitHub runs nothing of one that is not."""
    for fault in document.diagnostics:
        yield fault.location.line, fault.code


def _check_permissions(document: Document) -> Iterator[tuple[int, str]]:
    """The workflow as a whole may do nothing; each job is given what it needs."""
    if not isinstance(document.data, dict) or document.data.get("permissions") != {}:
        yield document.at("permissions").line, "standing-permissions"


def _check_timeouts(document: Document) -> Iterator[tuple[int, str]]:
    """Every job ends after a time that was chosen for it; GitHub's own limit is six hours."""
    for path in _jobs(document):
        if (*path, "timeout-minutes") not in document.places:
            yield document.at_key(*path).line, "no-timeout"


def _check_pins(document: Document, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Every action is named by its full hash, with its version as a comment."""
    for path, place in document.places.items():
        if path[-1:] == ("uses",) and not PINNED.search(lines[place.line - 1]):
            yield place.line, "unpinned-action"


def _jobs(document: Document) -> Iterator[KeyPath]:
    return (path for path in document.places if path[:1] == ("jobs",) and len(path) == len(("jobs", "id")))
