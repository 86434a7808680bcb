"""The names that content declares, and the check of every reference against them.

The names are gathered from all files as they were read, before any record is validated: a file with a fault
still declares its names, so one mistake is reported once and not again by everything that refers to it.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final, get_args

from pydantic import AfterValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from roundtable.content.files.document import Document, Value

LISTS: Final = {"roundtable": ("question", "questions"), "timeline": ("event", "events"), "glossary": ("term", "terms")}
"""For each file that declares names in a list: what they name, and the list's key."""

DECLARABLE: Final = re.compile("[^/]{1,60}")
"""What can be referred to at all, if in vain: a name with a slash would be taken for an expert's and a claim's."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every id that content declares; claims as `expert/claim`."""

    topic: frozenset[str] = field(default_factory=frozenset)
    question: frozenset[str] = field(default_factory=frozenset)
    expert: frozenset[str] = field(default_factory=frozenset)
    claim: frozenset[str] = field(default_factory=frozenset)
    event: frozenset[str] = field(default_factory=frozenset)
    term: frozenset[str] = field(default_factory=frozenset)
    unread: frozenset[str] = field(default_factory=frozenset)
    """The stems of files that could not be parsed: what they declare is not known."""

    def may_be(self, kind: str, value: str) -> bool:
        """Return whether a thing of a kind has this name, or may have it, its file being unreadable."""
        home = {"question": "roundtable", "claim": expert_of(value)}.get(kind, "")
        return value in getattr(self, kind) or home in self.unread


def gather_names(documents: Iterable[Document]) -> Names:
    """Return the names that the files of one content folder declare."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        path = PurePosixPath(document.path)
        if path.parent.name == "topics":
            found["topic"].add(path.stem)
        elif path.parent.name == "experts":
            found["expert"].add(path.stem)
            found["claim"].update(f"{path.stem}/{name}" for name in _ids(document.data, "claims"))
        elif path.stem in LISTS:
            kind, key = LISTS[path.stem]
            found[kind].update(_ids(document.data, key))
        if not isinstance(document.data, dict):
            found["unread"].add(path.stem)
    return Names(**{kind: frozenset(names) for kind, names in found.items()})


def as_id(text: str) -> str:
    """Return the id that is nearest to a text, or nothing where it has no letter of ASCII.

    >>> as_id("The Courts"), as_id("Yes"), as_id("Jäy Smith"), as_id("суды")
    ('the-courts', 'yes', 'jay-smith', '')
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))


def expert_of(claim: str) -> str:
    """Return the id of the expert who makes a claim that is named as `expert/claim`.

    >>> expert_of("specimen/bridge-now")
    'specimen'
    """
    return claim.partition("/")[0]


def _ids(data: Value, key: str) -> Iterable[str]:
    """Yield the ids in a list of mappings, passing over whatever is not of that form."""
    items = data.get(key, []) if isinstance(data, dict) else []
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and isinstance(name := item.get("id"), str) and DECLARABLE.fullmatch(name):
            yield name


@dataclass(frozen=True, slots=True)
class Known:
    """A validator that demands a name of a kind; without names in the context it demands nothing."""

    kind: str

    def __call__(self, value: str, info: ValidationInfo) -> str:
        """Return the value if it is such a name. Raises PydanticCustomError."""
        names: Names | None = info.context
        if names is not None and not names.may_be(self.kind, value):
            code, message = f"unknown-{self.kind}", f"there is no {self.kind} {{name}}"
            raise PydanticCustomError(code, message, {"name": repr(value)})
        return value


def known_in(annotation: object) -> Iterator[Known]:
    """Yield the validators inside an annotation that look a name up."""
    for part in annotation if isinstance(annotation, tuple) else get_args(annotation):
        if isinstance(part, AfterValidator) and isinstance(part.func, Known):
            yield part.func
        yield from known_in(part)
