"""What a reader finds on the pages of a roundtable: whose words, which side, and whose silence."""

from collections import defaultdict
from itertools import combinations
from math import comb
from typing import Final

import pytest
from bs4 import Tag

from roundtable.content.addressing import addresses
from roundtable.content.model import How
from roundtable.content.people import short_names
from roundtables import BuiltRoundtable, page, parsed

QUIET: Final = "rt-voice--silent"


def text_of(part: Tag | None) -> str:
    """Return the words of a part of a page, with single spaces."""
    assert part is not None
    return " ".join(part.get_text().split())


def test_compared_claims_bear_their_experts_names(quoted: BuiltRoundtable) -> None:
    """Over each claim of a pair stands who made it, as its address says too."""
    sides = page(quoted, addresses.pair("pausanias", "eryximachus")).select(".rt-meeting .rt-voice")

    assert sides
    for side in sides:
        link = side.select_one(".rt-claim__says a")
        assert link
        assert f"/{text_of(side.select_one('.rt-speaker')).lower()}/#" in str(link["href"])


def test_a_pair_is_introduced_by_where_it_parts(quoted: BuiltRoundtable) -> None:
    """In the list of comparisons stands the crux of each pair, else a difference, an agreement, or what there is."""
    roundtable = quoted.outcome.content.roundtable
    assert roundtable
    cruxes = {frozenset(ref.partition("/")[0] for ref in crux.claims): crux.says for crux in roundtable.record.cruxes}
    experts = quoted.outcome.content.experts
    written: dict[tuple[frozenset[str], How], list[str]] = defaultdict(list)
    for expert, loaded in experts.items():
        for relation in loaded.record.relations:
            written[frozenset((expert, relation.to.partition("/")[0])), relation.how].append(relation.note)
    listed = page(quoted, addresses.COMPARE).select(".rt-pairs > li")
    ids = {loaded.record.name: expert for expert, loaded in experts.items()}

    assert len(listed) == comb(len(experts), 2)
    for entry in listed:
        pair = frozenset(ids[text_of(name)] for name in entry.select(".rt-name"))
        ways = (How.DIFFERS, How.AGREES, How.ADDS, How.SET_BESIDE)
        notes = next((held for how in ways if (held := written[pair, how])), [])
        expected = [cruxes[pair]] if pair in cruxes else notes
        if not expected:
            continue
        assert text_of(entry.select_one("p")) in {" ".join(note.split()) for note in expected}


def test_a_pair_says_what_only_one_takes_up(quoted: BuiltRoundtable) -> None:
    """On the page of each pair stand, beside each name, the topics on which the other of the two makes no claim."""
    experts = {name: held.record for name, held in quoted.outcome.content.experts.items()}
    topics = {name: {topic for claim in expert.claims for topic in claim.topics} for name, expert in experts.items()}
    short = short_names(experts)
    for pair in combinations(sorted(experts), 2):
        said = {}
        for line in page(quoted, addresses.pair(*pair)).select("[aria-labelledby=section--past] p"):
            linked = {str(link["href"]).split("/")[-2] for link in line.select("a")}
            said[text_of(line.select_one(".rt-name"))] = linked
        assert said == {short[name]: topics[name] - topics[other] for name, other in (pair, reversed(pair))}


def test_a_topics_silent_experts_stand_beside_the_others(quoted: BuiltRoundtable) -> None:
    """Each expert of the roundtable either speaks on a topic's page or is named there as silent."""
    content = quoted.outcome.content
    for topic_id in content.topics:
        columns = page(quoted, addresses.topic(topic_id)).select(".rt-side-by-side > section")
        silent = [text_of(link) for column in columns if QUIET in column["class"] for link in column.select("p > a")]
        speaking = [text_of(column.h3) for column in columns if QUIET not in column["class"]]
        assert sorted(silent + speaking) == sorted(expert.record.name for expert in content.experts.values())


def test_a_topic_leads_to_the_comparisons_of_those_who_speak_on_it(quoted: BuiltRoundtable) -> None:
    """Each pair of experts with claims on the topic is linked near the top of its page, and no other pair."""
    content = quoted.outcome.content
    for topic_id in content.topics:
        made = page(quoted, addresses.topic(topic_id))
        speaking = [
            name
            for name, expert in content.experts.items()
            if any(topic_id in claim.topics for claim in expert.record.claims)
        ]
        links = {str(link["href"]).removeprefix("../..") for link in made.select(".rt-page > header ~ nav a")}
        pairs = {link for link in links if link.startswith(addresses.COMPARE)}
        assert pairs == {addresses.pair(*pair) for pair in combinations(speaking, 2)}


def test_a_topics_contents_lead_to_each_of_its_parts(quoted: BuiltRoundtable) -> None:
    """The line of contents has the page's sections and each expert who speaks, in the order of the page."""
    for topic_id in quoted.outcome.content.topics:
        made = page(quoted, addresses.topic(topic_id))
        anchors = [str(link["href"]).removeprefix("#") for link in made.select(".rt-contents a")]
        headings = [str(heading["id"]) for heading in made.select("h2[id], h3[id]")]
        left_out = {"section--voices", "section--silent"}
        assert anchors == [name for name in headings if name not in left_out]


@pytest.mark.parametrize("address", ["/experts/phaedrus/", "/experts/agathon/"])
def test_the_contents_name_whose_page_it_is(address: str, quoted: BuiltRoundtable) -> None:
    """Whoever lands in the middle of a long page sees whose it is, beside the text."""
    made = page(quoted, address)

    assert text_of(made.select_one(".rt-contents__whose")) == text_of(made.h1)


def test_the_foot_leads_to_what_is_about_the_whole(quoted: BuiltRoundtable) -> None:
    """Each link of the foot says what it leads to."""
    links = page(quoted, "/").select(".rt-footer nav a")

    assert {text_of(link): str(link["href"]) for link in links} == {
        "Method and proof": "about/",
        "Glossary": "glossary/",
        "Data": "data/",
        "On one page": "print/",
        "Corrections": "about/#section--corrections",
    }


def test_signs_are_named_by_what_they_lead_to(quoted: BuiltRoundtable) -> None:
    """Whoever hears the links of a page alone can tell the signs apart, and no heading ends in one."""
    for path in sorted(quoted.site.rglob("*.html")):
        made = parsed(path)
        names = [str(sign["aria-label"]) for sign in made.select("a.headerlink, a.rt-claim__page")]

        assert len(names) == len(set(names)), path
        assert made.select(":is(h1, h2, h3, h4) .headerlink") == [], path


def test_each_verdict_says_of_which_claim_it_is(quoted: BuiltRoundtable) -> None:
    """Links to the register that read alike are named by what they lead to, beginning with what is read."""
    for path in sorted(quoted.site.rglob("*.html")):
        made = parsed(path)
        named: dict[str, set[str]] = {}
        for link in made.select("figcaption a[href*='quotations/#'], .rt-cell__source a"):
            assert str(link["aria-label"]).startswith(" ".join(link.get_text().split())), path
            named.setdefault(str(link["aria-label"]), set()).add(str(link["href"]))
        assert [name for name, places in named.items() if len(places) > 1] == [], path


def test_each_proof_says_of_which_quotation_it_is(quoted: BuiltRoundtable) -> None:
    """Links to how quotations were proved are named by the claim as well, beginning with what is read."""
    for path in sorted(quoted.site.rglob("*.html")):
        for caption in parsed(path).select(".rt-quotation > figcaption"):
            verdict, proof = caption.select("a[aria-label]")
            claim = str(verdict["aria-label"]).removeprefix(f"{text_of(verdict)}: ")
            assert str(proof["aria-label"]) == f"{text_of(proof)} of the quotation for: {claim}", path


def test_articles_and_tables_have_names(quoted: BuiltRoundtable) -> None:
    """Each article has a name, a claim's with the claim in it, and each table a caption."""
    for path in sorted(quoted.site.rglob("*.html")):
        made = parsed(path)
        assert made.select("main article:not([aria-label])") == [], path
        for article in made.select("article.rt-claim"):
            assert text_of(article.select_one(".rt-claim__says")) in str(article["aria-label"]), path
        assert [table for table in made.select("table") if not text_of(table.caption)] == [], path
