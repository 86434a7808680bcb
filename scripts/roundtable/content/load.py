"""The content folder, read and validated: files in, records with their places and every fault out.

Owns which file is which record. What the records say about each other is judged in `checks`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final, Generic, TypeVar

from pydantic import ValidationError

from roundtable.content.model import (
    ID_PATTERN,
    Claim,
    ExpertFile,
    GlossaryFile,
    Record,
    RedirectsFile,
    RoundtableFile,
    SourceFile,
    TimelineFile,
    TopicFile,
)
from roundtable.content.names import Names, gather_names
from roundtable.content.rejection import explain
from roundtable.content.yamlsource import Document, parse_yaml
from roundtable.faults import Code, Diagnostic, Location

MAX_BYTES: Final = 1_000_000
"""Largest file that is read; the largest of the shipped roundtable has about 20,000 bytes."""

SINGLE: Final[dict[str, type[Record]]] = {
    "roundtable": RoundtableFile,
    "glossary": GlossaryFile,
    "timeline": TimelineFile,
    "redirects": RedirectsFile,
}
FOLDERS: Final[dict[str, type[Record]]] = {"experts": ExpertFile, "topics": TopicFile, "sources": SourceFile}
OPTIONAL: Final = frozenset({"glossary", "timeline", "redirects"})
BESIDE: Final = ("permalinks.txt", "sources/*.txt", "sources/*.proof.json", "schemas/*.json", "pictures/*")
"""Files of the folder that are read elsewhere."""
UNFINISHED: Final = (".*.new", "*/.*.new")
"""Files that a command was killed over (`disk.writing`): the next writing clears them."""

NOT_READ: Final = frozenset({Code.UNREADABLE_FILE, Code.YAML_SYNTAX, Code.YAML_FEATURE})
"""Faults of a file as a whole: what it holds is not judged then."""

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[R_co]):
    """A valid record, its id (the file's stem), and the places of its parts."""

    id: str
    record: R_co
    document: Document


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim's quotation, and where it stands in the content."""

    expert: Loaded[ExpertFile]
    claim: Claim
    index: int
    """Place among the expert's claims, from 0."""

    @property
    def ref(self) -> str:
        """The claim's name across the roundtable: `expert/claim`."""
        return f"{self.expert.id}/{self.claim.id}"

    def at(self, field_name: str) -> Location:
        """Return where a field of the claim stands."""
        return self.expert.document.at("claims", self.index, field_name)


@dataclass(slots=True)
class Content:
    """One content folder as read. The maps hold the valid records only."""

    folder: Path
    names: Names = field(default_factory=Names)
    roundtable: Loaded[RoundtableFile] | None = None
    experts: dict[str, Loaded[ExpertFile]] = field(default_factory=dict)
    topics: dict[str, Loaded[TopicFile]] = field(default_factory=dict)
    sources: dict[str, Loaded[SourceFile]] = field(default_factory=dict)
    glossary: Loaded[GlossaryFile] | None = None
    timeline: Loaded[TimelineFile] | None = None
    redirects: Loaded[RedirectsFile] | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def records(self) -> tuple[Loaded[Record], ...]:
        """Every record that holds prose: redirects have none."""
        singles = (self.roundtable, self.glossary, self.timeline)
        folders = (self.experts, self.topics, self.sources)
        return (*filter(None, singles), *(one for folder in folders for one in folder.values()))

    def quoted(self, source: Loaded[SourceFile]) -> Iterator[Quoted]:
        """Yield every quotation from one source, by the experts whose files could be read."""
        for expert_id in source.record.speakers:
            if expert := self.experts.get(expert_id):
                for index, claim in enumerate(expert.record.claims):
                    yield Quoted(expert, claim, index)


def load_content(folder: Path) -> Content:
    """Read every file of a content folder; all faults of all files are in the result's `diagnostics`."""
    content = Content(folder)
    documents = list(_documents(folder, content.diagnostics))
    for document in documents:
        content.diagnostics += document.diagnostics
    content.names = gather_names(documents)
    for document in documents:
        if not any(fault.code in NOT_READ for fault in document.diagnostics):
            _validate(document, content)
    return content


def _documents(folder: Path, faults: list[Diagnostic]) -> Iterator[Document]:
    """Yield every YAML file of the model, parsed; report what is missing, unreadable or not of the model."""
    for name in SINGLE:
        if name not in OPTIONAL and not (folder / f"{name}.yml").is_file():
            where = Location(_shown(folder, folder / f"{name}.yml"))
            faults.append(Diagnostic(code=Code.UNREADABLE_FILE, location=where, message="the file is missing"))
    for path in sorted(p for p in folder.rglob("*") if not p.is_dir() or p.is_symlink()):
        inside = PurePosixPath(path.relative_to(folder).as_posix())
        whole = PurePosixPath("/", inside)  # a pattern that begins with a slash matches a path as a whole only
        if any(whole.match(f"/{pattern}") for pattern in (*BESIDE, *UNFINISHED)) or inside.name == ".gitignore":
            continue
        where = Location(_shown(folder, path))
        if inside.suffix != ".yml" or _record_type(inside) is None:
            message = "is not a file of the content model"
            hint = (
                f"Files are {', '.join(f'{n}.yml' for n in SINGLE)} and {', '.join(f'{n}/ID.yml' for n in FOLDERS)}, "
                "where ID is lower-case letters a-z and digits, joined by single hyphens, and not 'index'."
            )
            faults.append(Diagnostic(code=Code.UNEXPECTED_FILE, location=where, message=message, hint=hint))
            continue
        try:
            yield parse_yaml(read_text(path, folder), where.path)
        except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
            fault = Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=f"cannot be read: {error}")
            yield Document(where.path, diagnostics=[fault])


def read_text(path: Path, folder: Path) -> str:
    """Return a content file's text.

    Raises ValueError for a file that is too large, leads out of the folder, or is not UTF-8; OSError as `open` does.
    """
    if not path.resolve().is_relative_to(folder.resolve()):
        message = "it is a link that leads out of the content folder"
        raise ValueError(message)
    if path.stat().st_size > MAX_BYTES:
        message = f"it has more than {MAX_BYTES:,} bytes"
        raise ValueError(message)
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"line {line} is not UTF-8; save the file as UTF-8"
        raise ValueError(message) from None


def _shown(folder: Path, path: Path) -> str:
    """Return a path as faults name it: from the folder that holds the content folder."""
    return path.relative_to(folder.parent).as_posix()


def _record_type(inside: PurePosixPath) -> type[Record] | None:
    """Return which record a file holds, by its place in the content folder."""
    if len(inside.parts) == 1:
        return SINGLE.get(inside.stem)
    # The page of an id `index` would be the folder's own.
    is_id = inside.stem != "index" and re.fullmatch(ID_PATTERN, inside.stem)
    return FOLDERS.get(inside.parts[0]) if is_id and len(inside.parts) == 2 else None  # noqa: PLR2004 - folder and file


def _validate(document: Document, content: Content) -> None:
    """Turn a document into its record, or its rejection into faults."""
    inside = PurePosixPath(document.path).relative_to(content.folder.name)
    kind = _record_type(inside)
    assert kind is not None  # noqa: S101 - _documents yields no other
    content.diagnostics += _duplicate_ids(document)
    try:
        record = kind.model_validate(document.data, context=content.names)
    except ValidationError as error:
        content.diagnostics += explain(error, document, kind)
        return
    loaded = Loaded(inside.stem, record, document)
    if inside.parent.name in FOLDERS:
        getattr(content, inside.parent.name)[inside.stem] = loaded
    else:
        setattr(content, inside.stem, loaded)


def _duplicate_ids(document: Document) -> Iterator[Diagnostic]:
    """Ids are unique in their list: claims of an expert, questions, answers, terms, events."""
    seen: Counter[tuple[object, ...]] = Counter()
    for keys, place in document.places.items():
        if keys and keys[-1] == "id" and len(keys) > 1 and isinstance(keys[-2], int):
            value = _look_up(document, keys)
            seen[(*keys[:-2], value)] += 1
            if seen[(*keys[:-2], value)] > 1:
                message = f"the id {value!r} is given twice among the {keys[-3]}"
                yield Diagnostic(code=Code.DUPLICATE_ID, location=place, message=message, hint="Give it another.")


def _look_up(document: Document, keys: tuple[str | int, ...]) -> object:
    value: object = document.data
    for key in keys:
        value = value[key]  # type: ignore[index]
    return value
