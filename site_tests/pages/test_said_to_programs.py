"""What the pages of a small roundtable say to programs and show on their pictures, whole, to the word and the pixel.

The values are as somebody read and looked at them. Whoever means to change them reads and looks anew, and then changes
`data/metadata.yml` and `data/pictures.yml`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from roundtable.build.cards.fonts import site_fonts
from roundtable.build.cards.store import Store
from roundtable.build.checking import check
from roundtable.pages.cards.card import Card
from roundtable.pages.cards.compose import composed
from roundtable.pages.joined.join import join
from roundtable.pages.metadata.describe import described
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.parts.page import Page
from roundtable.pages.views import all_pages
from roundtable.pages.wording import Wording
from roundtables import AT, ROOT
from smallcontent import copy_small

DATA: Final = Path(__file__).parent / "data"
METADATA: Final[dict[str, Any]] = yaml.load((DATA / "metadata.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
PICTURES: Final[dict[str, Any]] = yaml.load((DATA / "pictures.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, Page], Mapping[str, Card]]:
    """Return the pages of the roundtable and their pictures, by the pages' addresses."""
    small = copy_small("maximal", tmp_path_factory.mktemp("small"))
    faces = site_fonts(ROOT / "templates/assets/fonts", Store(small.project.kept, small.project.root)).faces
    outcome, wording = check(small.project), Wording("en-GB")
    roundtable = join(outcome.content)
    pages = tuple(all_pages(roundtable, outcome.evidence, wording))
    cards = {card.page: card for card in composed(pages, roundtable, faces, wording)}
    told = described(pages, roundtable, wording, Publication(AT, "3f9c2ab41e"), cards)
    return {page.address: page for page in told}, cards


@pytest.mark.parametrize("address", METADATA)
def test_what_a_page_says_of_itself(address: str, made: tuple[Mapping[str, Page], Mapping[str, Card]]) -> None:
    """Its tags in their order, and its structured data."""
    metadata = made[0][address].metadata

    assert {
        "tags": [[tag.attribute, tag.name, tag.content] for tag in metadata.tags],
        "linked": metadata.linked,
    } == METADATA[address]


@pytest.mark.parametrize("address", PICTURES)
def test_what_a_picture_shows(address: str, made: tuple[Mapping[str, Page], Mapping[str, Card]]) -> None:
    """Each band of the coloured edge, and each line: where it stands, how large, in which ink and weight."""
    card = made[1][address]

    assert {
        "alternative": card.alternative,
        "bands": [[band.top, band.height, band.colour] for band in card.bands],
        "lines": [
            [line.x, line.baseline, line.size, line.ink, line.weight, "".join(run.text for run in line.runs)]
            for line in card.lines
        ],
    } == PICTURES[address]
