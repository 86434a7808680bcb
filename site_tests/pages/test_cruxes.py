"""Where two part and what most turns on: proved words on both sides, every expert once, and labelled as a reading."""

from pathlib import Path

from bs4 import Tag

from roundtable.content.addressing import addresses
from roundtable.content.model import ExpertFile
from roundtables import BuiltRoundtable, build_whole, page
from smallcontent import copy_small


def said(part: Tag | None) -> str:
    """Return the words of a part of a page, with single spaces."""
    assert part is not None
    return " ".join(part.get_text().split())


def plain(prose: str) -> str:
    """Return prose as it is read, with single spaces."""
    return " ".join(prose.replace("*", "").split())


def quotation(built: BuiltRoundtable, ref: str) -> str:
    """Return the words that a claim rests on, in their marks."""
    expert, _, name = ref.partition("/")
    return next(f"“{claim.quote}”" for claim in record(built, expert).claims if claim.id == name)


def record(built: BuiltRoundtable, expert: str) -> ExpertFile:
    """Return an expert's record."""
    return built.outcome.content.experts[expert].record


def short_name(built: BuiltRoundtable, expert: str) -> str:
    """Return an expert's family name."""
    return record(built, expert).sort_name.partition(",")[0]


def test_partings_face_each_other_on_the_start_page(quoted: BuiltRoundtable) -> None:
    """Each point has a quotation of each side with name and verdict, and ends in a link to where they are compared."""
    held = quoted.outcome.content.roundtable
    assert held
    shown = page(quoted, addresses.HOME).select(".rt-parting")

    assert len(shown) == len(held.record.partings) == 3
    for parting, point in zip(held.record.partings, shown, strict=True):
        assert said(point.h3) == parting.point
        sides = point.select(".rt-facing > section")
        assert [said(side.blockquote) for side in sides] == [quotation(quoted, ref) for ref in parting.claims]
        for side, ref in zip(sides, parting.claims, strict=True):
            assert said(side.figcaption).startswith(f"{short_name(quoted, ref.partition('/')[0])}, paragraph")
            assert "Word for word" in said(side.figcaption)
        (link,) = point.select(".rt-parting__note a")
        address, _, anchor = str(link["href"]).partition("#")
        place = page(quoted, f"/{address}").find(id=anchor)
        section = place.find_parent("section") if isinstance(place, Tag) else None
        assert isinstance(section, Tag)
        assert all(quotation(quoted, ref) in said(section) for ref in parting.claims)


def test_each_question_has_its_crux(quoted: BuiltRoundtable) -> None:
    """Each expert whom a question concerns stands once, on the side that the content gives or as silent."""
    held = quoted.outcome.content.roundtable
    assert held
    table = page(quoted, addresses.POSITIONS)
    for question in held.record.questions:
        assert question.crux
        sides = {
            "Would affirm it": [question.crux.claim, *question.crux.affirmed_by],
            "Would affirm it in part": [*question.crux.in_part_by],
            "Would deny it": [*question.crux.denied_by],
        }
        named = {
            label: [short_name(quoted, ref.partition("/")[0]) for ref in refs] for label, refs in sides.items() if refs
        }
        heading = table.find(id=addresses.crux_anchor(question.id))
        article = heading.find_parent("article") if isinstance(heading, Tag) else None
        assert isinstance(article, Tag)
        shown = {said(side.dt): [said(name) for name in side.select("dd")] for side in article.select("dl > div")}
        silent = shown.pop("Did not address it", [])
        assert shown == named
        concerned = question.applies_to or quoted.outcome.content.experts
        everybody = sorted(short_name(quoted, expert) for expert in concerned)
        assert sorted([*silent, *(name for names in named.values() for name in names)]) == everybody
        assert said(article.select_one("blockquote")) == quotation(quoted, question.crux.claim)
        assert said(article.select_one(".rt-crux__reading")) == plain(question.crux.reading)
    assert "as the editors see it" in said(table.select_one("section[aria-labelledby='section--cruxes'] > p"))


def test_each_pair_has_its_crux(quoted: BuiltRoundtable) -> None:
    """A pair's page begins with the one difference, labelled as a reading, on words of both; the list has it too."""
    held = quoted.outcome.content.roundtable
    assert held
    listed = said(page(quoted, addresses.COMPARE).select_one(".rt-pairs"))
    for crux in held.record.cruxes:
        first, second = sorted({ref.partition("/")[0] for ref in crux.claims})
        shown = page(quoted, addresses.pair(first, second)).select_one("header + .rt-crux")
        assert shown
        assert said(shown.select_one(".rt-crux__says")) == plain(crux.says)
        assert "As the editors see it" in said(shown)
        words = sorted(quotation(quoted, ref) for ref in crux.claims)
        assert sorted(said(quoted) for quoted in shown.select("blockquote")) == words
        assert plain(crux.says) in listed
    assert held.record.cruxes


def test_a_roundtable_without_them_shows_nothing_of_them(quoted: BuiltRoundtable, tmp_path: Path) -> None:
    """Where the content names no partings and cruxes there is no heading for them either."""
    small = copy_small("minimal", tmp_path / "roundtable")
    small.templates()
    built = build_whole(small.project)

    assert page(built, addresses.HOME).select("#section--partings") == []
    assert page(quoted, addresses.pair("agathon", "pausanias")).select(".rt-crux") == []
