"""A claim begun in its expert's file: `roundtable new claim EXPERT/ID`."""

import re
from pathlib import Path

from roundtable.cli.making.appending import put_last
from roundtable.cli.making.claim import claim_lines
from roundtable.cli.making.editedfile import EditedFile
from roundtable.content.addressing import addresses
from roundtable.content.files.document import Document
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.model import ID_FORM, ID_PATTERN, MAX_ID
from roundtable.content.reading.listing import shown
from roundtable.faults import CommandError, Nearest


def begin_claim(content: Path, name: str | None) -> str:
    """Put a claim, `expert/claim`, behind the others of its expert; return the file and the line in which it begins.

    Raises CommandError for a name that is none or is taken, an expert who is not there and a file to which nothing can
    be added, and DiskError where it cannot be written.
    """
    expert_id, claim_id = _ids(name or "")
    path = content / "experts" / f"{expert_id}.yml"
    if not path.is_file():
        there = Nearest(expert_id, frozenset(file.stem for file in path.parent.glob("*.yml")))
        message = f"there is no expert {expert_id!r}: `roundtable new expert {expert_id}` begins the file. {there}"
        raise CommandError(message.rstrip())
    file = EditedFile.read(path)
    document = parse_yaml(file.text, shown(content, path).path)
    _demand_readable(document)
    _demand_free(document, claim_id)
    line = put_last(file, document, "claims", lambda indent: claim_lines(indent, claim_id))
    file.write(inside=content)
    return f"{path}:{line}"


def _ids(name: str) -> tuple[str, str]:
    """Return the ids of an expert and of a claim. Raises CommandError."""
    expert_id, _, claim_id = name.partition("/")
    if not (expert_id and claim_id):
        message = "which claim? `roundtable new claim EXPERT/ID` names it, as in example/ferry-first"
        raise CommandError(message)
    for part in (expert_id, claim_id):
        if not re.fullmatch(ID_PATTERN, part) or len(part) > MAX_ID:
            message = f"an id is {ID_FORM}, at most {MAX_ID} of them; {part!r} is none"
            raise CommandError(message)
    if claim_id.startswith(addresses.position_anchor("")):
        message = f"the id {claim_id!r} begins with 'on-', as the anchors of positions do: choose another"
        raise CommandError(message)
    return expert_id, claim_id


def _demand_readable(document: Document) -> None:
    """Raise CommandError where a file cannot be read, with the first reason."""
    for fault in document.diagnostics:
        if fault.nature.is_of_file:
            place = f"{fault.location.path}:{fault.location.line}"
            message = f"{place}: {fault.message}: mend that first. {fault.hint}"
            raise CommandError(message.rstrip())


def _demand_free(document: Document, claim_id: str) -> None:
    """Raise CommandError where an id names one of the file's claims, or did before."""
    for keys, place in document.places.items():
        match keys:
            case ("claims", int(), "id"):
                other = "is the id of another claim"
            case ("claims", int(), "aliases", int()):
                other = "is the former id of another claim, to which its addresses lead"
            case _:
                continue
        if document.value(*keys) == claim_id:
            message = f"{place.path}:{place.line}: {claim_id!r} {other}: choose another"
            raise CommandError(message)
