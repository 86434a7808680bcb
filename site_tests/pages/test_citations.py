"""How a page is cited: each format read back by a program that knows nothing of how it was written, and each style."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from roundtable.content.addressing import addresses
from roundtable.content.model import ExpertFile, SourceFile
from roundtable.pages.metadata.citing import names
from roundtable.pages.metadata.citing.bibtex import bibtex
from roundtable.pages.metadata.citing.citations import citations
from roundtable.pages.metadata.citing.csl import csl_json
from roundtable.pages.metadata.citing.ris import ris
from roundtable.pages.metadata.citing.styles import STYLES
from roundtable.pages.metadata.citing.works import Person, Work
from roundtable.pages.wording import Wording
from roundtables import AT, BuiltRoundtable, page, parsed

Plain = dict[str, Any]


def read_csl(text: str) -> list[Plain]:
    """Return what is said of each work, from CSL-JSON."""
    return [
        {
            "page": {"webpage": True, "document": False}[item["type"]],
            "names": [
                (name.get("family", name.get("literal")), name.get("given", "")) for name in item.get("author", [])
            ],
            "title": item.get("title", ""),
            "container": item.get("container-title", item.get("publisher", "")),
            "edition": item.get("version", ""),
            "date": [int(part) for part in item["issued"]["date-parts"][0]],
            "url": item.get("URL", ""),
            "quotation": item.get("note", ""),
        }
        for item in json.loads(text)
    ]


def read_bibtex(text: str) -> list[Plain]:
    """Return the same from BibTeX."""
    middleware = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    library = parse_string(text, append_middleware=middleware)
    assert library.failed_blocks == []
    verbatim = [entry.fields_dict["url"].value if "url" in entry else "" for entry in parse_string(text).entries]
    return [_of_bibtex(entry) | {"url": url} for entry, url in zip(library.entries, verbatim, strict=True)]


def _of_bibtex(entry: Any) -> Plain:  # noqa: ANN401 - the parser's own
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    people = [(" ".join(person.von + person.last), " ".join(person.first)) for person in fields.get("author", [])]
    assert fields["year"] == fields["date"][:4]
    return {
        "page": {"online": True, "misc": False}[entry.entry_type],
        "names": [(family.strip("{}"), given) for family, given in people],
        "title": fields.get("title", "").strip("{}"),
        "container": fields.get("organization", "").strip("{}"),
        "edition": fields.get("version", ""),
        "date": [int(part) for part in fields["date"].split("-")],
        "quotation": fields.get("annotation", ""),
    }


def read_ris(text: str) -> list[Plain]:
    """Return the same from RIS."""
    return [
        {
            "page": {"ELEC": True, "GEN": False}[item["type_of_reference"]],
            "names": [_of_ris(name) for name in item.get("authors", [])],
            "title": item.get("title", ""),
            "container": item.get("secondary_title", item.get("publisher", "")),
            "edition": item.get("edition", ""),
            "date": [int(part) for part in item["date"].split("/") if part],
            "url": "".join(item.get("urls", [])),
            "quotation": "".join(item.get("notes", [])),
        }
        for item in rispy.loads(text)
    ]


def _of_ris(name: str) -> tuple[str, str]:
    family, _, given = name.partition(", ")
    return family, given


READERS: Final = {"cite.json": read_csl, "cite.bib": read_bibtex, "cite.ris": read_ris}


def original(experts: list[ExpertFile], source: SourceFile, quotation: str = "") -> Plain:
    """Return what is to be read of what experts said in a source."""
    split = [(*expert.sort_name.partition(", ")[::2], expert.name) for expert in experts]
    return {
        "page": False,
        "names": [(family, given) if given else (name, "") for family, given, name in split],
        "title": source.title or "",
        "container": source.publisher,
        "edition": "",
        "date": [int(part) for part in source.published.split("-")],
        "url": source.address or "",
        "quotation": quotation,
    }


def this_page(built: BuiltRoundtable, title: str, address: str) -> Plain:
    """Return what is to be read of a page of the site."""
    roundtable = built.outcome.content.roundtable
    assert roundtable
    newest = max(edition.date for edition in roundtable.record.editions)
    return {
        "page": True,
        "names": [],
        "title": title,
        "container": "" if address == "/" else roundtable.record.title,
        "edition": built.outcome.edition,
        "date": [newest.year, newest.month, newest.day],
        "url": f"{AT}{address[1:]}",
        "quotation": "",
    }


@pytest.mark.parametrize("file", READERS)
def test_claims_and_experts_can_be_cited(file: str, addressed: BuiltRoundtable) -> None:
    """Each format gives the page, and the original with its speaker and the quotation, and nothing that is unknown."""
    content = addressed.outcome.content
    for source in content.sources.values():
        for quoted in content.quoted(source):
            expert = quoted.expert.record
            address = addresses.claim_page(quoted.expert.id, quoted.claim.id)
            soup = page(addressed, address)
            title = str(soup.select("meta[property='og:title']")[0]["content"])
            read = READERS[file]((addressed.site / address[1:] / file).read_bytes().decode())
            assert read == [
                this_page(addressed, title, address),
                original([expert], source.record, quoted.claim.quote),
            ]
            home = addresses.expert(quoted.expert.id)
            assert READERS[file]((addressed.site / home[1:] / file).read_bytes().decode()) == [
                this_page(addressed, expert.name, home),
                original([expert], source.record),
            ]


@pytest.mark.parametrize("file", READERS)
def test_the_whole_can_be_cited(file: str, addressed: BuiltRoundtable) -> None:
    """The start page's files give the site, and each source with all who speak in it, in their order."""
    content = addressed.outcome.content
    assert content.roundtable
    first, *originals = READERS[file]((addressed.site / file).read_bytes().decode())

    assert first == this_page(addressed, content.roundtable.record.title, "/")
    for source, read in zip(content.sources.values(), originals, strict=True):
        speakers = [content.experts[name].record for name in source.record.speakers]
        assert read == original(speakers, source.record)


def test_every_page_that_can_be_cited_shows_how(addressed: BuiltRoundtable) -> None:
    """Experts, claims, topics, pairs and the whole have every style and the three files, without a script."""
    kinds = {"home", "expert", "claim", "topic", "pair"}
    for path in sorted(addressed.site.rglob("index.html")):
        soup = parsed(path)
        made = soup.select_one(".rt-page")
        kind = str(made["class"][-1]).removeprefix("rt-page--") if made else ""
        styles = [style.get_text() for style in soup.select("details.rt-cite dt")]
        assert styles[: len(STYLES)] == (list(STYLES) if kind in kinds else [])
        files = [str(link["href"]) for link in soup.select("details.rt-cite a[download]")]
        assert [(path.parent / file).resolve().name for file in files] == (
            ["cite.bib", "cite.ris", "cite.json"] if kind in kinds else []
        )
        assert all((path.parent / file).is_file() for file in files)


ADA: Final = Person("Ada Marie Low-Example", "Low-Example", "Ada Marie")
BEN: Final = Person("Ben Quay", "Quay", "Ben")
CAI: Final = Person("Cai", "Cai", "")
DOV: Final = Person("Dov Pier", "Pier", "Dov")
PAGE: Final = Work(
    key="p",
    is_page=True,
    title="Who pays “later”?",
    container="Should the bridge be built?",
    edition="3f9c2ab41e",
    date="2001-02-10",
    url="https://town.example/p/",
    language="en",
)
ARTICLE: Final = Work(
    key="a",
    is_page=False,
    authors=(ADA, BEN),
    title="A bridge.",
    container="The Example Gazette",
    date="2001-09-03",
    url="https://gazette.example/bridge",
    language="en",
)
UNKNOWN: Final = Work(
    key="u",
    is_page=False,
    authors=(CAI,),
    title="",
    container="The Example Gazette",
    date="2001-05",
    url="",
    language="en",
)
EXPECTED: Final = {
    "Chicago 17, note": (
        (
            "“Who pays ‘later’?” *Should the bridge be built?*, edition 3f9c2ab41e, February 10, 2001, "
            "https://town.example/p/."
        ),
        (
            "Ada Marie Low-Example and Ben Quay, “A bridge,” *The Example Gazette*, September 3, 2001, "
            "https://gazette.example/bridge."
        ),
        "Cai, *The Example Gazette*, May 2001.",
    ),
    "Chicago 17, author–date": (
        (
            "“Who pays ‘later’?” 2001. *Should the bridge be built?* Edition 3f9c2ab41e. February 10, 2001. "
            "https://town.example/p/."
        ),
        (
            "Low-Example, Ada Marie, and Ben Quay. 2001. “A bridge.” *The Example Gazette*, September 3, 2001. "
            "https://gazette.example/bridge."
        ),
        "Cai. 2001. *The Example Gazette*, May 2001.",
    ),
    "APA 7": (
        (
            "*Who pays “later”?* (edition 3f9c2ab41e). (2001, February 10). Should the bridge be built? "
            "https://town.example/p/"
        ),
        (
            "Low-Example, A. M., & Quay, B. (2001, September 3). A bridge. *The Example Gazette*. "
            "https://gazette.example/bridge"
        ),
        "Cai (2001, May). *The Example Gazette*.",
    ),
    "MLA 9": (
        (
            "“Who pays ‘later’?” *Should the bridge be built?*, edition 3f9c2ab41e, 10 Feb. 2001, "
            "https://town.example/p/."
        ),
        (
            "Low-Example, Ada Marie, and Ben Quay. “A bridge.” *The Example Gazette*, 3 Sept. 2001, "
            "https://gazette.example/bridge."
        ),
        "Cai. *The Example Gazette*, May 2001.",
    ),
}
"""A page, an article of which all is known, and one of which little is, in each style; italics between asterisks."""


@pytest.mark.parametrize("style", STYLES)
def test_a_style(style: str) -> None:
    """Marks, order, italics and dates are those of the style's manual; what is unknown leaves no mark behind."""
    written = tuple(
        "".join(f"*{run.text}*" if run.italic else run.text for run in STYLES[style](work))
        for work in (PAGE, ARTICLE, UNKNOWN)
    )

    assert written == EXPECTED[style]


def test_what_is_not_known_is_said() -> None:
    """Whoever takes a citation without a title is told that nothing was cut off."""
    addressed = replace(UNKNOWN, url="https://gazette.example/")
    works = tuple(citations((PAGE, ARTICLE, UNKNOWN, addressed), Wording("en")))

    assert [work.unknown for work in works] == [
        *("", ""),
        *("Its title and address are not known.", "Its title is not known."),
    ]


FOUR: Final = (ADA, BEN, CAI, DOV)
MANY: Final = tuple(Person(f"N{number}", f"N{number}", "") for number in range(1, 22))


@pytest.mark.parametrize(
    ("named", "authors", "written"),
    [
        (names.in_note, FOUR[:1], "Ada Marie Low-Example"),
        (names.in_note, FOUR[:2], "Ada Marie Low-Example and Ben Quay"),
        (names.in_note, FOUR[:3], "Ada Marie Low-Example, Ben Quay, and Cai"),
        (names.in_note, FOUR, "Ada Marie Low-Example et al."),
        (names.in_list, FOUR[:2], "Low-Example, Ada Marie, and Ben Quay"),
        (names.in_list, FOUR, "Low-Example, Ada Marie, Ben Quay, Cai, and Dov Pier"),
        (names.in_list, MANY[:10], "N1, N2, N3, N4, N5, N6, N7, N8, N9, and N10"),
        (names.in_list, MANY[:11], "N1, N2, N3, N4, N5, N6, N7, et al."),
        (names.in_apa, FOUR[:2], "Low-Example, A. M., & Quay, B."),
        (names.in_apa, FOUR, "Low-Example, A. M., Quay, B., Cai, & Pier, D."),
        (names.in_apa, MANY[:20], f"{', '.join(f'N{number}' for number in range(1, 20))}, & N20"),
        (names.in_apa, MANY, f"{', '.join(f'N{number}' for number in range(1, 20))}, . . . N21"),
        (names.in_mla, FOUR[:2], "Low-Example, Ada Marie, and Ben Quay"),
        (names.in_mla, FOUR[:3], "Low-Example, Ada Marie, et al."),
    ],
)
def test_names_of_several_authors(
    named: Callable[[tuple[Person, ...]], str], authors: tuple[Person, ...], written: str
) -> None:
    """Each style joins them in its own way, and shortens the list from the number on that its manual names."""
    assert named(authors) == written


HARD: Final = Work(
    key="h",
    is_page=False,
    authors=(Person("Ó Briain & Sons", "Ó Briain & Sons", ""), Person("Ann and Bea", "Bea", "Ann and")),
    title="100 % of {it}: a_b #1, ~x^2 \\ “$5” – Ἀγάθων",
    container="A & B",
    date="2001",
    url="https://gazette.example/a_b?x=1&y=%20#z",
    language="en",
    quotation="50 % & more_or {less}",
)


@pytest.mark.parametrize(("write", "read"), [(bibtex, read_bibtex), (ris, read_ris), (csl_json, read_csl)])
def test_signs_that_a_format_uses_itself(write: Any, read: Any) -> None:  # noqa: ANN401 - two tables side by side
    """What TeX, a line's tag or JSON would take for their own come back as they were."""
    (found,) = read(write([HARD]))

    assert found["title"].replace("ˆ", "^") == HARD.title  # a parser of TeX takes the one sign for the other
    assert (found["container"], found["date"], found["url"]) == (HARD.container, [2001], HARD.url)
    assert found["quotation"] == HARD.quotation
    assert found["names"][0][0].replace("\\&", "&") == "Ó Briain & Sons"  # in braces, TeX's own is left as it is


def test_a_processor_of_csl_takes_the_file(addressed: BuiltRoundtable) -> None:
    """A style of the Citation Style Language makes an entry of each work, with its name or title and its year."""
    works = json.loads((addressed.site / "cite.json").read_text(encoding="utf-8"))
    source = CiteProcJSON(works)
    made = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
    )
    for work in works:
        made.register(Citation([CitationItem(work["id"])]))
    entries = sorted(map(str, made.bibliography()))

    assert len(entries) == len(works)
    for work in works:
        year = str(work["issued"]["date-parts"][0][0])
        name = work["author"][0].get("family", work["author"][0].get("literal")) if "author" in work else work["title"]
        assert any(year in entry and name in entry for entry in entries)


def test_lines_and_addresses_of_the_files(quoted_site: Path) -> None:
    """RIS ends its lines as it asks, and a site that has no address yet gives none."""
    assert (quoted_site / "cite.ris").read_bytes().count(b"\r\n") == (quoted_site / "cite.ris").read_bytes().count(
        b"\n"
    )
    own, *originals = (quoted_site / "cite.bib").read_text(encoding="utf-8").split("\n\n")
    assert originals
    assert "url" not in own  # built for no address
