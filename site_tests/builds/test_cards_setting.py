"""Text on a share picture: set in the site's own fonts, never over its field, never with a character that is no more.

What a font's file has and how wide it is, is asked of the fonts as they are painted.
"""

import re
import unicodedata
from typing import Final

import pytest
import resvg_py
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roundtable.build.cards.fonts import Fonts, site_fonts
from roundtable.build.cards.store import Store
from roundtable.content.model.base import MAX_LINE, MAX_SENTENCE
from roundtable.pages.cards.card import HEIGHT, WIDTH
from roundtable.pages.cards.compose import BODY, COLUMNS, FOOT, HEADING
from roundtable.pages.cards.faces import EM, Cut, Face, paintable
from roundtable.pages.cards.setting import ELLIPSIS, Block, Style, set_text
from roundtable.pages.cards.sheet import Field, Part, Sheet
from roundtable.pages.cards.styles import Styles
from roundtables import ROOT

FONTS: Final = ROOT / "templates" / "assets" / "fonts"
KINDS: Final = tuple("title sentence claim words words_in_column office office_in_column heading foot".split())


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    """Return the site's fonts."""
    folder = tmp_path_factory.mktemp("fonts")
    return site_fonts(FONTS, Store(folder / "kept", folder))


def faces(fonts: Fonts) -> tuple[Face, ...]:
    """Return every typeface."""
    return fonts.faces.serif, fonts.faces.words, fonts.faces.sans, fonts.faces.strong


def styles(fonts: Fonts) -> list[Style]:
    """Return every style that needs no expert."""
    return [getattr(Styles(fonts.faces), kind) for kind in KINDS]


SIGNS: Final = st.sampled_from([*"aWilm.,’“”– -—…éÅőŁйЖщ\u0301\u2068\u2069&<'\"0%€ß"])
"""Wide and narrow letters, accents set and joined, Cyrillic, spaces, marks of format, signs that XML reads."""
TEXTS: Final = st.one_of(
    st.text(SIGNS, min_size=1, max_size=MAX_LINE),
    st.lists(st.text(SIGNS, min_size=1, max_size=60), min_size=1, max_size=40).map(" ".join),
    st.integers(1, MAX_SENTENCE).map("W".__mul__),
    st.integers(1, MAX_SENTENCE // 2).map("W ".__mul__),
).filter(lambda text: bool(paintable(text)))
FIELDS: Final = st.sampled_from([BODY, FOOT, HEADING, *COLUMNS])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(text=TEXTS, kind=st.integers(0, len(KINDS) - 1), field=FIELDS)
def test_no_text_leaves_its_field(fonts: Fonts, text: str, kind: int, field: Field) -> None:
    """However long or wide a text is, its lines stand inside the field, in a size that the style has."""
    style = styles(fonts)[kind]
    if style.face.lacking(text):
        return
    block = set_text(text, style, field.width, field.height)
    if block is None:
        assert style.whole or style.sizes[-1] * style.leading > field.height
        return

    assert block.size in style.sizes
    assert block.height <= field.height
    assert len(block.lines) <= style.most_lines
    for line in block.lines:
        assert style.face.width(line) * block.size <= field.width * EM
    joined, whole = "".join(block.lines).replace(" ", ""), paintable(text).replace(" ", "")
    assert joined == whole or (not style.whole and joined.endswith(ELLIPSIS))


def test_a_quotation_is_never_cut(fonts: Fonts) -> None:
    """What does not fit in the smallest size is not there at all, and the sheet says so."""
    sheet = Sheet()
    shown = sheet.stack([Part(f"“{'W' * MAX_LINE}”", Styles(fonts.faces).words_in_column, 100)], COLUMNS[0])

    assert (shown, sheet.lines) == ([], [])
    assert [left.why for left in sheet.left_out] == ["it is too long to be shown whole"]


def test_a_text_is_shortened_between_words(fonts: Fonts) -> None:
    """An ellipsis stands at the end of a whole word."""
    words = [f"word{number}" for number in range(900)]
    block = set_text(" ".join(words), Styles(fonts.faces).sentence, BODY.width, 176)

    assert block
    assert block.size == Styles(fonts.faces).sentence.sizes[-1]
    *kept, last = " ".join(block.lines).split(" ")
    assert last.endswith(ELLIPSIS)
    assert [*kept, last.removesuffix(ELLIPSIS)] == words[: len(kept) + 1]


def test_a_short_text_is_large_and_even(fonts: Fonts) -> None:
    """It takes the largest size, and no line of it holds one word that was left over."""
    style = Styles(fonts.faces).sentence
    block = set_text("A few words that need a little more than one line of it all", style, BODY.width, 176)

    assert block
    assert block.size == style.sizes[0]
    assert len(block.lines) == 2
    widths = [style.face.width(line) for line in block.lines]
    assert min(widths) > max(widths) / 2


ONE_WIDTH: Final = Face((Cut("even", dict.fromkeys("abcdefghij …", 500)),))
"""A typeface in which ten characters are five times as wide as the size."""


@pytest.mark.parametrize(
    ("text", "width", "height", "size", "lines"),
    [
        ("abc def", 70, 24, 20, ("abc def",)),
        ("abc def", 69, 24, 10, ("abc def",)),
        ("abc def", 69, 48, 20, ("abc", "def")),
        ("abc def", 30, 48, 20, ("abc", "def")),
        ("abc def", 29, 48, 10, ("abc", "def")),
        ("abc def", 69, 47, 10, ("abc def",)),
        ("abc def ghi", 15, 24, 10, ("abc", "de…")),
        ("abcdef", 15, 24, 10, ("abc", "def")),
        ("abcdef", 14, 36, 10, ("ab", "cd", "ef")),
        ("abc def gh", 35, 12, 10, ("abc…",)),
        ("a b c d e", 70, 48, 20, ("a b c", "d e")),
    ],
)
def test_a_text_fills_its_field_to_the_edge(
    text: str, width: float, height: float, size: int, lines: tuple[str, ...]
) -> None:
    """The largest size in which it fits, to the pixel; in the smallest its words break, and its end is left out."""
    style = Style(face=ONE_WIDTH, ink="ink", sizes=(20, 10), leading=1.2, most_lines=3)

    assert set_text(text, style, width, height) == Block(lines, size, 1.2)


@pytest.mark.parametrize(
    ("text", "height", "whole", "lines"),
    [
        ("abcdef", 24, True, ("abc", "def")),
        ("abc def ghi", 24, True, None),
        ("abc", 12, False, ("abc",)),
        ("abc", 11, False, None),
    ],
)
def test_what_does_not_fit_is_not_there(
    text: str, height: float, lines: tuple[str, ...] | None, *, whole: bool
) -> None:
    """Neither a text that may only stand whole, nor any in a field that is lower than one line."""
    style = Style(face=ONE_WIDTH, ink="ink", sizes=(20, 10), leading=1.2, most_lines=3, whole=whole)

    assert set_text(text, style, 15, height) == (Block(lines, 10, 1.2) if lines else None)


@pytest.mark.parametrize("text", ["中文", "שלום", "العربية", "हिन्दी", "🚢", "ἀγάθων", "a\u0338"])
def test_what_no_font_has_is_known(text: str, fonts: Fonts) -> None:
    """Whatever would be painted as a box is left out before; that is said with the characters."""
    sheet = Sheet()
    shown = sheet.stack([Part(f"The {text}", Styles(fonts.faces).title, 200)], BODY)

    assert shown == []
    assert sheet.lines == []
    (left_out,) = sheet.left_out
    assert repr(unicodedata.normalize("NFC", text)) in left_out.why


@pytest.mark.parametrize("text", ["Ångström, Łódź, Dvořák", "Щедрин и Ёлкин", "naïve café", "“—…–’ €"])
def test_accents_and_cyrillic_are_painted(text: str, fonts: Fonts) -> None:
    """Each run of a line is of characters that its file has, and the runs are the line."""
    for face in faces(fonts):
        assert face.lacking(unicodedata.normalize("NFD", text)) == ""
        runs = face.runs(text)
        assert "".join(run.text for run in runs) == text
        cuts = {cut.family: cut.advances for cut in face.cuts}
        assert all(sign in cuts[run.family] for run in runs for sign in run.text)


def paint(family: str, weight: int, text: str, fonts: Fonts) -> bytes:
    """Return a text in one font, as PNG."""
    drawn = (
        f"""<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text y="40" font-size="40" """
        f"""font-weight="{weight}" font-family="'{family}'">{text}</text></svg>"""
    )
    files = [str(path) for path in fonts.files]
    return resvg_py.svg_to_bytes(svg_string=drawn, font_files=files, skip_system_fonts=True)


def test_the_painter_knows_every_font(fonts: Fonts) -> None:
    """Each file is found by its own name: another name paints nothing, and no two paint a text alike.

    The names that the files bring along are shared, and that of the variable one is a weight's.
    """
    nothing = paint("source-serif-4", 400, "x", fonts)
    pictures = {
        paint(cut.family, face.weight, "aй"[cut.family.split("-")[3].startswith("cyrillic")], fonts)
        for face in faces(fonts)
        for cut in face.cuts
        if not cut.family.endswith(("ext-400-normal", "ext-400-italic", "ext-wght-normal"))
    }

    assert nothing == paint("source-sans-3", 600, "y", fonts)
    assert nothing not in pictures
    assert len(pictures) == 2 * len(faces(fonts))


def test_widths_are_those_of_the_weight(fonts: Fonts) -> None:
    """The bold cut of the variable font is measured as it is painted: wider than the regular."""
    assert fonts.faces.strong.width("weighted names") > fonts.faces.sans.width("weighted names")


def test_the_colours_are_those_of_the_pages() -> None:
    """A voice has the colour on its picture that it has on the pages by day."""
    tokens = (ROOT / "templates/styles/colours.css").read_text(encoding="utf-8")
    by_day = dict(re.findall(r"--rt-([\w-]+): light-dark\((#\w{6}),", tokens))
    card = (ROOT / "templates/cards/card.svg.jinja").read_text(encoding="utf-8")
    used = re.findall(r"^\.([\w-]+) { fill: (#\w{6}); }", card, flags=re.MULTILINE)

    assert len(used) == 10
    assert used == [(name, by_day["ink-soft" if name == "soft" else name]) for name, _ in used]


def test_a_picture_has_the_size_that_is_asked_for() -> None:
    """1.91 to 1, as Facebook has it; every field lies inside, with room at the edges."""
    assert round(WIDTH / HEIGHT, 1) == 1.9
    for field in (BODY, FOOT, HEADING, *COLUMNS):
        assert field.x >= 60
        assert field.x + field.width <= WIDTH - 60
        assert field.top + field.height <= HEIGHT
