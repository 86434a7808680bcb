"""The table of quotation cases: every verdict of the rules, with every caution, against texts of several speakers.

The expectations in `cases/` were written from the rules of quotation, not from the code that keeps them. A verdict of
`refused` means that the quotation must not be proved, where the rules leave open which fault it is.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from roundtable.faults import CAUTIONS
from roundtable.proof.quotes import Verdict, prove

from .sources import FOLDER, TEXTS

CASES = Path(__file__).parent / "cases"
REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One quotation and what must be found of it."""

    group: str
    number: int
    """Its place in the group's file, counted from 1."""
    text: str
    quote: str
    speaker: str | None
    verdict: str
    warnings: list[str]
    because: str
    departs: tuple[str, str] | None = None
    """For some of the altered ones, the first word that departs, and what the source has there."""
    paragraphs: tuple[int, ...] = ()
    """For some of the proved ones, the paragraphs of the speaker's contribution that are touched."""


def read_cases(path: Path) -> list[Case]:
    """Return the cases of one group's file."""
    tables = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    cases: list[Case] = []
    for text, rows in tables.items():
        for row in rows:
            departs = tuple(row.pop("departs", ())) or None
            paragraphs = tuple(row.pop("paragraphs", ()))
            place = {"group": path.stem, "number": len(cases) + 1, "text": text}
            cases.append(Case(**place, departs=departs, paragraphs=paragraphs, **row))
    return cases


TABLE = [case for path in sorted(CASES.glob("*.yml")) for case in read_cases(path)]


def name(case: Case) -> str:
    """Return a case's name in the report: its group's file, and its place in it."""
    return f"{case.group}-{case.number}"


@pytest.mark.parametrize("case", TABLE, ids=name)
def test_a_quotation_gets_the_verdict_of_the_rules(case: Case) -> None:
    """The verdict and the exact cautions are those of the table."""
    finding = prove(case.quote, TEXTS[case.text], speaker=case.speaker)

    if case.verdict == REFUSED:
        assert not finding.verdict.is_proved, case
    else:
        assert finding.verdict == case.verdict, case
    assert sorted(caution.code for caution in finding.cautions) == sorted(case.warnings), case


@pytest.mark.parametrize("case", [case for case in TABLE if case.departs], ids=name)
def test_the_word_that_departs_is_named(case: Case) -> None:
    """An altered quotation says which of its words departs first, and what the source has there."""
    assert prove(case.quote, TEXTS[case.text], speaker=case.speaker).departs == case.departs


@pytest.mark.parametrize("case", [case for case in TABLE if case.paragraphs], ids=name)
def test_the_place_is_counted_in_the_speakers_own_paragraphs(case: Case) -> None:
    """A proved quotation says which paragraphs of its speaker's contribution it touches."""
    assert prove(case.quote, TEXTS[case.text], speaker=case.speaker).paragraphs == case.paragraphs


@pytest.mark.parametrize("paragraph", [26, 34])
def test_of_two_places_the_named_one_is_found(paragraph: int) -> None:
    """Where a speaker says the same words twice, the paragraph that the claim names decides."""
    finding = prove("Oh, that is nonsense", TEXTS["earnest"], speaker="jack", paragraph=paragraph)

    assert finding.paragraphs == (paragraph,)


def test_where_nobody_is_claimed_the_speaker_is_found() -> None:
    """Words that only one person says are that person's."""
    assert prove("a delicate exotic fruit", TEXTS["earnest"], speaker=None).speaker == "lady-bracknell"


def test_the_table_holds_every_verdict_and_caution() -> None:
    """A verdict or caution without a case would be untested."""
    assert {case.verdict for case in TABLE} == {REFUSED, *Verdict}
    assert {code for case in TABLE for code in case.warnings} == set(CAUTIONS)


@pytest.mark.parametrize("case", [case for case in TABLE if case.verdict == Verdict.VERBATIM], ids=name)
def test_a_case_of_verbatim_stands_in_the_file(case: Case) -> None:
    """The table is right about the text: a plain search finds what it calls verbatim."""
    assert case.quote.strip() in (FOLDER / f"{case.text}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [case for case in TABLE if case.verdict == Verdict.TYPOGRAPHIC], ids=name)
def test_a_case_of_typographic_does_not_stand_in_the_file(case: Case) -> None:
    """The table is right about the text: a plain search does not find what it calls typographic."""
    assert case.quote.strip() not in (FOLDER / f"{case.text}.txt").read_text(encoding="utf-8")
