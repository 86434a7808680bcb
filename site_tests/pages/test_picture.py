"""The picture of positions: every answer and every silence has its mark, and order only where the question has one."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from bs4 import Tag
from hypothesis import given
from hypothesis import strategies as st

from roundtable.bench.material.generated import QUESTIONS, generate
from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.content.addressing import addresses
from roundtable.content.model import Form
from roundtable.pages.joined.join import join
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.figures.marks import Mark
from roundtable.pages.parts.figures.pattern import MOST_EXPERTS, Pattern, pattern
from roundtable.pages.parts.figures.stations import across, checklist
from roundtable.pages.parts.figures.threads import Bend, Stop, bends
from roundtable.pages.wording import Wording
from roundtables import ROOT, BuiltRoundtable, page
from smallcontent import copy_small

BOTH: Final = ("quoted", "whole")
WIDTH: Final = 85.0
STEP: Final = 7.0


@pytest.fixture(params=BOTH)
def built(request: pytest.FixtureRequest) -> BuiltRoundtable:
    """Return each of the two roundtables in turn."""
    found: BuiltRoundtable = request.getfixturevalue(request.param)
    return found


def figure_of(built: BuiltRoundtable) -> Tag:
    """Return the picture on the start page."""
    figure = page(built, addresses.HOME).select_one(".rt-pattern")
    assert figure
    return figure


def said(part: Tag | None) -> str:
    """Return the words of a part of a page, with single spaces."""
    assert part is not None
    return " ".join(part.get_text().split())


def test_each_mark_leads_to_its_position(built: BuiltRoundtable) -> None:
    """Each answer of each expert, on scales and on checklists, and each silence has a mark that leads there."""
    experts = built.outcome.content.experts.items()
    answers = Counter(
        addresses.position(name, position.question) for name, held in experts for position in held.record.positions
    )
    silences = Counter(
        addresses.position(name, question) for name, held in experts for question in held.record.not_addressed
    )
    marks = figure_of(built).select("a.rt-pattern__mark")
    quiet = [mark for mark in marks if "rt-pattern__mark--silent" in mark["class"]]

    assert Counter(f"/{mark['href']}" for mark in marks if mark not in quiet) == answers
    assert Counter(f"/{mark['href']}" for mark in quiet) == silences


def test_each_question_leads_to_its_place(built: BuiltRoundtable) -> None:
    """The words of a question are a link to its row in the table of positions."""
    content = built.outcome.content
    assert content.roundtable
    expected = [addresses.question(question.id) for question in content.roundtable.record.questions]

    assert [f"/{asks['href']}" for asks in figure_of(built).select("a.rt-pattern__asks")] == expected


def test_only_a_scale_has_a_line_and_an_order(built: BuiltRoundtable) -> None:
    """A line with its first and last answer is drawn for each scale and for no checklist, and the caption says so."""
    content = built.outcome.content
    assert content.roundtable
    questions = content.roundtable.record.questions
    scales = [question for question in questions if question.form is Form.SCALE]
    figure = figure_of(built)

    assert [said(row) for row in figure.select(".rt-pattern__asks")] == [question.label for question in questions]
    assert len(figure.select(".rt-pattern__scale")) == len(scales)
    ends = [said(end) for end in figure.select(".rt-pattern__end")]
    assert ends == [answer.label for scale in scales for answer in (scale.answers[0], scale.answers[-1])]
    assert "only on a ruled line" in said(figure.figcaption)


def test_on_a_scale_marks_stand_in_its_order(built: BuiltRoundtable) -> None:
    """From left to right the answers to a scale are those of its file."""
    content = built.outcome.content
    assert content.roundtable
    for question in content.roundtable.record.questions:
        if question.form is Form.SCALE:
            order = [answer.id for answer in question.answers]
            marks = figure_of(built).select(f'a[data-speaks*="/{question.id}/"]')
            placed = sorted(marks, key=lambda mark: float(str(mark.circle["cx"]).rstrip("%")) if mark.circle else 0)
            found = [order.index(str(mark["data-speaks"]).rpartition("/")[2]) for mark in placed]
            assert found == sorted(found)


def test_a_mark_names_words_that_stand_in_the_table(built: BuiltRoundtable) -> None:
    """What a mark or a name speaks is an answer of the table below, whose quotation and verdict stand with it."""
    start = page(built, addresses.HOME)
    table = {str(answer["data-answer"]): answer for answer in start.select(".rt-matrix [data-answer]")}
    spoken = [str(mark["data-speaks"]) for mark in start.select("[data-speaks]") if mark["data-speaks"]]

    assert set(spoken) == set(table)
    for name, answer in table.items():
        assert answer.select_one("[data-quotation]"), name
        assert re.search(r"Paragraphs? \d.* · Word for word", said(answer.select_one(".rt-cell__source")))


def test_a_picture_says_what_each_expert_answers(built: BuiltRoundtable) -> None:
    """Each row has, for each expert, the answers in words, the silence, or that it does not apply."""
    table = page(built, addresses.POSITIONS)
    for shown, row in zip(
        figure_of(built).select(".rt-pattern__rows > li"), table.select(".rt-matrix tbody tr"), strict=True
    ):
        cells = [sorted(said(answer) for answer in cell.select(".rt-answer")) for cell in row.select("td")]
        assert [sorted(said(answers).split(" · ")) for answers in shown.select(".rt-pattern__said")] == cells


def test_answers_are_said_in_the_order_of_their_marks(built: BuiltRoundtable) -> None:
    """Whoever reads an expert's answers and marks from left to right reads of both the same one at the same time."""
    figure = figure_of(built)
    orders = []
    for shown in figure.select(".rt-pattern__said:has([data-says])"):
        answers = [str(answer["data-says"]) for answer in shown.select("[data-says]")]
        marks = [
            mark for mark in figure.select(f"a[data-lane='{shown['data-lane']}']") if mark["data-speaks"] in answers
        ]
        placed = sorted(marks, key=lambda mark: float(str(mark.circle["cx"]).rstrip("%")) if mark.circle else 0)
        assert [str(mark["data-speaks"]) for mark in placed] == answers
        orders.append(answers)

    assert any(len(answers) > 1 for answers in orders)


def marks(of: tuple[Mark, ...]) -> list[tuple[str, float, str, str, str]]:
    """Return what marks show, their places to the hundredth."""
    return [(mark.letters, round(mark.x, 2), mark.says, mark.address, mark.key) for mark in of]


def test_where_marks_and_lines_stand(tmp_path: Path) -> None:
    """Of two experts on two scales and a checklist: each in words, in its place, and the lines through them."""
    picture = drawn_of(check(copy_small("maximal", tmp_path).project), ("ben/van-needed",))
    assert picture
    ban, cost, reasons = picture.rows
    ada, ben = picture.threads

    assert [row.ends for row in picture.rows] == [("Yes", "No"), ("The town", "The shops"), ()]
    assert [round(row.y, 2) for row in picture.rows] == [33.33, 66.67, 100]
    assert {(round(row.left, 2), round(row.right, 2)) for row in picture.rows} == {(2.08, 77.08)}
    assert [[round(tick, 2) for tick in row.ticks] for row in picture.rows] == [[4.17, 39.58, 75], [4.17, 75], []]
    assert marks(ban.marks) == [
        ("E", 4.17, "Ada Example: Yes", "/experts/ada/#on-ban", "ada/ban/yes"),
        ("B", 39.58, "Ben Beispiel: In part", "/experts/ben/#on-ban", "ben/ban/partly"),
    ]
    assert marks(cost.silences) == [
        ("E", 87.5, "Ada Example did not address it", "/experts/ada/#on-cost", ""),
        ("B", 95.83, "Ben Beispiel did not address it", "/experts/ben/#on-cost", ""),
    ]
    assert marks(reasons.marks) == [
        ("B", 59.37, "Ben Beispiel: Heavy goods", "/experts/ben/#on-reasons", "ben/reasons/goods"),
        ("B", 68.96, "Ben Beispiel: The life of the square", "/experts/ben/#on-reasons", "ben/reasons/life"),
    ]
    assert (ban.silences, cost.marks, reasons.silences) == ((), (), ())
    assert (round(picture.border, 2), picture.left_out) == (83.33, 0)
    assert [(thread.letters, thread.decisive) for thread in (ada, ben)] == [
        ("E", "ada/ban/yes"),
        ("B", "ben/ban/partly"),
    ]
    assert [(bend.x, bend.y, round(bend.to_x, 2)) for bend in ada.spoken] == [(25, 0, 4.17)]
    assert [(round(bend.x, 2), round(bend.to_x, 2)) for bend in ben.spoken] == [(75, 39.58), (68.96, 59.37)]


def drawn(tmp_path: Path, experts: int) -> Pattern | None:
    """Return the picture of a roundtable that is made up, with so many experts."""
    return drawn_of(check(generate(tmp_path / "made", experts, Project(ROOT))), ())


def drawn_of(outcome: Outcome, first: tuple[str, ...]) -> Pattern | None:
    """Return the picture of a roundtable, and of the claims that speak first."""
    roundtable = join(outcome.content)
    proved = {
        entry.claim: entry for found in outcome.evidence.values() if found.proof for entry in found.proof.quotations
    }
    return pattern(Parts(roundtable, proved, Wording("en")).rows, roundtable.experts, first, Wording("en"))


@pytest.mark.parametrize("experts", [2, 5, MOST_EXPERTS])
def test_marks_of_few_or_many_experts_do_not_touch(experts: int, tmp_path: Path) -> None:
    """Whatever the number of experts, marks in a row are as far apart as a phone needs, inside the picture."""
    picture = drawn(tmp_path, experts)

    assert picture
    assert len(picture.threads) == experts
    for row in picture.rows:
        places = sorted(mark.x for mark in (*row.marks, *row.silences))
        assert len(places) == experts
        assert places[0] > 0
        assert places[-1] < 100
        assert all(later - sooner > 100 / 15 for sooner, later in pairwise(places))


def test_too_many_experts_have_no_picture(tmp_path: Path) -> None:
    """More lines than can be told apart are not drawn."""
    assert drawn(tmp_path, MOST_EXPERTS + 1) is None


def test_a_row_that_is_too_full_is_left_out_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a phone cannot hold is not drawn, and the picture knows how many questions are missing."""
    monkeypatch.setattr("roundtable.pages.parts.figures.pattern.MOST_MARKS", 7)
    picture = drawn(tmp_path, 5)

    assert picture
    assert 0 < picture.left_out == QUESTIONS - len(picture.rows)


@given(st.lists(st.integers(1, 3), min_size=1, max_size=5), st.lists(st.floats(0, WIDTH), min_size=5, max_size=5))
def test_stations_keep_their_distance(sizes: list[int], centres: list[float]) -> None:
    """However near to one another answers belong, their marks stand a step apart, in the order given, in the room."""
    if sum(sizes) + len(sizes) > WIDTH / STEP:
        return
    wanted = [
        ((str(index), tuple(range(size))), centre)
        for index, (size, centre) in enumerate(zip(sizes, centres, strict=False))
    ]
    placed = across(wanted, WIDTH, STEP)
    places = [place for station in placed for place in station.places]

    assert [station.answer for station in placed] == [name for (name, _), _ in wanted]
    assert places[0] >= STEP / 2 - 1e-9
    assert places[-1] <= WIDTH - STEP / 2 + 1e-9
    assert all(later - sooner >= STEP - 1e-9 for sooner, later in pairwise(places))


def test_who_gives_the_same_answer_meets() -> None:
    """On a checklist an answer given by one stands at that line, one given by two between both."""
    stations = checklist({"both": (1, 4), "own": (1,), "nobody": ()}, 4, WIDTH, STEP)

    assert {station.answer: station.lanes for station in stations} == {"own": (1,), "both": (1, 4)}
    own, both = stations
    assert own.places == (WIDTH / 8,)
    assert sum(both.places) / 2 == WIDTH / 2


def test_a_line_is_broken_into_a_silence_and_out_of_it() -> None:
    """Between answers a line is whole; to a silence and back it is of another kind, and runs along several answers."""
    spoken, silent = bends(10, [Stop(20, (30, 40), ()), Stop(40, (), (90,)), Stop(60, (50,), ())])

    assert spoken == (Bend(10, 0, 10, 30, 20), Bend(30, 20, 20, 40, 20))
    assert silent == (Bend(40, 20, 23, 90, 40), Bend(90, 40, 43, 50, 60))


def test_a_line_skips_a_question_that_does_not_concern_the_expert() -> None:
    """No line passes through the row of a question that does not apply: it begins anew below."""
    spoken, silent = bends(10, [Stop(20, (30,), ()), Stop(40, (), ()), Stop(60, (50,), ())])

    assert spoken == (Bend(10, 0, 10, 30, 20), Bend(10, 50, 55, 50, 60))
    assert silent == ()


def test_a_line_takes_the_nearer_of_several_answers_first() -> None:
    """It comes from the right to the right one of them, and goes on from the left."""
    spoken, silent = bends(60, [Stop(20, (30, 40, 50), ()), Stop(40, (20,), ())])

    assert spoken == (Bend(60, 0, 10, 50, 20), Bend(50, 20, 20, 30, 20), Bend(30, 20, 23, 20, 40))
    assert silent == ()
