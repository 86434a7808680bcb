"""What a reader finds of questions, arguments and joints: answers on no line, the shape of a thought, old addresses."""

from typing import Final

import pytest
from bs4 import BeautifulSoup, Tag

from roundtable.content.addressing import addresses
from roundtable.content.model import Form, How
from roundtable.pages.wording.labels import BECAUSE, BUT, HENCE
from roundtables import BuiltRoundtable, page

BOTH: Final = ("quoted", "whole")


@pytest.fixture(params=BOTH)
def built(request: pytest.FixtureRequest) -> BuiltRoundtable:
    """Return each of the two roundtables in turn."""
    found: BuiltRoundtable = request.getfixturevalue(request.param)
    return found


def said(part: Tag | None) -> str:
    """Return the words of a part of a page, with single spaces."""
    assert part is not None
    return " ".join(part.get_text().split())


def cell(built: BuiltRoundtable, question: str, expert: str) -> Tag:
    """Return an expert's cell in the table of positions."""
    row = page(built, addresses.POSITIONS).select_one(f"tr#{question}")
    assert row
    names = [said(name).lower() for name in row.select(".rt-cell__who")]
    family = built.outcome.content.experts[expert].record.sort_name.partition(",")[0]
    return row.select("td")[names.index(family.lower())]


def test_every_answer_of_an_expert_stands_in_the_table(built: BuiltRoundtable) -> None:
    """On a checklist an expert's answers stand one below the other, each with its reading, and the row says so."""
    content = built.outcome.content
    assert content.roundtable
    for question in content.roundtable.record.questions:
        labels = {answer.id: answer.label for answer in question.answers}
        row = page(built, addresses.POSITIONS).select_one(f"tr#{question.id}")
        assert bool(row and row.select(".rt-checklist")) is (question.form is Form.CHECKLIST)
        for name, expert in content.experts.items():
            held = [position for position in expert.record.positions if position.question == question.id]
            shown = cell(built, question.id, name)
            if held:
                assert [said(link) for link in shown.select("a.rt-answer")] == [
                    labels[position.answer] for position in held
                ]
                assert len(shown.select(".rt-cell__reading")) == len(held)


def test_whom_a_question_does_not_concern_is_not_called_silent(whole: BuiltRoundtable) -> None:
    """Who spoke before there was anything to answer did not pass over it."""
    assert said(cell(whole, "two-loves", "phaedrus")).endswith("Does not apply")
    assert said(cell(whole, "two-loves", "agathon")).endswith("Did not address it")
    own = page(whole, addresses.expert("phaedrus"))
    assert "Some questions do not apply to Phædrus" in said(own)
    assert "Does not apply to Phædrus" in said(page(whole, addresses.pair("phaedrus", "eryximachus")))


def test_a_former_question_leads_to_the_one_that_took_it_in(built: BuiltRoundtable) -> None:
    """The addresses of a merged question, in the table and on each expert's page, stand at its successor."""
    content = built.outcome.content
    assert content.roundtable
    former = [(question.id, alias) for question in content.roundtable.record.questions for alias in question.aliases]
    assert former
    for question, alias in former:
        place = page(built, addresses.POSITIONS).find(id=alias)
        row = place.find_parent("tr") if isinstance(place, Tag) else None
        assert isinstance(row, Tag)
        assert row["id"] == question
        for expert in content.experts:
            own = page(built, addresses.expert(expert))
            assert own.find(id=addresses.position_anchor(alias)), f"{expert}: {alias}"
            assert own.find(id=addresses.position_anchor(question)), f"{expert}: {question}"


def test_an_argument_holds_the_experts_words_inside_its_sentences(built: BuiltRoundtable) -> None:
    """Each step reads as one text: our words, and in marks the quotation, which leads to its claim."""
    for name, expert in built.outcome.content.experts.items():
        quotes = {claim.id: claim.quote for claim in expert.record.claims}
        steps = page(built, addresses.expert(name)).select(".rt-argument > li > p")
        assert len(steps) == len(expert.record.argument)
        for step, shown in zip(expert.record.argument, steps, strict=True):
            expected = step.says.replace("*", "")
            for claim, quote in quotes.items():
                expected = expected.replace(f"{{{claim}}}", f"“{quote}”")
            assert said(shown) == " ".join(expected.split())
            for link in shown.select(".rt-quoted"):
                assert said(link) == f"“{quotes[str(link['href']).removeprefix('#')]}”"


def joined(own: BeautifulSoup, claim: str, label: str) -> list[str]:
    """Return the claims to which one is joined in one way, on its expert's page."""
    heading = own.find(id=claim)
    article = heading.find_parent("article") if isinstance(heading, Tag) else None
    assert isinstance(article, Tag)
    entries = [entry for entry in article.select(".rt-joint") if said(entry.span) == label]
    return [str(entry.a["href"]).removeprefix("#") for entry in entries if entry.a]


def test_a_joint_is_seen_from_both_its_claims(built: BuiltRoundtable) -> None:
    """A claim names its reasons, and each of these what follows from it; a contrast likewise."""
    seen = 0
    for name, expert in built.outcome.content.experts.items():
        own = page(built, addresses.expert(name))
        for claim in expert.record.claims:
            assert sorted(joined(own, claim.id, BECAUSE)) == sorted(claim.because)
            seen += len(claim.because) + len(claim.but)
            assert all(claim.id in joined(own, reason, HENCE) for reason in claim.because)
            assert all(claim.id in joined(own, other, BUT) for other in claim.but)
    assert seen


def test_what_is_set_beside_is_no_dispute(built: BuiltRoundtable) -> None:
    """Two claims that are only worth reading together stand under a heading of their own, and not among differences."""
    content = built.outcome.content
    beside = [
        (name, relation)
        for name, expert in content.experts.items()
        for relation in expert.record.relations
        if relation.how is How.SET_BESIDE
    ]
    assert beside
    for name, relation in beside:
        pair = page(built, addresses.pair(name, relation.to.partition("/")[0]))
        places = [part for part in pair.select("section:has(> .rt-meeting)") if said_in(relation.note, part)]
        assert [part["aria-labelledby"] for part in places] == ["section--beside"]


def said_in(note: str, part: Tag) -> bool:
    """Return whether a note stands in a part of a page."""
    return " ".join(note.split()) in said(part)


def test_later_events_stand_apart(quoted: BuiltRoundtable) -> None:
    """What came after the roundtable is told under a heading of its own, and nothing else is."""
    content = quoted.outcome.content
    assert content.timeline
    assert content.roundtable
    later = {event.id for event in content.timeline.record.events if event.date > content.roundtable.record.date}
    made = page(quoted, addresses.TIMELINE)

    assert later
    assert {event["id"] for event in made.select("section[aria-labelledby='section--later'] h3")} == later


def test_a_rank_is_not_lost_on_the_card(quoted: BuiltRoundtable) -> None:
    """On the start page stands what an expert is, even where the rank names no house."""
    cards = [said(role) for role in page(quoted, addresses.HOME).select(".rt-voice__role")]

    for expert in quoted.outcome.content.experts.values():
        assert any(card.startswith(expert.record.roles[0].title) for card in cards)
