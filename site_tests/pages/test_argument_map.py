"""The map of an argument: every joint is a line that can be followed, and a sentence that says the same."""

from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import Tag
from hypothesis import given
from hypothesis import strategies as st

from roundtable.content.addressing import addresses
from roundtable.content.model import How
from roundtable.pages.parts.figures.tracks import GUTTER, Lead, TrackPiece, lay_out
from roundtables import BuiltRoundtable, build_whole, page
from smallcontent import copy_small

LEADS = st.lists(
    st.builds(
        lambda rows, limits: Lead(rows[0], tuple(sorted(rows[1:])), limits),
        st.lists(st.integers(1, 40), min_size=2, max_size=12, unique=True),
        st.booleans(),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda lead: (lead.to, lead.limits),
)
"""Arguments of every shape, up to forty claims each of which follows from some and limits others."""


@given(LEADS)
def test_a_track_can_be_followed(leads: list[Lead]) -> None:
    """From its first row to its last a track goes on without a gap, alone in its place, and ends at its arrow."""
    rows = lay_out(leads).rows
    for pieces in rows.values():
        assert len({piece.x for piece in pieces}) == len(pieces)
    for upper, lower in pairwise(sorted(rows)):
        goes_on = {(piece.x, piece.limits) for piece in rows[upper] if piece.below}
        assert goes_on == {(piece.x, piece.limits) for piece in rows[lower] if piece.above}
    arrows = [(row, piece.limits) for row, pieces in rows.items() for piece in pieces if piece.arrives]
    assert sorted(arrows) == sorted((lead.to, lead.limits) for lead in leads)


@given(LEADS)
def test_every_joint_is_on_its_track(leads: list[Lead]) -> None:
    """Between a reason and what is argued from it lies one track, which both touch."""
    rows = lay_out(leads).rows
    for lead in leads:
        (x,) = [piece.x for piece in rows[lead.to] if piece.arrives and piece.limits is lead.limits]
        for origin in lead.origins:
            assert [piece.joins for piece in rows[origin] if piece.x == x] == [True]


@given(LEADS)
def test_tracks_leave_room_for_the_text(leads: list[Lead]) -> None:
    """However tangled an argument is, its tracks take no more than a third of a phone's width."""
    tracks = lay_out(leads)
    xs = [piece.x for pieces in tracks.rows.values() for piece in pieces]

    assert min(xs) > 0
    assert max(xs) < tracks.node < tracks.width < GUTTER + 40


def test_where_tracks_lie() -> None:
    """Those that reach past the same row lie side by side, the shortest and the first innermost, 16 px apart."""
    tracks = lay_out([Lead(3, (1,), limits=False), Lead(4, (2, 3), limits=True), Lead(6, (5,), limits=False)])

    assert (tracks.node, tracks.width) == (40, 54)
    inner, outer = partial(TrackPiece, 18, limits=False), partial(TrackPiece, 2, limits=True)
    begins = {"above": False, "below": True, "joins": True, "arrives": False}
    passes = {"above": True, "below": True, "joins": False, "arrives": False}
    ends = {"above": True, "below": False, "joins": True, "arrives": True}
    assert tracks.rows == {
        1: (inner(**begins),),
        2: (inner(**passes), outer(**begins)),
        3: (inner(**ends), outer(**passes | {"joins": True})),
        4: (outer(**ends),),
        5: (inner(**begins),),
        6: (inner(**ends),),
    }


@pytest.fixture(params=("quoted", "whole"))
def built(request: pytest.FixtureRequest) -> BuiltRoundtable:
    """Return each of the two roundtables in turn."""
    found: BuiltRoundtable = request.getfixturevalue(request.param)
    return found


def rows_of(built: BuiltRoundtable, expert: str) -> dict[str, Tag]:
    """Return the rows of an expert's map, by the ids of their claims."""
    rows = page(built, addresses.expert(expert)).select(".rt-map__rows > li")
    return {str(row.select_one(".rt-map__claim a")["href"]).removeprefix("#"): row for row in rows}  # type: ignore[index]


def test_the_map_says_what_the_content_says(built: BuiltRoundtable) -> None:
    """Each claim that is joined to others stands there once, in the order of speaking, and names them by number."""
    seen = 0
    for name, expert in built.outcome.content.experts.items():
        rows = rows_of(built, name)
        numbers = {claim: number for number, claim in enumerate(rows, start=1)}
        claims = {claim.id: claim for claim in expert.record.claims}
        paragraphs = [claims[claim].paragraph for claim in rows]
        assert paragraphs == sorted(paragraphs)
        for claim in claims.values():
            for lead, others in (("Because of", claim.because), ("Although", claim.but)):
                if others:
                    words = [span.get_text() for span in rows[claim.id].select(".rt-map__joint")]
                    (said,) = [sentence for sentence in words if sentence.startswith(lead)]
                    named = said.removeprefix(lead).replace(" and ", ", ").split(", ")
                    assert list(map(int, named)) == sorted(numbers[other] for other in others)
                    seen += 1
    assert seen


def test_the_map_shows_who_differs(quoted: BuiltRoundtable) -> None:
    """A claim from which another expert differs wears a ring, and a link leads to the difference on the page."""
    seen = 0
    for name, expert in quoted.outcome.content.experts.items():
        rows = rows_of(quoted, name)
        own = page(quoted, addresses.expert(name))
        differs = {relation.claim for relation in expert.record.relations if relation.how is How.DIFFERS}
        for claim in differs & rows.keys():
            links = rows[claim].select(".rt-map__joint a")
            assert rows[claim].select(".rt-map__ring")
            assert links
            for link in links:
                assert own.find(id=str(link["href"]).removeprefix("#")).name == "p"  # type: ignore[union-attr]
                seen += 1
    assert seen


def test_no_map_where_nothing_is_joined(tmp_path: Path) -> None:
    """Claims that nobody joins make no figure, and the contents of the page name none."""
    small = copy_small("minimal", tmp_path / "roundtable")
    small.templates()
    own = page(build_whole(small.project), addresses.expert("ada"))

    assert own.select(".rt-claim--own")
    assert own.select(".rt-map, a[href='#section--argument']") == []
