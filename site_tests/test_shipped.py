"""The shipped content under attack: no quotation of it can be changed, moved or cut without being caught.

All but the tests marked `text` need no text: there the proof file must be enough.
"""

import re
from pathlib import Path
from typing import Final

import pytest

from roundtable.build.checking import check
from roundtable.build.project import Project
from roundtable.content.load import Content, Quoted, load_content
from roundtable.faults import Code, is_error
from roundtable.proof.evidence import gather_evidence
from roundtable.proof.extent import coverage
from roundtable.proof.texts.held import find_text, read_text
from roundtable.text.languages import LANGUAGES
from roundtables import ROOT, TEXTS, copy_shipped
from shippedquotations import TODAY, WORDINGS, Change, Said, all_quoted, check_changed, of_another_speaker
from smallcontent import Fault, fault

REFUSED: Final = frozenset(
    {
        Code.MALFORMED,
        Code.TOO_SHORT,
        Code.MISATTRIBUTED,
        Code.OUT_OF_ORDER,
        Code.STITCHED,
        Code.ALTERED,
        Code.NOT_FOUND,
    }
)
"""The verdicts that prove nothing."""

CONTRASTS: Final = LANGUAGES["en"].contrasts.split()
"""Words that turn an English sentence."""
TEXT: Final = [
    pytest.param(False, id="by the proof file"),
    pytest.param(True, id="with the text", marks=pytest.mark.text),
]


@pytest.fixture(scope="module")
def content() -> Content:
    """Return the shipped content, read once: the tests change copies of its records."""
    return load_content(ROOT / "content")


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
def test_the_content_is_without_fault(*, text: bool) -> None:
    """What ships passes, whoever checks it: what the other tests find is due to what they change."""
    outcome = check(Project(ROOT, TEXTS if text else None))

    assert not outcome.failed
    assert all_quoted(outcome.content)


@pytest.mark.parametrize("text", TEXT)
@pytest.mark.parametrize("change", WORDINGS.values(), ids=WORDINGS)
def test_changed_wording(change: Change, content: Content, *, text: bool) -> None:
    """Every quotation that offers something to change is refused once it is changed."""
    changed = {quoted.ref: new for quoted in all_quoted(content) if (new := change(quoted.claim.quote)) is not None}

    said = check_changed(content, {ref: {"quote": new} for ref, new in changed.items()}, text=text)

    assert_refused([quoted for quoted in all_quoted(content) if quoted.ref in changed], said, text=text)


@pytest.mark.parametrize("text", TEXT)
def test_given_to_another_speaker(content: Content, *, text: bool) -> None:
    """Every quotation is refused in the file of each other expert."""
    every = all_quoted(content)
    speakers = list(content.experts)
    for step in range(1, len(speakers)):
        others = {name: speakers[(at + step) % len(speakers)] for at, name in enumerate(speakers)}
        words = {name: [one.claim.quote for one in every if one.expert.id == name] for name in speakers}
        changes = {
            one.ref: {"quote": words[others[one.expert.id]][one.index % len(words[others[one.expert.id]])]}
            for one in every
        }

        said = check_changed(content, changes, text=text)

        assert_refused(every, said, text=text)


@pytest.mark.parametrize("text", TEXT)
def test_another_paragraph(content: Content, *, text: bool) -> None:
    """Every quotation whose claim names another paragraph is reported at the paragraph's line."""
    every = all_quoted(content)

    said = check_changed(content, {one.ref: {"paragraph": one.claim.paragraph + 1} for one in every}, text=text)

    assert [one.ref for one in every if Code.WRONG_PARAGRAPH not in said.at(one, "paragraph")] == []


@pytest.mark.parametrize("text", TEXT)
@pytest.mark.parametrize("joint", [" ", " … "], ids=["by a space", "by an ellipsis"])
def test_joined_with_another_speakers(joint: str, content: Content, *, text: bool) -> None:
    """No quotation can be lengthened by the words of somebody else, before it or after it."""
    every = all_quoted(content)
    for turn in (1, -1):
        changes = {
            one.ref: {"quote": joint.join([one.claim.quote, next(of_another_speaker(one, every)).claim.quote][::turn])}
            for one in every
        }

        said = check_changed(content, changes, text=text)

        assert_refused(every, said, text=text)


@pytest.mark.parametrize("text", TEXT)
def test_changed_on_disk(tmp_path: Path, *, text: bool) -> None:
    """One word changed in each expert's file is reported with the file's path and the word's line."""
    project = copy_shipped(tmp_path, TEXTS if text else None)
    expected: list[Fault] = []
    for expert in load_content(project.content).experts.values():
        where = expert.document.at("claims", 0, "quote")
        path = project.root / where.path
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        words = lines[where.line - 1].rsplit(" ", 1)
        lines[where.line - 1] = " ".join([words[0], "xylophone\n"])
        path.write_text("".join(lines), encoding="utf-8")
        expected.append((where.path, where.line, "altered" if text else "unproved"))

    assert sorted(fault(one) for one in check(project).diagnostics if is_error(one)) == sorted(expected)


@pytest.mark.text
def test_cut_before_a_contrast(content: Content) -> None:
    """Wherever a sentence of the text turns (but, however, unless …), a quotation that stops before it is warned of."""
    turning = re.compile(rf"(?<![\w-])((?:[\w’]+ ){{3}}[\w’]+)[,;]? (?:{'|'.join(CONTRASTS)}) ")
    for source in content.sources.values():
        path = find_text(source, content.folder / "sources", TEXTS)
        assert path
        paragraphs = read_text(path, source.record).text.paragraphs
        for expert in (content.experts[name] for name in source.record.speakers):
            own = [one for one in content.quoted(source) if one.expert is expert]
            cuts = [
                {"quote": found.group(1), "paragraph": paragraph.number}
                for paragraph in paragraphs
                if paragraph.speaker == expert.id
                for found in turning.finditer(paragraph.text)
            ]
            changes = {one.ref: cut for one, cut in zip(own, cuts, strict=False)}

            said = check_changed(content, changes, text=True)

            cut_off = [one for one in own if one.ref in changes]
            assert [one.ref for one in cut_off if Code.BEFORE_CONTRAST not in said.at(one, "quote")] == []
            assert len(cuts) <= len(own)


@pytest.mark.parametrize("text", TEXT)
def test_every_paragraph_is_covered(content: Content, *, text: bool) -> None:
    """Claims rest on every paragraph of every contribution."""
    for one in gather_evidence(content, TEXTS if text else None, TODAY).values():
        assert one.proof
        for speaker in one.source.record.speakers:
            found = coverage(one.proof, speaker)
            assert found.paragraphs > 0
            assert (speaker, found.uncovered) == (speaker, ())
