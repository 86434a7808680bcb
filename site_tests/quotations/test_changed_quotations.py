"""A content under attack: no quotation of it can be changed, moved or cut without being caught.

With the texts, and without them: there the proof file must be enough.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from quotations.changedquotations import (
    REFUSED,
    TODAY,
    WORDINGS,
    Change,
    Said,
    all_quoted,
    check_changed,
    of_another_speaker,
)
from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.content.model import SourceFile
from roundtable.content.reading.content import Content, Loaded, Quoted
from roundtable.content.reading.load import load_content
from roundtable.faults import Code, is_error
from roundtable.proof.borrowing.extent import coverage
from roundtable.proof.evidence import gather_evidence
from roundtable.proof.texts.held import find_text, read_held
from roundtable.text.languages import LANGUAGES
from roundtables import copy_quoted
from smallcontent import Fault, fault

CONTRASTS: Final = LANGUAGES["en"].contrasts.split()
"""Words that turn an English sentence."""
TEXT: Final = [pytest.param(False, id="by the proof file"), pytest.param(True, id="with the text")]


@dataclass(frozen=True, slots=True)
class Attacked:
    """A content, read once: the tests change copies of its records."""

    content: Content
    texts: Path

    def once(self, changes: Mapping[str, Mapping[str, object]], *, text: bool) -> Said:
        """Return what the proof says once fields of claims have other values."""
        return check_changed(self.content, changes, self.texts if text else None)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    """Return the content that may only be quoted."""
    to = tmp_path_factory.mktemp("attacked")
    return Attacked(load_content(copy_quoted(to).content), to / "texts")


def assert_refused(changed: list[Quoted], said: Said, *, text: bool) -> None:
    """Demand a fault at the line of every changed quotation: a verdict with the text, else that it is unproved."""
    demanded = REFUSED if text else {Code.UNPROVED}
    passed = [
        f"{quoted.ref}: {sorted(said.at(quoted, 'quote'))}"
        for quoted in changed
        if not said.at(quoted, "quote") & demanded
    ]
    assert changed
    assert passed == []


@pytest.mark.parametrize("text", TEXT)
def test_the_content_is_without_fault(attacked: Attacked, *, text: bool) -> None:
    """It passes as it is: what the other tests find is due to what they change."""
    said = attacked.once({}, text=text)

    assert all_quoted(attacked.content)
    assert {code for codes in said.codes.values() for code in codes} <= {Code.BRACKETED_WORD}


@pytest.mark.parametrize("text", TEXT)
@pytest.mark.parametrize("change", WORDINGS.values(), ids=WORDINGS)
def test_changed_wording(change: Change, attacked: Attacked, *, text: bool) -> None:
    """Every quotation that offers something to change is refused once it is changed."""
    every = all_quoted(attacked.content)
    changed = {quoted.ref: new for quoted in every if (new := change(quoted.claim.quote)) is not None}

    said = attacked.once({ref: {"quote": new} for ref, new in changed.items()}, text=text)

    assert_refused([quoted for quoted in every if quoted.ref in changed], said, text=text)


@pytest.mark.parametrize("text", TEXT)
def test_given_to_another_speaker(attacked: Attacked, *, text: bool) -> None:
    """Every quotation is refused in the file of each other expert."""
    every = all_quoted(attacked.content)
    speakers = list(attacked.content.experts)
    for step in range(1, len(speakers)):
        others = {name: speakers[(at + step) % len(speakers)] for at, name in enumerate(speakers)}
        words = {name: [quoted.claim.quote for quoted in every if quoted.expert.id == name] for name in speakers}
        changes = {
            quoted.ref: {"quote": words[others[quoted.expert.id]][quoted.index % len(words[others[quoted.expert.id]])]}
            for quoted in every
        }

        said = attacked.once(changes, text=text)

        assert_refused(every, said, text=text)


@pytest.mark.parametrize("text", TEXT)
def test_another_paragraph(attacked: Attacked, *, text: bool) -> None:
    """Every quotation whose claim names another paragraph is reported at the paragraph's line."""
    every = all_quoted(attacked.content)

    said = attacked.once({quoted.ref: {"paragraph": quoted.claim.paragraph + 1} for quoted in every}, text=text)

    assert [quoted.ref for quoted in every if Code.WRONG_PARAGRAPH not in said.at(quoted, "paragraph")] == []


@pytest.mark.parametrize("text", TEXT)
@pytest.mark.parametrize("joint", [" ", " … "], ids=["by a space", "by an ellipsis"])
def test_joined_with_another_speakers(joint: str, attacked: Attacked, *, text: bool) -> None:
    """No quotation can be lengthened by the words of somebody else, before it or after it."""
    every = all_quoted(attacked.content)
    for turn in (1, -1):
        changes = {
            quoted.ref: {
                "quote": joint.join([quoted.claim.quote, next(of_another_speaker(quoted, every)).claim.quote][::turn])
            }
            for quoted in every
        }

        said = attacked.once(changes, text=text)

        assert_refused(every, said, text=text)


@pytest.mark.parametrize("text", TEXT)
def test_changed_on_disk(tmp_path: Path, *, text: bool) -> None:
    """One word changed in each expert's file is reported with the file's path and the word's line."""
    project = Project(copy_quoted(tmp_path).root, tmp_path / "texts" if text else None)
    expected: list[Fault] = []
    for expert in load_content(project.content).experts.values():
        where = expert.document.at("claims", 0, "quote")
        path = project.root / where.path
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        words = lines[where.line - 1].rsplit(" ", 1)
        lines[where.line - 1] = " ".join([words[0], "xylophone\n"])
        path.write_text("".join(lines), encoding="utf-8")
        expected.append((where.path, where.line, "altered" if text else "unproved"))

    assert sorted(fault(diagnostic) for diagnostic in check(project).diagnostics if is_error(diagnostic)) == sorted(
        expected
    )


def cuts_before_contrasts(attacked: Attacked, expert: str, source: Loaded[SourceFile]) -> list[dict[str, object]]:
    """Return the claims that would stop where an expert's sentences turn (but, however, unless …)."""
    turning = re.compile(rf"(?<![\w-])((?:[\w’]+ ){{3}}[\w’]+)[,;]? (?:{'|'.join(CONTRASTS)}) ")
    path = find_text(source, attacked.content.folder / "sources", attacked.texts)
    assert path
    return [
        {"quote": found.group(1), "paragraph": paragraph.number}
        for paragraph in read_held(path, source.record).text.paragraphs
        if paragraph.speaker == expert
        for found in turning.finditer(paragraph.text)
    ]


def test_cut_before_a_contrast(attacked: Attacked) -> None:
    """A quotation that stops where its sentence turns is warned of, or refused in a speech retold."""
    warned = {Code.BEFORE_CONTRAST, Code.SECONDHAND}
    tried = 0
    for source in attacked.content.sources.values():
        for expert in source.record.speakers:
            own = [quoted for quoted in attacked.content.quoted(source) if quoted.expert.id == expert]
            cuts = cuts_before_contrasts(attacked, expert, source)
            for at in range(0, len(cuts), len(own)):
                changed = list(zip(own, cuts[at:], strict=False))
                said = attacked.once({quoted.ref: cut for quoted, cut in changed}, text=True)
                assert [cut for quoted, cut in changed if not said.at(quoted, "quote") & warned] == []
            tried += len(cuts)
    assert tried


@pytest.mark.parametrize("text", TEXT)
def test_every_paragraph_is_covered(attacked: Attacked, *, text: bool) -> None:
    """Claims rest on every paragraph of every contribution."""
    for evidence in gather_evidence(attacked.content, attacked.texts if text else None, TODAY).values():
        assert evidence.proof
        for speaker in evidence.source.record.speakers:
            found = coverage(evidence.proof, speaker)
            assert found.paragraphs > 0
            assert (speaker, found.uncovered) == (speaker, ())
