"""Every text that a record may hold, attacked: a fault in its place, or text that is inert; never a bug, nor a hang."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from poison.confined import Confinement
from poison.corpus import told_all
from poison.fields import TERMS, Field, all_fields
from poison.payloads import PAYLOADS, Payload
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.content.model import Record
from roundtable.faults import Code
from smallcontent import GOOD, TEXTS, SmallRoundtable, copy_small

MARK: Final = "PUTHERE"


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable that has every field."""
    return copy_small("maximal", tmp_path / "roundtable")


def first_of_each(found: Sequence[Field]) -> list[Field]:
    """Return one field of each kind of record and name."""
    return list({field.record: field for field in reversed(found)}.values())


FIELDS: Final = all_fields(GOOD / "maximal")
"""Every text of that roundtable."""


def put(small: SmallRoundtable, where: Sequence[Field], text: str, *, raw: bool = False) -> None:
    """Put a text into fields, and write their files anew, a value a line."""
    for inside in {field.file for field in where}:
        path = small.content / inside
        data: Any = parse_yaml(path.read_text(encoding="utf-8"), inside).data
        for field in where:
            if field.file == inside:
                at = data
                for key in field.keys[:-1]:
                    at = at[key]
                at[field.keys[-1]] = MARK if raw else text
        dumped = yaml.dump(data, Dumper=yaml.CSafeDumper, default_style='"', sort_keys=False, width=-1)  # of any width
        path.write_text(dumped.replace(MARK, text), encoding="utf-8")


def lines(small: SmallRoundtable, where: Sequence[Field]) -> list[int]:
    """Return the lines on which fields stand."""
    files = {
        inside: parse_yaml((small.content / inside).read_bytes().decode(), inside)
        for inside in {field.file for field in where}
    }
    return [files[field.file].at(*field.keys).line for field in where]


def prove(small: SmallRoundtable, confined: Confinement) -> tuple[int, list[tuple[str, int, str]]]:
    """Prove a roundtable with the text at hand; return the exit status, and every fault.

    Left out is the warning that markup is inert, which is what these tests demand.
    """
    arguments = ("prove", "--format", "sarif", "--project", str(small.project.root), "--texts", str(TEXTS))
    ended = confined.run(*arguments)
    assert "Traceback" not in ended.err
    return ended.status, [fault for fault in told_all(ended) if fault[2] != Code.UNREAD_MARKUP]


def attack_free_fields(small: SmallRoundtable, confined: Confinement, payload: Payload, *, raw: bool) -> None:
    """Put a payload into every free text, and demand what its table says of each."""
    free = [field for field in first_of_each(FIELDS) if field.is_free]
    attacked = [field for field in free if payload.is_short or field.record not in TERMS]
    put(small, attacked, payload.text, raw=raw)

    status, found = prove(small, confined)

    expected = sorted(
        (f"content/{field.file}", line, code)
        for field, line in zip(attacked, lines(small, attacked), strict=True)
        if (code := payload.code(field.kind))
    )
    assert found == expected
    assert status == bool(expected)


@pytest.mark.parametrize("attack", PAYLOADS)
def test_free_text(attack: str, small: SmallRoundtable, confined: Confinement) -> None:
    """An attack in every title, line and prose field at once: exactly its faults, each in its place, or none."""
    attack_free_fields(small, confined, PAYLOADS[attack], raw=False)


@pytest.mark.parametrize("attack", [name for name, payload in PAYLOADS.items() if payload.forbidden])
def test_forbidden_characters_as_they_are(attack: str, small: SmallRoundtable, confined: Confinement) -> None:
    """What may not be written as an escape may not stand there either."""
    attack_free_fields(small, confined, PAYLOADS[attack], raw=True)


BOUND: Final = {field.record: field for field in FIELDS if field.kind == "bound"}
"""The texts that take only some values, by record and name."""


@pytest.mark.parametrize("text", ["", "<script>hit()</script>", "../../../etc/passwd", "a" * 10_000])
@pytest.mark.parametrize("record", BOUND)
def test_bound_text(record: str, text: str, small: SmallRoundtable, confined: Confinement) -> None:
    """What is no id, date, number or address is refused in its line; what refers to it may be told of as well."""
    field = BOUND[record]
    put(small, [field], text)

    status, found = prove(small, confined)

    assert status == 1
    place = (f"content/{field.file}", *lines(small, [field]))
    assert [code for *where, code in found if tuple(where) == place] == ["wrong-value"]


def test_every_text_of_the_model_is_attacked() -> None:
    """The maximal roundtable holds a text for each field of the model, but for switches and records.

    Of its two experts the second stands once in a crux, so the keys that are read like `denied_by` are empty.
    """
    switches = {"Answer.hedged", "ExpertFile.draft", "Question.draft", "Role.former", "TopicFile.draft"}
    alike = {"Crux.affirmed_by", "Crux.in_part_by"}
    every = {f"{kind.__name__}.{name}" for kind in Record.__subclasses__() for name in kind.model_fields}
    attacked = {field.record for field in FIELDS}

    assert {name for name in every - attacked if not holds_records(name)} == switches | alike


def holds_records(name: str) -> bool:
    """Return whether a field holds records, whose own fields are attacked."""
    record, _, inside = name.partition(".")
    (kind,) = [kind for kind in Record.__subclasses__() if kind.__name__ == record]
    return any(f"{other.__name__}" in str(kind.model_fields[inside].annotation) for other in Record.__subclasses__())
