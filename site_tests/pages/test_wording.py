"""The site's wording stands in one seam: what a page says that is not the content's own goes through a catalogue."""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import PurePosixPath
from typing import Final

import pytest
from babel.messages.extract import extract_from_dir
from bs4 import BeautifulSoup

from roundtable.build.checking import Outcome, check
from roundtable.pages.joined.join import join
from roundtable.pages.metadata.citing.citations import FORMATS
from roundtable.pages.metadata.describe import described
from roundtable.pages.metadata.publication import Publication
from roundtable.pages.rendering.render import environment, render_pages, render_redirects
from roundtable.pages.views import all_pages
from roundtable.pages.wording import Wording, frame_words
from roundtable.pages.wording.frame import IN_THE_HEAD
from roundtable.proof.quotes.rules import RULES
from roundtable.text.languages import LANGUAGES
from roundtables import ROOT
from smallcontent import copy_small

SAID: Final = re.compile("⟦[^⟦⟧]*⟧")
WORD: Final = re.compile(r"[^\W\d_]{2,}|\d{4}")
"""A word, or a year: other numbers are said by themselves."""
READ: Final = ("title", "aria-label", "alt", "placeholder")
"""Attributes that a reader reads, or hears."""
MAPPING: Final = (
    ("scripts/roundtable/pages/**.py", "python"),
    ("scripts/roundtable/proof/quotes/rules/**.py", "python"),
    ("templates/**.jinja", "jinja2"),
    ("templates/**.css", "jinja2"),
)
KEYWORDS: Final = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "say": None,
    "message": None,
    "count": (2, 3),
    "forms": (1, 2),
    "Rule": (1,),
}
"""What marks a message, and which arguments it stands in; CONTRIBUTING has the same for `pybabel`."""


class Marked(NullTranslations):
    """A language in which every message stands in brackets, and which remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        """Return the message in brackets."""
        self.asked.add(message)
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of a plural in brackets."""
        self.asked.add(msgid1)
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


class MarkedWording(Wording):
    """The same for dates and names of languages, which come from the locale."""

    def date(self, partial: str) -> str:
        """Return the date in brackets."""
        return f"⟦{super().date(partial)}⟧"

    def dates(self, first: str, last: str | None) -> str:
        """Return the date in brackets."""
        return f"⟦{super().dates(first, last)}⟧"

    def language_name(self, tag: str, english: str) -> str:
        """Return the name in brackets."""
        return f"⟦{super().language_name(tag, english)}⟧"


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Return a small roundtable that has everything, checked and proved."""
    small = copy_small("maximal", tmp_path_factory.mktemp("wording") / "roundtable")
    return check(small.project)


def rendered(outcome: Outcome, wording: Wording) -> dict[PurePosixPath, str]:
    """Return the staged pages in some wording."""
    roundtable = join(outcome.content)
    made = environment(ROOT / "templates", wording)
    pages = described(all_pages(roundtable, outcome.evidence, wording), roundtable, wording, Publication(), cards={})
    staged = render_pages(pages, made, roundtable.terms)
    return {path: text for path, text in staged.items() if path.suffix == ".md"}


def leaves(value: object) -> Iterator[str]:
    """Yield every scalar in plain data, as text."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from leaves(item)
    else:
        yield str(value)


def content_words(outcome: Outcome) -> frozenset[str]:
    """Return every word of the content."""
    records = (*outcome.content.records,)
    return frozenset(word for loaded in records for text in leaves(loaded.document.data) for word in WORD.findall(text))


def read_texts(soup: BeautifulSoup) -> Iterator[str]:
    """Yield what a reader reads of a page: its text, and the words of some attributes."""
    for code in soup.select("code, [data-citation]"):
        code.decompose()  # examples of quotations, commands, and citations, whose styles are English everywhere
    yield soup.get_text(" ")
    for element in soup.select("*"):
        yield from (str(element[name]) for name in READ if element.has_attr(name))


def test_nothing_is_said_outside_the_seam(outcome: Outcome) -> None:
    """On every page each word is the content's own, or stands in a message that could be translated."""
    wording = MarkedWording("en", Marked())
    own = content_words(outcome)
    works = (
        *(rule.authority for rule in RULES),
        *(language.reference for language in LANGUAGES.values()),
    )
    own |= {word for work in works for word in WORD.findall(work)}  # titles of works
    own |= {word for name, _, _ in FORMATS for word in WORD.findall(name)}
    own |= {expert.initials for expert in join(outcome.content).experts}
    unsaid = {
        (path.as_posix(), word)
        for path, text in rendered(outcome, wording).items()
        for read in read_texts(BeautifulSoup(text.partition("\n---\n")[2], "html.parser"))
        for word in WORD.findall(_without_messages(read))
        if word not in own
    }

    assert unsaid == set()


def test_the_frame_is_in_the_seam() -> None:
    """Every word of the frame around the pages is a message too, and the theme's templates hold none."""
    frame = frame_words(Wording("en", Marked()))
    bare = [text for text in leaves(frame) if not text.startswith("⟦")]

    parts = [kind.address.strip("/") for kind in IN_THE_HEAD]
    assert sorted(bare) == sorted(["en", "ltr", "en", *parts, "experts", "topics", "quotations"])
    for path in sorted((ROOT / "templates/theme").rglob("*.html")):
        markup = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        soup = BeautifulSoup(markup, "html.parser")
        for script in soup.select("script"):
            script.decompose()
        assert [word for text in read_texts(soup) for word in WORD.findall(text)] == [], path.name


def test_the_frame_has_every_word_that_its_templates_ask_for() -> None:
    """A name that nobody fills would be an empty label."""
    asked = set[str]()
    for path in (ROOT / "templates/theme").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if "{% set words = config.extra.frame or {} %}" in text:
            asked.update(re.findall(r"\bwords\.(\w+)", text))
        asked.update(re.findall(r"\(config\.extra\.frame or {}\)\.(\w+)", text))

    assert len(asked) > 20
    assert asked - frame_words(Wording("en")).keys() == {"edition"}  # which each build adds


def _without_messages(text: str) -> str:
    """Return a text without its messages: inner ones first, since a message may hold others."""
    while (shorter := SAID.sub(" ", text)) != text:
        text = shorter
    return text


def test_every_message_is_extracted(outcome: Outcome) -> None:
    """Whoever translates gets every message that any page asks for."""
    marked = Marked()
    rendered(outcome, Wording("en", marked))
    found = {
        message if isinstance(message, str) else message[0]
        for _, _, message, _, _ in extract_from_dir(
            ROOT, method_map=MAPPING, keywords=KEYWORDS, options_map={"templates/**": {"trimmed": "false"}}
        )
    }

    assert marked.asked - found == set()


@pytest.mark.parametrize(
    ("language", "date", "items"),
    [("en", "20 May 2014", "a, b and c"), ("en-US", "May 20, 2014", "a, b, and c"), ("fr", "20 mai 2014", "a, b et c")],
)
def test_a_language_has_its_own_forms(language: str, date: str, items: str) -> None:
    """Dates and lists are the locale's; English that names no region is the world's."""
    wording = Wording(language)

    assert wording.date("2014-05-20") == date
    assert wording.list(["a", "b", "c"]) == items


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("fr", "ltr")])
def test_an_old_address_is_read_as_its_language_is(language: str, direction: str) -> None:
    """The page that leads on from there says in which direction, as every page does."""
    made = environment(ROOT / "templates", Wording(language))

    page = render_redirects({"/old/": "/new/"}, made)[PurePosixPath("old/index.html")]

    assert f'<html lang="{language}" dir="{direction}">' in page


def test_languages_have_the_names_of_the_sites_own(outcome: Outcome) -> None:
    """A French page names French as the French do, of what is known and of what is quoted."""
    about = rendered(outcome, Wording("fr"))[PurePosixPath("about/index.md")]
    soup = BeautifulSoup(about, "html.parser")

    assert {"allemand", "français"} <= {term.get_text() for term in soup.select("dt")}
    assert "contrast of anglais." in soup.get_text()


def test_a_language_without_data_speaks_english() -> None:
    """A language of which CLDR has nothing takes English dates and messages; its tag stays as it was given."""
    wording = Wording("tlh")

    assert (wording.language, wording.date("2014-05")) == ("tlh", "May 2014")


def test_every_form_of_a_plural_is_there_for_a_script() -> None:
    """A script chooses by CLDR's names of the plural forms: English has two, Russian three."""
    assert sorted(Wording("en").forms("%(num)s claim", "%(num)s claims")) == ["one", "other"]
    assert sorted(Wording("ru").forms("%(num)s claim", "%(num)s claims")) == ["few", "many", "one"]
