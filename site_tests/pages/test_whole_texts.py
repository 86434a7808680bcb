"""A roundtable whose texts may be shown: whole contributions with their marks, and hostile text inert."""

import re
from copy import copy
from typing import Final

from bs4 import BeautifulSoup, Tag

from roundtable.content.addressing import addresses
from roundtable.faults import Code
from roundtables import BuiltRoundtable, page

MARKED: Final = "section.rt-contribution"


def expert_page(built: BuiltRoundtable, name: str) -> BeautifulSoup:
    """Return an expert's page."""
    return page(built, addresses.expert(name))


def paragraphs_of(built: BuiltRoundtable, name: str) -> list[str]:
    """Return the lines of a speaker in the text file, read without the tool."""
    for source in built.outcome.content.sources.values():
        if ranges := source.record.speakers.get(name):
            lines = (built.project.content / f"sources/{source.id}.txt").read_text(encoding="utf-8").splitlines()
            first, _, last = ranges.partition("-")
            return lines[int(first) - 1 : int(last or first)]
    raise LookupError(name)


def test_it_builds_without_fault(whole: BuiltRoundtable) -> None:
    """Nothing is said of it but that its addresses are not recorded, and what it holds to try it: markup, a bracket."""
    on_purpose = {Code.UNREAD_MARKUP, Code.BRACKETED_WORD}
    assert {fault.code for fault in whole.outcome.diagnostics} <= {Code.UNRECORDED_ADDRESS, *on_purpose}


def test_every_contribution_is_shown_whole(whole: BuiltRoundtable) -> None:
    """Each speaker's page shows the lines of the text file, to the letter, between the signs of the marks."""
    for name in whole.outcome.content.experts:
        section = copy(expert_page(whole, name).select_one(MARKED))
        assert section
        for sign in section.select("a"):
            sign.decompose()
        assert [shown.text for shown in section.select("p")] == paragraphs_of(whole, name)


def marked_text(section: Tag, start: Tag) -> str:
    """Return all marked text of a contribution from a sign on, without the signs."""
    following = [mark for mark in start.find_all_next(["mark"]) if mark in section.find_all("mark")]
    return " ".join(mark.text for mark in following)


def words(text: str) -> list[str]:
    """Return a text's words; the letters on either side of an apostrophe count as two."""
    return re.findall(r"\w+", text.replace("\N{MODIFIER LETTER APOSTROPHE}", "’"))


def test_claim_and_mark_lead_to_each_other(whole: BuiltRoundtable) -> None:
    """The sign before each mark leads to its claim, and the claim leads back to that sign."""
    for name, expert in whole.outcome.content.experts.items():
        soup = expert_page(whole, name)
        for claim in expert.record.claims:
            (sign,) = soup.select(f'{MARKED} a[href="#{claim.id}"]')
            heading = soup.find(id=claim.id)
            assert isinstance(heading, Tag)
            article = heading.find_parent("article")
            assert isinstance(article, Tag)
            assert article.select(f'a[href="#{sign["id"]}"]'), f"{name}/{claim.id} does not lead back to its mark"


def test_marks_hold_the_quotations(whole: BuiltRoundtable) -> None:
    """What is marked after a claim's sign begins with its quotation, nested and overlapping ones too."""
    for name, expert in whole.outcome.content.experts.items():
        soup = expert_page(whole, name)
        section = soup.select_one(MARKED)
        assert section
        for claim in expert.record.claims:
            (sign,) = section.select(f'a[href="#{claim.id}"]')
            begins = words(re.sub(r"\[\w+\]\w*", "", claim.quote.partition("…")[0]))[:3]
            marked = words(marked_text(section, sign))[: len(begins) + 1]
            assert begins == marked[: len(begins)] or begins == marked[1:]


def test_nested_and_overlapping_quotations(whole: BuiltRoundtable) -> None:
    """Three quotations that share words are cut into pieces that nest in no wrong way: no mark holds another."""
    section = expert_page(whole, "pausanias").select_one(MARKED)
    assert section

    assert section.select("mark mark") == []
    marked = "".join(mark.text for mark in section.select('p[data-paragraph="pausanias/2"] mark'))
    assert marked.count("turn out in this or that way") == 1
    assert "in themselves either good or evil" in marked
    assert marked.rstrip(".").endswith("they are evil")


def test_a_quotation_across_paragraphs_or_sentences(whole: BuiltRoundtable) -> None:
    """A quotation that runs on is marked to its end, and its sign stands once, where it begins."""
    for name, expert in whole.outcome.content.experts.items():
        soup = expert_page(whole, name)
        for claim in expert.record.claims:
            assert len(soup.select(f'{MARKED} a[href="#{claim.id}"]')) == 1
    section = expert_page(whole, "eryximachus").select_one(MARKED)
    assert section
    assert "full of both these principles" in " ".join(mark.text for mark in section.select("mark"))


def test_aliases_are_on_the_page(whole: BuiltRoundtable) -> None:
    """A claim's former ids lead to the claim still."""
    aliases = {
        (name, alias): claim.id
        for name, expert in whole.outcome.content.experts.items()
        for claim in expert.record.claims
        for alias in claim.aliases
    }
    assert aliases
    for (name, alias), claim_id in aliases.items():
        place = expert_page(whole, name).find(id=alias)
        assert isinstance(place, Tag)
        article = place.find_parent("article")
        assert article
        assert article.find(id=claim_id)
        entry = page(whole, addresses.QUOTATIONS).find(id=addresses.quotation_anchor(name, claim_id))
        assert isinstance(entry, Tag)
        assert entry.find(id=addresses.quotation_anchor(name, alias))


def test_every_silence_is_shown(whole: BuiltRoundtable) -> None:
    """Who did not address a question is said on the expert's page and in the table of positions."""
    content = whole.outcome.content
    table = page(whole, addresses.POSITIONS)
    silences = {
        (name, question) for name, expert in content.experts.items() for question in expert.record.not_addressed
    }
    assert silences
    for name, _question in silences:
        assert "did not address" in expert_page(whole, name).text.lower()
    assert table.text.lower().count("did not address") >= len(silences)


def test_hostile_characters_come_out_as_text(whole: BuiltRoundtable) -> None:
    """Markdown, HTML, emoji codes and entities in prose stand on the page as they were typed, and do nothing."""
    about = page(whole, addresses.ABOUT)
    shown = " ".join(about.text.split())

    for typed in (
        "5 * 3",
        "a_b_c",
        "**",
        "`code`",
        "# 1",
        "[TOC]",
        "[^1]",
        "{: .red }",
        ":heart:",
        "&amp;",
        "<b>bold</b>",
    ):
        assert typed in shown
    assert "<script>alert(1)</script>" in shown
    assert [script for script in about.select("script") if "alert(1)" in script.text] == []


def test_letters_of_every_kind(whole: BuiltRoundtable) -> None:
    """An ampersand in the title, Greek names and letters outside ASCII reach the reader."""
    assert "Symposium: Five Speeches on Love & Its Gifts" in page(whole, addresses.HOME).text
    assert "Ἐρυξίμαχος" in expert_page(whole, "eryximachus").text
    greek = expert_page(whole, "agathon").select('[data-quotation][lang="grc"]')
    assert greek
