"""Files for programs in which something reads otherwise than it was proved: each is named, and no other."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from roundtable.content.checks.corrections import withdrawn
from roundtable.content.checks.prose.fields import declared_terms
from roundtable.faults import Code
from roundtable.site.exported.check import check_exported
from roundtable.site.links import check_site
from roundtable.site.words.quotations import Known
from roundtables import BuiltRoundtable

WHOLE: Final = "data/roundtable.json"


def known_of(built: BuiltRoundtable) -> Known:
    """Return whose words may stand in the files of a roundtable."""
    content = built.outcome.content
    return Known(
        proved={
            quoted.ref: quoted.claim.quote for source in content.sources.values() for quoted in content.quoted(source)
        },
        speakers={name: (expert.record.name,) for name, expert in content.experts.items()},
        titles=frozenset(source.record.title for source in content.sources.values() if source.record.title),
        terms=declared_terms(content),
        withdrawn=withdrawn(content),
    )


def found(built: BuiltRoundtable, site: Path) -> list[tuple[str, Code]]:
    """Return path and code of all that is said of the files of a copy of a site."""
    proofs = {name: evidence.proof for name, evidence in built.outcome.evidence.items() if evidence.proof}
    return sorted({(fault.location.path, fault.code) for fault in check_exported(site, known_of(built), proofs)})


@pytest.fixture
def copied(whole: BuiltRoundtable, tmp_path: Path) -> Path:
    """Return a copy of the site with whole contributions, to be changed."""
    return Path(shutil.copytree(whole.site, tmp_path / "site"))


def test_what_was_built_passes(addressed: BuiltRoundtable) -> None:
    """Both roundtables are without fault."""
    assert found(addressed, addressed.site) == []


Change = Callable[[Any], None]


def first_quotation(name: str, value: object) -> Change:
    """Return the change of a member of the first quotation."""

    def change(data: Any) -> None:  # noqa: ANN401 - JSON
        data["claims"][0]["quotation"][name] = value

    return change


def other_person(data: Any) -> None:  # noqa: ANN401
    """Give the first claim to the last expert."""
    data["claims"][0]["person"] = data["people"][-1]["id"]


def other_name(data: Any) -> None:  # noqa: ANN401
    """Call the first expert as the second is called."""
    data["people"][0]["name"] = data["people"][1]["name"]


def withdrawn_words(data: Any) -> None:  # noqa: ANN401
    """Withdraw words that nobody withdrew."""
    correction = {"address": "about/", "before": "It was said.", "withdrawn": "we sell the ferry", "now": "It is not."}
    data["editions"][0]["corrections"] = [correction]


def lost_claim(data: Any) -> None:  # noqa: ANN401
    """Leave the first claim out."""
    del data["claims"][0]


WRONG: Final[dict[str, tuple[Change, list[Code]]]] = {
    "a word": (first_quotation("text", "we keep the ferry"), [Code.CHANGED_ON_PAGE]),
    "a hash": (first_quotation("sha256", "0" * 64), [Code.CHANGED_ON_PAGE]),
    "a verdict": (first_quotation("verdict", "elided"), [Code.CHANGED_ON_PAGE]),
    "a paragraph": (first_quotation("paragraphs", [99]), [Code.CHANGED_ON_PAGE]),
    "an edition": (first_quotation("edition", "0" * 64), [Code.CHANGED_ON_PAGE]),
    "a speaker": (other_person, [Code.CHANGED_ON_PAGE]),
    "a name": (other_name, [Code.CHANGED_ON_PAGE]),
    "words withdrawn": (withdrawn_words, [Code.CHANGED_ON_PAGE]),
    "a claim that is lost": (lost_claim, [Code.CHANGED_ON_PAGE]),
    "words that nobody proved": (
        lambda data: data.update(standfirst="She says “we sell the ferry”."),
        [Code.UNMARKED_QUOTATION],
    ),
    "a member that nobody knows": (lambda data: data.update(other=1), [Code.MALFORMED_FILE]),
}


@pytest.mark.parametrize(("change", "codes"), WRONG.values(), ids=WRONG)
def test_the_whole(change: Change, codes: list[Code], whole: BuiltRoundtable, copied: Path) -> None:
    """Quotations, their speakers and their proof are compared with the proof file, and no other words are quoted."""
    data = json.loads((copied / WHOLE).read_bytes())
    change(data)
    (copied / WHOLE).write_text(json.dumps(data), encoding="utf-8")

    assert [code for path, code in found(whole, copied) if path == WHOLE] == codes


def test_what_is_beside_the_whole(whole: BuiltRoundtable, copied: Path) -> None:
    """A changed word in the table, the annotations, a page's data or a file of citations is a fault of that file."""
    expert, claim = "phaedrus", json.loads((copied / WHOLE).read_bytes())["claims"][0]
    beside = f"experts/{claim['id']}"
    words = claim["quotation"]["text"]
    reading = json.loads((copied / WHOLE).read_bytes())["positions"][0]["answers"][0]["reading"]
    changes = {
        "data/positions.csv": reading,
        "data/quotations.jsonld": words,
        f"experts/{expert}/index.json": claim["says"],
        f"{beside}/index.json": words,
        f"{beside}/cite.bib": words,
        f"{beside}/cite.json": words,
        f"{beside}/cite.ris": words,
    }
    for file, old in changes.items():
        text = (copied / file).read_bytes().decode()
        assert old in text
        (copied / file).write_bytes(text.replace(old, f"{old} indeed").encode())

    assert found(whole, copied) == sorted((file, Code.CHANGED_ON_PAGE) for file in changes)


@pytest.mark.parametrize("file", ["cite.bib", "cite.json", "cite.ris", "index.json"])
def test_titles_quote_nobody(file: str, whole: BuiltRoundtable, copied: Path) -> None:
    """A title of a citation or of a page's data in which words stand in quotation marks is a fault."""
    title = json.loads((copied / "topics/birth/index.json").read_bytes())["title"]
    path = copied / "topics/birth" / file
    path.write_bytes(path.read_bytes().replace(title.encode(), "“we sell the ferry”".encode(), 1))

    assert (f"topics/birth/{file}", Code.UNMARKED_QUOTATION) in found(whole, copied)


@pytest.mark.parametrize(
    "file", [WHOLE, "data/positions.csv", "data/quotations.jsonld", "index.json", "experts/phaedrus/cite.json"]
)
def test_what_cannot_be_read(file: str, whole: BuiltRoundtable, copied: Path) -> None:
    """A file that is cut short, or no text at all, is a fault and stops nothing else."""
    (copied / file).write_bytes(b"\xff{")

    assert found(whole, copied) == [(file, Code.MALFORMED_FILE)]


def test_rows_and_annotations_that_are_lost(whole: BuiltRoundtable, copied: Path) -> None:
    """What is left out of the table or of the annotations is missed."""
    rows = (copied / "data/positions.csv").read_bytes().split(b"\r\n")
    (copied / "data/positions.csv").write_bytes(b"\r\n".join(rows[:-2]) + b"\r\n")
    data = json.loads((copied / "data/quotations.jsonld").read_bytes())
    data["first"]["items"].pop()
    (copied / "data/quotations.jsonld").write_text(json.dumps(data), encoding="utf-8")

    assert found(whole, copied) == [
        ("data/positions.csv", Code.CHANGED_ON_PAGE),
        ("data/quotations.jsonld", Code.CHANGED_ON_PAGE),
    ]


@pytest.mark.parametrize("target", [0, 1])
def test_annotations_of_something_else(target: int, whole: BuiltRoundtable, copied: Path) -> None:
    """An annotation that leads to another page, or to another source, is a fault."""
    data = json.loads((copied / "data/quotations.jsonld").read_bytes())
    data["first"]["items"][0]["target"][target]["source"] = "https://town.example/experts/nobody/"
    (copied / "data/quotations.jsonld").write_text(json.dumps(data), encoding="utf-8")

    assert found(whole, copied) == [("data/quotations.jsonld", Code.CHANGED_ON_PAGE)]


def test_an_address_that_leads_nowhere(copied: Path) -> None:
    """The check of links follows the addresses in the data, those of parts of a page too."""
    assert [fault for fault in check_site(copied, None).diagnostics if fault.location.path == WHOLE] == []
    data = json.loads((copied / WHOLE).read_bytes())
    data["people"][0]["address"] = "experts/nobody/"
    data["claims"][0]["place"] += "-other"
    (copied / WHOLE).write_text(json.dumps(data, indent=1), encoding="utf-8")

    assert sorted(fault.code for fault in check_site(copied, None).diagnostics if fault.location.path == WHOLE) == [
        Code.BROKEN_FRAGMENT,
        Code.BROKEN_LINK,
    ]


@pytest.mark.parametrize("where", ["data/quotations.jsonld", "experts/agathon/index.json"])
def test_an_address_beside_the_whole_that_leads_nowhere(where: str, copied: Path) -> None:
    """In the annotations, and in the data beside a page, they are followed as in the whole."""
    said = (copied / where).read_text(encoding="utf-8")
    broken = said.replace("experts/agathon/", "experts/nobody/", 1)
    assert broken != said
    (copied / where).write_text(broken, encoding="utf-8")

    assert [(fault.location.path, fault.code) for fault in check_site(copied, None).diagnostics] == [
        (where, Code.BROKEN_LINK)
    ]
