"""The data of both roundtables, each file read back by a program that knows nothing of how it was written."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

import pytest
from csvw import CSVW
from jsonschema import Draft202012Validator
from pyld import jsonld

from roundtable.content.addressing import addresses
from roundtable.pages.data.model import VERSION, Export
from roundtable.pages.data.positions import positions
from roundtable.pages.data.whole.export import schema
from roundtable.text.prose import plain_text
from roundtables import AT, BuiltRoundtable, page, parsed

Plain = dict[str, Any]

SCHEMAS: Final = Path(__file__).parent / "data"
"""The schemas of the versions that were published, by which a change of the contract is seen."""

OA: Final = "http://www.w3.org/ns/oa#"
AS: Final = "http://www.w3.org/ns/activitystreams#"
NAME: Final = "http://xmlns.com/foaf/0.1/name"
VALUE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
VOCABULARY: Final[Plain] = {
    "@context": {
        "oa": OA,
        "as": AS,
        "id": "@id",
        "type": "@type",
        "Annotation": "oa:Annotation",
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        "SpecificResource": "oa:SpecificResource",
        "TextualBody": "oa:TextualBody",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "Person": "http://xmlns.com/foaf/0.1/Person",
        "describing": "oa:describing",
        "identifying": "oa:identifying",
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
        "first": {"@id": "as:first", "@type": "@id"},
        "total": "as:totalItems",
        "startIndex": "as:startIndex",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "name": NAME,
        "language": "http://purl.org/dc/elements/1.1/language",
        "value": VALUE,
        "exact": "oa:exact",
    }
}
"""The terms of the Web Annotation vocabulary that the file uses (W3C, "Web Annotation Vocabulary", appendix A)."""


def read(site: Path, address: str) -> Plain:
    """Return the JSON object that lies at an address."""
    found = json.loads((site / address.strip("/")).read_bytes())
    assert isinstance(found, dict)
    return found


def whole_of(built: BuiltRoundtable) -> Plain:
    """Return the whole roundtable as data."""
    return read(built.site, "/data/roundtable.json")


def test_the_files_fit_the_schema(addressed: BuiltRoundtable) -> None:
    """The whole and the file beside each page are as the published schema says, to which each leads."""
    described = read(addressed.site, "/data/roundtable.schema.json")
    Draft202012Validator.check_schema(described)
    Draft202012Validator(described).validate(whole_of(addressed))
    beside = Draft202012Validator(described | {"$ref": "#/$defs/PageData"})
    files = sorted(addressed.site.rglob("index.json"))
    for file in (addressed.site / "data/roundtable.json", *files):
        data = json.loads(file.read_bytes())
        path, _, pointer = data["$schema"].partition("#")
        assert (file.parent / path).resolve() == addressed.site / "data/roundtable.schema.json"
        assert pointer in {"", "/$defs/PageData"}
    for file in files:
        beside.validate(json.loads(file.read_bytes()))


def test_a_changed_schema_has_a_new_version() -> None:
    """Whoever changes what the files may hold raises the version, and keeps the schema of each."""
    published = (SCHEMAS / f"roundtable-{VERSION}.schema.json").read_text(encoding="utf-8")

    assert schema() == published


def test_people_and_sources(addressed: BuiltRoundtable) -> None:
    """Names, offices, texts and addresses are the content's."""
    content, whole = addressed.outcome.content, whole_of(addressed)
    assert whole["site"] == AT
    assert {person["id"] for person in whole["people"]} == set(content.experts)
    for person in whole["people"]:
        record = content.experts[person["id"]].record
        assert (person["name"], person["sort_name"]) == (record.name, record.sort_name)
        assert [role["title"] for role in person["roles"]] == [role.title for role in record.roles]
        assert person["gist"] == plain_text(record.gist)
        assert urljoin(AT, person["address"]) == f"{AT}experts/{person['id']}/"
    for source in whole["sources"]:
        given = content.sources[source["id"]].record
        assert (source["title"], source["publisher"], source["published"]) == (
            given.title,
            given.publisher,
            given.published,
        )
        assert source["address"] == given.address


def test_claims_and_their_proof(addressed: BuiltRoundtable) -> None:
    """Each claim is there with its quotation, and with what the proof says of that."""
    content, whole = addressed.outcome.content, whole_of(addressed)
    claims = {claim["id"]: claim for claim in whole["claims"]}
    every = [quoted for source in content.sources.values() for quoted in content.quoted(source)]
    assert sorted(claims) == sorted(quoted.ref for quoted in every)
    for source_id, evidence in addressed.outcome.evidence.items():
        assert evidence.proof
        for entry in evidence.proof.quotations:
            told = claims[entry.claim]["quotation"]
            assert told["sha256"] == entry.text == sha256(told["text"].encode()).hexdigest()
            assert (told["verdict"], told["paragraphs"]) == (entry.verdict.value, list(entry.paragraphs))
            assert (told["source"], told["edition"]) == (source_id, evidence.proof.edition)
    for quoted in every:
        claim = claims[quoted.ref]
        assert claim["person"] == quoted.expert.id
        assert claim["quotation"]["text"] == quoted.claim.quote
        assert (claim["says"], claim["topics"]) == (plain_text(quoted.claim.says), list(quoted.claim.topics))
        assert urljoin(AT, claim["address"]) == f"{AT}experts/{quoted.ref}/"


def test_positions_and_silences(addressed: BuiltRoundtable) -> None:
    """Everybody has one position on each question: answers with their claims, or a silence of one of two kinds."""
    content, whole = addressed.outcome.content, whole_of(addressed)
    assert content.roundtable
    questions = content.roundtable.record.questions
    told = {(position["person"], position["question"]): position for position in whole["positions"]}
    assert len(told) == len(whole["positions"]) == len(questions) * len(content.experts)
    for question in questions:
        for name, expert in content.experts.items():
            given = [held for held in expert.record.positions if held.question == question.id]
            silence = "not-addressed" if question.id in expert.record.not_addressed else "does-not-apply"
            position = told[name, question.id]
            assert position["stance"] == ("answered" if given else silence)
            assert [(answer["answer"], answer["reading"], answer["because"]) for answer in position["answers"]] == [
                (held.answer, plain_text(held.reading), [f"{name}/{claim}" for claim in held.because]) for held in given
            ]


def test_comparisons_and_apparatus(addressed: BuiltRoundtable) -> None:
    """Relations, questions with their cruxes, topics, events, terms, partings and editions are the content's."""
    content, whole = addressed.outcome.content, whole_of(addressed)
    assert content.roundtable
    record = content.roundtable.record
    relations = {
        (f"{name}/{relation.claim}", relation.to, relation.how.value, plain_text(relation.note))
        for name, expert in content.experts.items()
        for relation in expert.record.relations
    }
    assert {
        (relation["claim"], relation["to"], relation["how"], relation["note"]) for relation in whole["relations"]
    } == relations
    assert len(whole["relations"]) == len(relations)
    assert {topic["id"]: topic["title"] for topic in whole["topics"]} == {
        name: topic.record.title for name, topic in content.topics.items()
    }
    assert [(question["id"], bool(question["crux"])) for question in whole["questions"]] == [
        (question.id, question.crux is not None) for question in record.questions
    ]
    events = content.timeline.record.events if content.timeline else ()
    assert {event["id"]: (event["date"], event["until"]) for event in whole["events"]} == {
        event.id: (event.date, event.until) for event in events
    }
    terms = content.glossary.record.terms if content.glossary else ()
    assert [(term["id"], term["term"]) for term in whole["terms"]] == [(term.id, term.term) for term in terms]
    assert [tuple(parting["claims"]) for parting in whole["partings"]] == [
        parting.claims for parting in record.partings
    ]
    assert [tuple(crux["claims"]) for crux in whole["cruxes"]] == [crux.claims for crux in record.cruxes]
    assert [(edition["date"], len(edition["corrections"])) for edition in whole["editions"]] == [
        (edition.date.isoformat(), len(edition.corrections)) for edition in record.editions
    ]
    assert [
        (correction["address"], correction["withdrawn"])
        for edition in whole["editions"]
        for correction in edition["corrections"]
    ] == [
        (correction.what.removeprefix("/"), correction.withdrawn)
        for edition in record.editions
        for correction in edition.corrections
    ]


def test_every_address_leads_to_its_record(addressed: BuiltRoundtable) -> None:
    """A record's address is that of a page, or of a part of one that carries its id."""
    whole = whole_of(addressed)
    for name in ("people", "claims", "questions", "positions", "relations", "topics", "events", "terms"):
        for record in whole[name]:
            path, _, anchor = record["address"].partition("#")
            raw = (addressed.site / path / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in raw


def test_the_table_of_positions(addressed: BuiltRoundtable) -> None:
    """A reader of CSV on the Web finds the table valid, and in it each answer and each silence."""
    table = CSVW(str(addressed.site / "data/positions.csv"), validate=True)
    assert table.is_valid
    whole = whole_of(addressed)
    names = {person["id"]: person["name"] for person in whole["people"]}

    told = [
        (row["person"], row["name"], row["question"], row["stance"], row.get("answer"), row.get("reading"))
        for row in table.to_json(minimal=True)
    ]

    expected = []
    for position in whole["positions"]:
        for given in position["answers"] or [{}]:
            head = (position["person"], names[position["person"]], position["question"], position["stance"])
            expected.append((*head, given.get("answer"), given.get("reading")))
    assert told == expected
    claims = [row["claims"] for row in table.to_json(minimal=True) if row["stance"] == "answered"]
    assert claims == [given["because"] for position in whole["positions"] for given in position["answers"]]


@pytest.mark.parametrize("name", ["=HYPERLINK(0)", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "'=1", "'tis"])
def test_no_cell_is_a_formula(name: str, quoted_site: Path) -> None:
    """What a spreadsheet would run begins with an apostrophe; without one it is the text again."""
    whole = Export.model_validate_json((quoted_site / "data/roundtable.json").read_bytes())
    hostile = whole.model_copy(
        update={"people": tuple(person.model_copy(update={"name": name}) for person in whole.people)}
    )

    cells = {row.split('","')[1] for row in positions(hostile).split("\r\n")[1:-1]}

    assert cells == {f"'{name}"}


def load(url: str, _options: object) -> Plain:
    """Return the context that the annotations name; nothing is fetched."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": VOCABULARY}


def test_the_annotations(addressed: BuiltRoundtable) -> None:
    """A processor of JSON-LD finds each claim as an annotation of the words on its page, and of its source."""
    whole = whole_of(addressed)
    file = f"{AT}data/quotations.jsonld"
    data = read(addressed.site, "/data/quotations.jsonld")
    (collection,) = jsonld.expand(data, {"documentLoader": load, "base": file})
    assert collection["@id"] == file
    (listed,) = collection[f"{AS}first"][0][f"{AS}items"]
    found = {annotation["@id"].removeprefix(f"{file}#"): annotation for annotation in listed["@list"]}
    people = {person["id"]: person["name"] for person in whole["people"]}
    sources = {source["id"]: source["address"] for source in whole["sources"]}
    assert len(listed["@list"]) == len(found)
    assert sorted(found) == sorted(claim["id"] for claim in whole["claims"])
    for claim in whole["claims"]:
        annotation, selector = found[claim["id"]], [{"@value": claim["quotation"]["text"]}]
        assert annotation["@type"] == [f"{OA}Annotation"]
        says, speaker = annotation[f"{OA}hasBody"]
        assert says[VALUE] == [{"@value": claim["says"]}]
        assert speaker[f"{OA}hasSource"][0][NAME] == [{"@value": people[claim["person"]]}]
        page_target, *originals = annotation[f"{OA}hasTarget"]
        assert [chosen[f"{OA}exact"] for chosen in page_target[f"{OA}hasSelector"]] == [selector]
        assert page_target[f"{OA}hasSource"] == [{"@id": urljoin(AT, claim["address"])}]
        address = sources[claim["quotation"]["source"]]
        assert [target[f"{OA}hasSource"] for target in originals] == ([[{"@id": address}]] if address else [])
        runs_on = claim["quotation"]["verdict"] in {"verbatim", "typographic"}
        assert all((f"{OA}hasSelector" in target) == runs_on for target in originals)


def test_every_page_has_its_data_beside_it(addressed: BuiltRoundtable) -> None:
    """Each page leads to them by its head; they name it, and give its records as they stand in the whole."""
    whole = whole_of(addressed)
    for path in sorted(addressed.site.rglob("index.html")):
        soup = parsed(path)
        if not (made := soup.select_one(".rt-page")):
            continue
        (link,) = soup.select("link[rel=alternate][type='application/json']")
        data = json.loads((path.parent / str(link["href"])).read_bytes())
        address = path.parent.relative_to(addressed.site).as_posix()
        assert urljoin(AT, data["address"]) == (AT if address == "." else f"{AT}{address}/")
        assert data["site"] == AT
        assert data["title"] == soup.select("meta[property='og:title']")[0]["content"]
        assert data["kind"] == str(made["class"][-1]).removeprefix("rt-page--")
        assert (data["records"] is not None) == (data["kind"] in {"expert", "claim", "topic", "pair"})
        for name, records in (data["records"] or {}).items():
            assert all(record in whole[name] for record in records)


def test_the_data_of_each_kind_of_page(addressed: BuiltRoundtable) -> None:
    """An expert's page has all of the expert, a topic's its claims, a claim's what it meets, a pair's both."""
    whole = whole_of(addressed)
    relations = whole["relations"]
    for person in (record["id"] for record in whole["people"]):
        records = read(addressed.site, f"/experts/{person}/index.json")["records"]
        assert [record["id"] for record in records["people"]] == [person]
        assert records["claims"] == [claim for claim in whole["claims"] if claim["person"] == person]
        assert records["positions"] == [position for position in whole["positions"] if position["person"] == person]
    for claim in whole["claims"]:
        data = read(addressed.site, f"/experts/{claim['id']}/index.json")
        touching = [relation for relation in relations if claim["id"] in {relation["claim"], relation["to"]}]
        assert data["records"]["claims"] == [claim]
        assert sorted(data["records"]["relations"], key=str) == sorted(touching, key=str)
        assert set(data["ids"]["claims"]) == {claim["id"], *(end for o in touching for end in (o["claim"], o["to"]))}
    for topic in whole["topics"]:
        records = read(addressed.site, f"/topics/{topic['id']}/index.json")["records"]
        assert records["topics"] == [topic]
        assert [record["id"] for record in records["claims"]] == topic["claims"]
    for path in sorted((addressed.site / "compare").glob("*/index.json")):
        data = json.loads(path.read_bytes())
        pair = {person["id"] for person in data["records"]["people"]}
        assert addresses.pair(*sorted(pair)) == f"/{data['address']}"
        between = [o for o in relations if {o["claim"].split("/")[0], o["to"].split("/")[0]} == pair]
        assert sorted(data["records"]["relations"], key=str) == sorted(between, key=str)


def test_the_examples_of_the_page_run(addressed: BuiltRoundtable) -> None:
    """Each program on the page about the data does what is said of it, with the files as they are published."""
    codes = [node.get_text() for node in page(addressed, addresses.DATA).select("pre code")]
    outputs = [
        subprocess.run(  # noqa: S603 - the page's own programs
            [sys.executable, "-I", "-X", "utf8", "-c", code],
            cwd=addressed.site / "data",
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for code in codes
    ]
    whole = whole_of(addressed)
    printed, proved, counted, annotated = ([line.split("\t") for line in text.splitlines()] for text in outputs)

    words = [claim["quotation"]["text"] for claim in whole["claims"]]
    assert [line[1] for line in printed] == [line[1] for line in annotated] == words
    assert [line[2] for line in printed] == [line[0] for line in annotated]
    assert {line[2] for line in proved} == {"as proved"}
    assert sum(int(line[2]) for line in counted) == sum(
        max(1, len(position["answers"])) for position in whole["positions"]
    )


def test_a_site_without_an_address(quoted_site: Path) -> None:
    """The data lead to the root from where they lie."""
    for file in ("data/roundtable.json", "index.json", "about/index.json"):
        assert (quoted_site / file).parent.joinpath(read(quoted_site, file)["site"]).resolve() == quoted_site
