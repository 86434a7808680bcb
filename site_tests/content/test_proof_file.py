"""The proof file: each way in which it can be wrong is a fault with its cure, and `roundtable prove` is the cure."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.cli.main import main
from roundtable.faults import Code
from roundtable.proof.prooffile import CURE, Proof, write_proof
from smallcontent import TEXTS, SmallRoundtable, copy_small, faults

SOURCE: Final = "market-square"
SHOWN: Final = f"content/sources/{SOURCE}.proof.json"


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable of two experts with its proof file."""
    return copy_small("maximal", tmp_path)


def proof_path(small: SmallRoundtable) -> Path:
    """Return the path of its proof file."""
    return small.project.root / SHOWN


def rewrite(small: SmallRoundtable, change: Callable[[dict[str, Any]], None], *, sealed: bool) -> None:
    """Change what the proof file says; with a fresh seal it is one that another state of the content gave."""
    data = json.loads(proof_path(small).read_text(encoding="utf-8"))
    change(data)
    if sealed:
        data.pop("seal")
        proof_path(small).write_text(write_proof(Proof.model_validate(data)), encoding="utf-8")
    else:
        proof_path(small).write_text(json.dumps(data, indent=1), encoding="utf-8")


def entry(data: dict[str, Any], claim: str) -> dict[str, Any]:
    """Return the entry of a claim."""
    found: list[dict[str, Any]] = [entry for entry in data["quotations"] if entry["claim"] == claim]
    assert len(found) == 1
    return found[0]


DAMAGED: Final[dict[str, Callable[[str], str]]] = {
    "empty": lambda _: "",
    "cut short": lambda text: text[: len(text) // 2],
    "not JSON": lambda text: f"proof: {text}",
    "a list": lambda text: f"[{text}]",
    "a word": lambda _: '"proved"',
    "null": lambda _: "null",
    "nested without end": lambda _: "[" * 100_000,
    "not UTF-8": lambda text: f"{text}\udcff",
    "of an older format": lambda text: text.replace('"format": 2', '"format": 1'),
    "of a newer format": lambda text: text.replace('"format": 2', '"format": 3'),
    "of older rules": lambda text: text.replace('"rules": 4', '"rules": 1'),
    "with a span without end": lambda text: text.replace("[[0, 9]]", "[[0, 1000000000000]]"),
    "with a span before the beginning": lambda text: text.replace("[[0, 9]]", "[[-1, 9]]"),
    "with a quotation in no paragraph": lambda text: text.replace('"paragraphs": [1]', '"paragraphs": []', 1),
    "with a name without end": lambda text: text.replace('"ben/july"', f'"{"x" * 10_000}"'),
    "with a number of more digits than Python reads": lambda text: text.replace("[[0, 9]]", f"[[0, {'9' * 5000}]]"),
    "with nothing but quotations that are none": lambda text: f"{text[: text.index('[[')]}{'0,' * 100_000}",
    "with another verdict": lambda text: text.replace('"elided"', '"verbatim"'),
    "with a verdict that there is not": lambda text: text.replace('"elided"', '"proved"'),
    "with another span": lambda text: text.replace("[[0, 9]]", "[[0, 8]]"),
    "with another day": lambda text: text.replace('"proved": "', '"proved": "1'),
    "without its seal": lambda text: text.replace('"seal"', '"sealed"'),
    "with a field more": lambda text: text.replace('"seal"', '"checked": true, "seal"'),
    "of another source": lambda text: text.replace(f'"source": "{SOURCE}"', '"source": "fish-market"'),
}
"""How somebody, or an accident, may leave the file."""


@pytest.mark.parametrize("text", [True, False], ids=["with the text", "without it"])
@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_damaged(damage: Callable[[str], str], small: SmallRoundtable, *, text: bool) -> None:
    """A proof file that is not as it was written proves nothing, whether the text is at hand or not."""
    path = proof_path(small)
    before = path.read_text(encoding="utf-8")
    after = damage(before)
    assert after != before
    path.write_text(after, encoding="utf-8", errors="surrogateescape")

    outcome = check(small.project if text else small.without_text())

    assert faults(outcome) == [(SHOWN, 0, "proof-damaged")]
    assert outcome.diagnostics[0].hint == CURE


@pytest.mark.parametrize("text", [True, False], ids=["with the text", "without it"])
def test_of_another_source(small: SmallRoundtable, *, text: bool) -> None:
    """A whole and sealed file that was written for another source proves nothing of this one."""
    rewrite(small, lambda data: data.update(source="fish-market"), sealed=True)

    assert faults(check(small.project if text else small.without_text())) == [(SHOWN, 0, "proof-damaged")]


def drop_entry(data: dict[str, Any]) -> None:
    """Take one quotation away."""
    data["quotations"].remove(entry(data, "ben/july"))


def add_entry(data: dict[str, Any]) -> None:
    """Add a quotation of a claim that the content does not have."""
    data["quotations"].append({**entry(data, "ben/july"), "claim": "ben/august"})


def give_to_another(data: dict[str, Any]) -> None:
    """Let a quotation have been proved as another speaker's."""
    entry(data, "ben/july")["speaker"] = "ada"


def move_paragraph(data: dict[str, Any]) -> None:
    """Let a quotation have been proved in another paragraph."""
    entry(data, "ben/july")["paragraphs"] = [2]


def age_prose(data: dict[str, Any]) -> None:
    """Let other prose have been compared with the text."""
    data["prose"]["content/experts/ben.yml"] = "0" * 64


def other_edition(data: dict[str, Any]) -> None:
    """Let another text have been at hand."""
    data["edition"] = "0" * 64


JULY: Final = ("content/experts/ben.yml", 18)
STALE: Final = {
    "an entry missing": (drop_entry, (*JULY, "unproved")),
    "an entry too many": (add_entry, (SHOWN, 0, "proof-stale")),
    "another speaker": (give_to_another, (*JULY, "unproved")),
    "another paragraph": (move_paragraph, ("content/experts/ben.yml", 19, "wrong-paragraph")),
    "prose changed since": (age_prose, ("content/experts/ben.yml", 0, "unchecked-prose")),
}
"""Proofs of another state of the content, and what is said of each where the text is not at hand."""


@pytest.mark.parametrize(("change", "fault"), STALE.values(), ids=STALE)
def test_of_another_state_of_the_content(
    change: Callable[[dict[str, Any]], None], fault: tuple[str, int, str], small: SmallRoundtable
) -> None:
    """A whole proof file that does not fit the content is caught with the text and without it."""
    rewrite(small, change, sealed=True)

    assert faults(check(small.without_text())) == [fault]
    assert faults(check(small.project)) == [(SHOWN, 0, "proof-stale")]


def test_of_another_edition(small: SmallRoundtable) -> None:
    """Which text was proved against can be told only by somebody who holds the text."""
    rewrite(small, other_edition, sealed=True)

    assert faults(check(small.without_text())) == []
    assert faults(check(small.project)) == [(SHOWN, 0, "other-edition")]


EDITIONS: Final[dict[str, tuple[Callable[[str], str], str]]] = {
    "a space more": (lambda text: text.replace("Cars on", "Cars  on"), "line 1 differs"),
    "two lines": (lambda text: text.replace("petition", "plea"), "line 2 differs, line 7 differs"),
    "a line more": (lambda text: f"{text}\nAll left.\n", "lines 11-12 are new"),
    "a line less": (lambda text: text.replace("The clerk opened the hearing and read", "", 1), "line 2 differs"),
    "another end of line": (lambda text: text.replace("\n", "\r\n"), "no line differs in its words"),
}
"""Ways in which a text can differ from the one proved before, and what is said of each."""


@pytest.mark.parametrize(("change", "said"), EDITIONS.values(), ids=EDITIONS)
def test_a_changed_text_is_noticed(
    change: Callable[[str], str], said: str, small: SmallRoundtable, tmp_path: Path
) -> None:
    """A text that differs from the one proved against is another edition, and the lines that differ are named."""
    texts = changed_text(tmp_path, change)

    outcome = check(Project(small.project.root, texts))

    edition = next(fault for fault in outcome.diagnostics if fault.code is Code.OTHER_EDITION)
    assert edition.location.path == SHOWN
    assert said in edition.message
    assert "--new-edition" in str(edition.hint)


def test_another_edition_is_proved_with_consent_only(small: SmallRoundtable, tmp_path: Path) -> None:
    """`roundtable prove` leaves the proof of another text as it is, until it is told that the text is meant."""
    before = proof_path(small).read_bytes()
    root, texts = str(small.project.root), changed_text(tmp_path, lambda text: text.replace("Cars on", "Cars  on"))

    refused = main(["prove", "--project", root, "--texts", str(texts)])
    kept = proof_path(small).read_bytes()
    proved = main(["prove", "--project", root, "--texts", str(texts), "--new-edition"])

    assert (refused, kept) == (1, before)
    assert proved == 0
    assert proof_path(small).read_bytes() != before
    assert faults(check(Project(small.project.root, texts))) == []


def test_another_edition_is_noticed_though_the_proof_is_of_older_rules(small: SmallRoundtable, tmp_path: Path) -> None:
    """New rules are no moment at which a text could change unseen."""
    path = proof_path(small)
    path.write_text(path.read_text(encoding="utf-8").replace('"rules": 4', '"rules": 1'), encoding="utf-8")
    texts = changed_text(tmp_path, lambda text: text.replace("Cars on", "Cars  on"))

    assert (SHOWN, 0, "other-edition") in faults(check(Project(small.project.root, texts)))


def changed_text(folder: Path, change: Callable[[str], str]) -> Path:
    """Return a folder with the text changed."""
    texts = folder / "texts"
    texts.mkdir()
    text = change((TEXTS / f"{SOURCE}.txt").read_text(encoding="utf-8"))
    (texts / f"{SOURCE}.txt").write_bytes(text.encode())
    return texts


def prove(small: SmallRoundtable, *options: str) -> int:
    """Run `roundtable prove`; return its exit status."""
    return main(["prove", "--project", str(small.project.root), "--texts", str(TEXTS), *options])


def test_proving_again_changes_no_byte(small: SmallRoundtable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing changed the file stays as it is, the day of proof too."""
    before = proof_path(small).read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")

    assert prove(small) == 0
    assert proof_path(small).read_bytes() == before


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_proving_cures_a_damaged_file(damage: Callable[[str], str], small: SmallRoundtable) -> None:
    """Whatever became of the file, `roundtable prove` writes the right one."""
    path = proof_path(small)
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8", errors="surrogateescape")

    assert prove(small) == 0
    assert faults(check(small.project)) == []
    assert faults(check(small.without_text())) == []


def test_proving_with_check_writes_nothing(small: SmallRoundtable, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` passes a file that is right, and fails one that is stale or missing without touching it."""
    assert prove(small, "--check") == 0
    small.edit("experts/ben.yml", {"His goods": "His crates"})
    before = proof_path(small).read_bytes()

    assert prove(small, "--check") == 1
    assert Code.PROOF_STALE in capsys.readouterr().err
    assert proof_path(small).read_bytes() == before

    proof_path(small).unlink()
    assert prove(small, "--check") == 1
    assert not proof_path(small).exists()


def test_a_faulty_quotation_is_not_written_down(small: SmallRoundtable, capsys: pytest.CaptureFixture[str]) -> None:
    """`prove` stops at a fault, and leaves the file as it was."""
    before = proof_path(small).read_bytes()
    small.edit("experts/ben.yml", {"no barrow will": "no barrow can"})

    assert prove(small) == 1
    assert "altered" in capsys.readouterr().err
    assert proof_path(small).read_bytes() == before


def test_proving_without_the_text(small: SmallRoundtable, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the text `prove` says where it belongs."""
    assert main(["prove", "--project", str(small.project.root)]) == 2
    assert f"{SOURCE}.txt" in capsys.readouterr().err


def test_nothing_of_the_text_is_in_the_file(small: SmallRoundtable) -> None:
    """The proof holds hashes, counts, ids and short marks of lines: no word of the text, quoted or not."""
    told = json.loads(proof_path(small).read_text(encoding="utf-8"))

    assert set(told) == {
        *(
            "format",
            "rules",
            "source",
            "edition",
            "lines",
            "proved",
            "speakers",
            "paragraphs",
            "prose",
            "seal",
            "quotations",
        ),
    }
    assert all(len(mark) == 4 for mark in told["lines"])
    for entry in told["quotations"]:
        assert {key for key, value in entry.items() if isinstance(value, str)} == {
            "claim",
            "text",
            "speaker",
            "verdict",
        }
        assert len(entry["text"]) == 64
