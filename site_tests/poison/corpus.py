"""Content that attacks: the cases of the tables, and how each is laid out in a copy of a small roundtable."""

import contextlib
import json
import os
import re
import shutil
import socket
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import yaml

from poison.confined import Ended
from smallcontent import SmallRoundtable

HERE: Final = Path(__file__).parent

Places = list[tuple[str, int | str, str]]
"""Path in the content folder; the line, as its number, as `first-last`, or by words that stand on it alone; code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One attack, made on a copy of a small roundtable, and all that must be said of it: nothing where it is inert."""

    poison: str
    base: str = "maximal"
    command: str = "prove"
    """What is run: `prove` checks with the text at hand; `check` trusts the proof file."""
    edit: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each file, passages that stand there once, and what is put in their place."""
    write: dict[str, str] = field(default_factory=dict)
    """Files with their text."""
    raw: dict[str, str] = field(default_factory=dict)
    """Files with their bytes, each written as the character of that number."""
    repeat: dict[str, tuple[str, int]] = field(default_factory=dict)
    """For each word of the texts above, what is put in its place and how often; `#` in it is the number."""
    make: dict[str, str] = field(default_factory=dict)
    """What is put in a file's place: a pipe, a socket, a folder, a file that is one hole, or a link to a target."""
    move: dict[str, str] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)
    faults: Places = field(default_factory=list)


CASES: Final = {
    f"{path.stem}: {row['poison']}": Case(**row)
    for path in sorted((HERE / "cases").glob("*.yml"))
    for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
}
"""Every case of the tables, by the name of its table and its own."""


def lay_out(case: Case, small: SmallRoundtable) -> None:
    """Make the attack in a roundtable's content."""
    for inside, changes in case.edit.items():
        small.edit(inside, {old: repeated(case, new) for old, new in changes.items()})
    files = {inside: repeated(case, text).encode("utf-8", "surrogatepass") for inside, text in case.write.items()}
    files |= {inside: text.encode("latin-1") for inside, text in case.raw.items()}
    for inside in files:
        if inside.endswith(".txt"):  # of another text nothing was proved yet
            (small.content / inside).with_suffix(".proof.json").unlink(missing_ok=True)
    for inside in case.remove:
        (small.content / inside).unlink()
    for old, new in case.move.items():
        shutil.move(small.content / old, small.content / new)
    for inside, raw in files.items():
        path = small.content / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    for inside, kind in case.make.items():
        put(kind, small.content / inside)


def repeated(case: Case, text: str) -> str:
    """Return a text of a case at its full length."""
    for word, (piece, times) in case.repeat.items():
        many = "".join(piece.replace("#", str(at)) for at in range(times)) if "#" in piece else piece * times
        text = text.replace(word, many)
    return text


def put(kind: str, path: Path) -> None:
    """Put something that is no file where a file should be."""
    if path.is_file():
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    match kind.split(" ", 1):
        case ["pipe"]:
            os.mkfifo(path)
        case ["folder"]:
            path.mkdir()
        case ["hole"]:
            with path.open("wb") as file:
                file.truncate(1_000_000_000)
        case ["socket"]:
            with socket.socket(socket.AF_UNIX) as listening, contextlib.chdir(path.parent):  # its path may not be long
                listening.bind(path.name)
        case ["link", target]:
            path.symlink_to(target)
        case _:
            message = f"{kind!r} is nothing that can be put in a file's place"
            raise ValueError(message)


def expected(case: Case, small: SmallRoundtable) -> list[tuple[str, int, str]]:
    """Return the faults that a case names, each with the number of its line."""
    return sorted(
        (f"content/{inside}", line, code) for inside, at, code in case.faults for line in lines(inside, at, small)
    )


def lines(inside: str, at: int | str, small: SmallRoundtable) -> Iterable[int]:
    """Return the lines that a table means by a number, by the first and the last, or by words on them."""
    if isinstance(at, str) and re.fullmatch(r"[0-9]+-[0-9]+", at):
        first, last = map(int, at.split("-"))
        return range(first, last + 1)
    return [at if isinstance(at, int) else small.line(inside, at)]


def told_all(ended: Ended) -> list[tuple[str, int, str]]:
    """Return the same of what a command printed as SARIF, which holds every fault of a file, however many."""
    found = set[tuple[str, int, str]]()
    for result in json.loads(ended.err.splitlines()[0])["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        line = place.get("region", {}).get("startLine", 0)
        found.add((unquote(place["artifactLocation"]["uri"]), line, result["ruleId"]))
    return sorted(found)


def told(ended: Ended) -> list[tuple[str, int, str]]:
    """Return path, line and code of what a command printed as JSON: of several faults of one kind in a line, one."""
    faults = [json.loads(line) for line in ended.err.splitlines() if line.startswith("{")]
    return sorted({(fault["path"], fault["line"], fault["code"]) for fault in faults})
