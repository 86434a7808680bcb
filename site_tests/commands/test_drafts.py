"""Drafts: what is still being written stops nothing but the build, and what is read of it is what is there."""

from collections.abc import Callable
from typing import Final

import pytest

from commandline import Run
from roundtable.build.checking import check, check_for_publishing
from roundtable.build.staging.rendering import render_site
from roundtable.content.files.document import Document
from roundtable.content.files.yamlsource import parse_yaml
from roundtable.faults import Code, Diagnostic, Location
from smallcontent import TEXTS, SmallRoundtable, prove, tree

MARKS: Final = {
    "experts/ada.yml": ("draft: no", "draft: yes", "the expert 'ada'"),
    "topics/traffic.yml": ("draft: no", "draft: true", "the topic 'traffic'"),
    "roundtable.yml": ("draft: no", "draft: True", "the question 'ban'"),
}
"""For each kind of draft a file, how it becomes one, and what it is called."""


def coded(code: Code, found: list[Diagnostic]) -> list[Diagnostic]:
    """Return the faults of a code."""
    return [fault for fault in found if fault.code is code]


@pytest.mark.parametrize("inside", MARKS)
def test_a_draft_is_not_published(inside: str, small: SmallRoundtable) -> None:
    """A check tells of it and goes on; a build refuses it, with its place and the cure, and says nothing twice."""
    old, new, what = MARKS[inside]
    small.edit(inside, {old: new})

    [told] = check(small.project).diagnostics
    outcome = check_for_publishing(small.project)

    place = (f"content/{inside}", small.line(inside, new))
    assert (told.code, (told.location.path, told.location.line)) == (Code.UNFINISHED, place)
    [refused] = outcome.diagnostics
    assert (refused.code, (refused.location.path, refused.location.line)) == (Code.DRAFT, place)
    assert refused.message.startswith(what)
    assert refused.hint == "Remove `draft: true`, or see it with `roundtable serve`."
    assert outcome.failed


def test_the_commands(small: SmallRoundtable, run: Run) -> None:
    """With a draft, `check` and `prove` are content; `build` is not, and publishes nothing."""
    small.templates()
    small.edit("topics/traffic.yml", {"draft: no": "draft: yes", "about: Cars, carts and walkers.": "about: ''"})
    texts = ("--texts", str(TEXTS))

    assert run("prove", *texts)[0] == 0
    assert run("check", *texts)[0] == 0
    before = tree(small.project.root / "content")
    status, _, err = run("build", *texts)

    assert status == 1
    assert "draft: the topic 'traffic' is a draft" in err
    assert "unfinished" not in err
    assert not small.project.site.exists()
    assert tree(small.project.root / "content") == before


def test_what_is_read_of_a_draft(small: SmallRoundtable) -> None:
    """Something stands in for its texts; an item that lacks something is left out, with what rests on it alone."""
    changes = {"draft: no": "draft: yes", "gist: The square belongs to those who walk.": "gist: ''"}
    changes |= {"sort_name: Example, Ada\n": "", "quote: The square was laid out for people on foot": "quote: ''"}
    small.edit("experts/ada.yml", changes)

    expert = check(small.project).content.experts["ada"]

    record = expert.record
    assert (record.name, record.sort_name, record.gist) == ("Ada Example", "ada", "…")
    assert [claim.id for claim in record.claims] == ["trade-without-cars", "trial-sales"]
    assert [position.because for position in record.positions] == [("trade-without-cars",)]
    assert [step.claims for step in record.argument] == [("trial-sales",)]
    assert expert.at("claims", 1, "quote").line == small.line("experts/ada.yml", "a fifth more")


def test_a_draft_that_lacks_everything(small: SmallRoundtable) -> None:
    """One that says no more than that it is one is read, and nothing of it is a fault."""
    for inside in ("experts/eve.yml", "topics/noise.yml"):
        (small.content / inside).write_text("draft: true\n", encoding="utf-8")
    prove(small)

    outcome = check(small.project)

    assert {fault.code for fault in outcome.diagnostics} == {Code.UNFINISHED}
    assert outcome.content.experts["eve"].record.claims == ()
    assert outcome.content.topics["noise"].record.synthesis == "…"


def test_what_a_draft_may_leave_out(small: SmallRoundtable) -> None:
    """Of an empty field that need not be there it is told that it can go, of another what it is for."""
    roles = "roles:\n  - title: Guest\n    organisation: ''\ngist: ''\n"
    (small.content / "experts/eve.yml").write_text(f"draft: true\n{roles}", encoding="utf-8")

    cures = {fault.location.line: str(fault.hint) for fault in check(small.project).diagnostics}

    assert cures[4] == "Fill it in, or leave the field out."
    assert cures[5] == "One sentence a reader can take away."


def test_drafts_are_marked(small: SmallRoundtable) -> None:
    """On its page and in every list a draft says that it is one, and nothing else does."""
    small.templates()
    assert not any("rt-draft" in text for text in pages(small).values())
    for inside, (old, new, _) in MARKS.items():
        small.edit(inside, {old: new})

    marked = {address: text.count("rt-draft") for address, text in pages(small).items() if "rt-draft" in text}

    assert marked["experts/ada"] == marked["experts/ada/trial-sales"] == marked["compare/ada-and-ben"] == 1
    assert marked["experts"] == marked["topics"] == 1
    assert marked["positions"] == 2  # the expert's column, the question's row
    assert marked["topics/traffic"] == 3  # the same, below the topic's own head
    assert "experts/ben" not in marked


def pages(small: SmallRoundtable) -> dict[str, str]:
    """Return the staged text of each page by its address."""
    files = render_site(small.project, check(small.project))
    return {path.parent.as_posix(): str(text) for path, text in files.items() if path.name == "index.md"}


TEXT: Final = "a:\n  - {id: one, with: [x]}\n  - {id: two}\n  - {id: three, with: [y, z]}\nb: end\n"
ALTERED: Final[dict[str, tuple[Callable[[Document], Document], object]]] = {
    "an item": (
        lambda held: held.altered([("a", 0)], {}),
        {"a": [{"id": "two"}, {"id": "three", "with": ["y", "z"]}], "b": "end"},
    ),
    "items, one in the other": (
        lambda held: held.altered([("a", 2, "with", 0), ("a", 0), ("a", 1)], {}),
        {"a": [{"id": "three", "with": ["z"]}], "b": "end"},
    ),
    "a field, and one that is filled": (
        lambda held: held.altered([("b",)], {("a", 1, "id"): "2"}),
        {"a": [{"id": "one", "with": ["x"]}, {"id": "2"}, {"id": "three", "with": ["y", "z"]}]},
    ),
}


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_document(what: str) -> None:
    """What is left holds what it held, and every place leads to the line where its value stands."""
    alter, expected = ALTERED[what]
    whole = parse_yaml(TEXT, "x.yml")

    altered = alter(whole)

    assert altered.data == expected
    assert whole.data == parse_yaml(TEXT, "x.yml").data
    lines = TEXT.split("\n")
    scalars = {keys: value for keys in altered.places if isinstance(value := altered.value(*keys), str)}
    for keys, value in scalars.items():
        assert value == "2" or value in lines[altered.at(*keys).line - 1]


def test_what_stands_at_a_place() -> None:
    """A key or a value that begins there, else the last value before, else the whole."""
    find = parse_yaml(TEXT, "x.yml").finder()

    assert find(Location("x.yml", 1, 1)) == ("a",)
    assert find(Location("x.yml", 2, 10)) == ("a", 0, "id")
    assert find(Location("x.yml", 2, 12)) == ("a", 0, "id")
    assert find(Location("x.yml", 4, 27)) == ("a", 2, "with", 1)
    assert find(Location("x.yml", 9)) == ("b",)
    assert find(Location("x.yml")) == ()
