"""In which order the pages show things, which pairs have a page, and how two answers stand to each other."""

from pathlib import Path

import pytest

from roundtable.bench.material.generated import generate
from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.content.addressing import addresses
from roundtable.pages.joined.join import join
from roundtable.pages.parts.page import Page, Standing
from roundtable.pages.rendering.proseview import PageProse
from roundtable.pages.views import all_pages
from roundtable.pages.views.experts import ExpertView
from roundtable.pages.views.pairs import PairView
from roundtable.pages.views.topics import TopicView
from roundtable.pages.wording import Wording
from roundtables import ROOT
from smallcontent import TEXTS, SmallRoundtable, copy_small, prove

CLERK = """\
name: Clara Clerk
sort_name: Clerk, Clara
roles: [{title: Clerk}]
gist: Speakers should keep to the matter.
summary: She wants short answers.
claims:
  - id: brief
    says: Whoever is heard should not digress.
    kind: advice
    topics: [traffic, zones, bikes]
    quote: to be brief and
    paragraph: 1
not_addressed: [ban, cost]
"""
RELATION = """\
  - claim: july
    to: clerk/brief
    how: adds
    note: Clara speaks of length, Ben of seasons.
"""


@pytest.fixture
def small(tmp_path: Path) -> SmallRoundtable:
    """Return a roundtable of two experts."""
    return copy_small("maximal", tmp_path)


def let_the_clerk_speak(small: SmallRoundtable) -> None:
    """Make a third expert, who speaks between the two others, and three topics."""
    (small.content / "experts/clerk.yml").write_text(CLERK, encoding="utf-8")
    for topic in ("bikes", "manners", "zones"):
        text = f"title: {topic.title()}\nabout: Something near.\nsynthesis: It is named.\n"
        (small.content / f"topics/{topic}.yml").write_text(text, encoding="utf-8")
    small.edit(
        "sources/market-square.yml",
        {"  ben: 9-10": '  ben: 9-10\n  clerk: "7"', "id: clerk, ": "id: usher, ", 'lines: "2, 7"': 'lines: "2"'},
    )
    small.edit("experts/ben.yml", {"relations:\n": f"relations:\n{RELATION}"})
    small.edit("experts/ada.yml", {"    topics: [traffic]\n": "    topics: [traffic, manners]\n"})
    small.edit("roundtable.yml", {"    topics: [traffic, trade]\n": ""})
    prove(small)


def pages(outcome: Outcome) -> dict[str, Page]:
    """Return the pages of content without errors, by address."""
    assert not outcome.failed, outcome.diagnostics
    made = all_pages(join(outcome.content), outcome.evidence, Wording("en"))
    return {page.address: page for page in made}


def pairs(project: Project) -> set[str]:
    """Return the addresses of the pages of comparison."""
    return {address for address in pages(check(project)) if "-and-" in address}


def test_experts_of_several_sources(small: SmallRoundtable) -> None:
    """Sources stand by their ids, in which numbers count as such, and so do the experts who speak in them."""
    text, record = (TEXTS / "market-square.txt").read_bytes(), small.content / "sources/market-square.yml"
    given = record.read_text("utf-8").replace("largest_share: 0.35", "largest_share: 1")
    whose = {"essay-10": ("  ada: 4-5", '"1, 9-10"'), "essay-2": ("  ben: 9-10", '"1, 4-5"')}
    for name, (speaker, apart) in whose.items():
        held = given.replace("  ada: 4-5\n  ben: 9-10", speaker).replace('apart: "1"', f"apart: {apart}")
        (small.content / f"sources/{name}.yml").write_text(held, "utf-8")
        (small.content / f"sources/{name}.txt").write_bytes(text)
    record.unlink()
    record.with_suffix(".proof.json").unlink()
    prove(small)

    assert [expert.id for expert in join(check(small.project).content).experts] == ["ben", "ada"]


def test_relations_stand_in_the_order_of_speaking(small: SmallRoundtable) -> None:
    """Under a claim stand the relations to who spoke first before all others, in whatever order they were written."""
    let_the_clerk_speak(small)

    view = pages(check(small.project))[addresses.expert("ben")].view

    assert isinstance(view, ExpertView)
    claims = {claim.statement.claim.id: claim for group in view.groups for claim in group.claims}
    assert [tie.tie.there.expert.id for tie in claims["july"].ties] == ["ada", "clerk"]
    assert [companion.expert.id for companion in view.companions] == ["ada", "clerk"]


def test_how_often_two_experts_meet_is_counted_by_kind(small: SmallRoundtable) -> None:
    """Beside the name of each other expert stands how many relations of which kind there are, or that there is none."""
    let_the_clerk_speak(small)
    more = RELATION.replace("july", "van-needed") + RELATION.replace("july", "empty-square").replace("adds", "agrees")
    small.edit("experts/ben.yml", {"relations:\n": f"relations:\n{more}"})
    prove(small)
    made = pages(check(small.project))

    said = {}
    for name in ("ada", "ben", "clerk"):
        view = made[addresses.expert(name)].view
        assert isinstance(view, ExpertView)
        said[name] = [(companion.expert.id, companion.summary) for companion in view.companions]

    assert said == {
        "ada": [("clerk", "no relation recorded"), ("ben", "1 difference")],
        "ben": [("ada", "1 difference"), ("clerk", "1 agreement and 2 points added")],
        "clerk": [("ada", "no relation recorded"), ("ben", "1 agreement and 2 points added")],
    }


def test_related_topics_stand_by_what_they_share(small: SmallRoundtable) -> None:
    """The topic with which most claims are shared comes first, and topics that share as many go by their ids."""
    let_the_clerk_speak(small)

    view = pages(check(small.project))[addresses.topic("traffic")].view

    assert isinstance(view, TopicView)
    assert [topic.id for topic in view.related] == ["trade", "bikes", "manners", "zones"]


@pytest.mark.parametrize(
    ("edits", "verdict"),
    [
        ({}, "Different answers"),
        ({'label: "Yes"}': 'label: "Yes", hedged: true}'}, "Different in degree"),
        ({", hedged: true": ""}, "Different answers"),
    ],
    ids=["one hedged", "both hedged", "neither"],
)
def test_how_two_answers_differ(edits: dict[str, str], verdict: str, small: SmallRoundtable) -> None:
    """Two answers that are both hedged differ in degree; where one of them is plain, they are different answers."""
    small.edit("roundtable.yml", edits)

    view = pages(check(small.project))[addresses.pair("ada", "ben")].view

    assert isinstance(view, PairView)
    assert [compared.verdict for compared in view.questions][:2] == [verdict, "Neither addressed it"]


def test_every_pair_of_twelve_has_a_page(tmp_path: Path) -> None:
    """Of twelve experts each two are compared; of more, those between whom there is a relation."""
    twelve = pairs(generate(tmp_path / "twelve", 12, Project(ROOT)))
    thirteen = pairs(generate(tmp_path / "thirteen", 13, Project(ROOT)))

    assert len(twelve) == 12 * 11 // 2
    assert addresses.pair("expert-1", "expert-2") in thirteen
    assert addresses.pair("expert-1", "expert-3") in twelve - thirteen


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        (["goods"], "Some answers in common"),
        (["view"], "No answer in common"),
        (["goods", "life"], "The same answers"),
    ],
)
def test_how_lists_of_answers_compare(answers: list[str], verdict: str, small: SmallRoundtable) -> None:
    """On a checklist two experts give the same answers, some of the same, or none."""
    label = "{id: life, label: The life of the square}"
    changes = {label: f"{label}\n      - {{id: view, label: The view}}", "    applies_to: [ben]\n": ""}
    small.edit("roundtable.yml", changes)
    given = "".join(
        f"  - question: reasons\n    answer: {answer}\n    reading: She names one.\n    because: [trial-sales]\n"
        for answer in answers
    )
    small.edit("experts/ada.yml", {"not_addressed:": f"{given}not_addressed:"})
    prove(small)

    view = pages(check(small.project))[addresses.pair("ada", "ben")].view

    assert isinstance(view, PairView)
    assert view.questions[2].verdict == verdict


def test_a_link_in_prose_leads_from_its_page() -> None:
    """Prose links to an address of the site, which on each page is a path relative to that page."""
    text = "See [it](/topics/trade/#x), [them](mailto:a@town.example) and [nothing](javascript:x)."

    shown = PageProse(Standing(address="/experts/ben/"), ()).render(text)

    assert shown == (
        'See <a href="../../topics/trade/#x">it</a>, <a href="mailto:a@town.example">them</a> and <a>nothing</a>.'
    )
