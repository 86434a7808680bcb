"""A claim's own page: whole by itself, in reach from its place and back, and under each of its former ids."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from roundtable.content.addressing import addresses
from roundtable.content.checks.redirects import redirects
from roundtable.content.model import Claim, ExpertFile
from roundtable.content.reading.content import Content, Loaded
from roundtable.content.reading.load import load_content
from roundtable.text.prose import plain_text
from roundtables import BuiltRoundtable, page
from smallcontent import copy_small


@pytest.fixture(params=["quoted", "whole"], scope="module")
def built(request: pytest.FixtureRequest) -> BuiltRoundtable:
    """Return each of the two roundtables, built."""
    found: BuiltRoundtable = request.getfixturevalue(request.param)
    return found


def claims(content: Content) -> list[tuple[Loaded[ExpertFile], Claim]]:
    """Return every claim with its expert, in the order of the files."""
    return [(expert, claim) for expert in content.experts.values() for claim in expert.record.claims]


def said(made: BeautifulSoup) -> str:
    """Return the words of a page, with single spaces."""
    return " ".join(made.get_text().split())


def targets(made: BeautifulSoup, address: str) -> set[str]:
    """Return the addresses of the site to which a page links."""
    links = {str(link["href"]) for link in made.select(".rt-page a[href]")}
    return {to for link in links if (to := _resolved(link, address))}


def _resolved(link: str, address: str) -> str:
    path, mark, fragment = link.partition("#")
    steps = address.strip("/").split("/") if address != "/" else []
    for step in path.split("/"):
        if step == "..":
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    return f"/{'/'.join(steps)}{'/' if steps else ''}{mark}{fragment}"


def test_a_claims_page_is_whole(built: BuiltRoundtable) -> None:
    """It holds the claim, its proved quotation, who said it, every topic, and a way to its place and back."""
    for expert, claim in claims(built.outcome.content):
        address = addresses.claim_page(expert.id, claim.id)
        made = page(built, address)
        assert made.h1
        assert " ".join(made.h1.get_text().split()) == " ".join(plain_text(claim.says).split())
        quotations = made.select("figure [data-quotation]")
        assert [(quotation["data-quotation"], quotation.get_text()) for quotation in quotations] == [
            (f"{expert.id}/{claim.id}", claim.quote)
        ]
        assert expert.record.name in said(made)
        linked = targets(made, address)
        assert {addresses.topic(topic) for topic in claim.topics} <= linked
        assert addresses.claim(expert.id, claim.id) in linked
        assert address in targets(page(built, addresses.expert(expert.id)), addresses.expert(expert.id))


def test_a_claims_page_shows_what_it_meets(built: BuiltRoundtable) -> None:
    """Every relation stands on the pages of both its claims, with its note and the other's own words."""
    content = built.outcome.content
    quotes = {f"{expert.id}/{claim.id}": claim.quote for expert, claim in claims(content)}
    for expert in content.experts.values():
        for relation in expert.record.relations:
            ends = (f"{expert.id}/{relation.claim}", relation.to)
            for here, there in (ends, ends[::-1]):
                address = addresses.claim_page(*here.split("/"))
                made = page(built, address)
                assert addresses.claim_page(*there.split("/")) in targets(made, address)
                assert " ".join(plain_text(relation.note).split()) in said(made)
                words = made.select(f"section [data-quotation='{there}']")
                assert [word.get_text() for word in words] == [quotes[there]]


def test_a_claims_page_shows_what_it_is_argued_from(built: BuiltRoundtable) -> None:
    """A claim that rests on another, or limits it, leads to that one's page, and that one back."""
    for expert, claim in claims(built.outcome.content):
        here = addresses.claim_page(expert.id, claim.id)
        for other in (*claim.because, *claim.but):
            there = addresses.claim_page(expert.id, other)
            assert there in targets(page(built, here), here)
            assert here in targets(page(built, there), there)


def test_each_joint_stands_on_the_pages_of_both_its_claims(built: BuiltRoundtable) -> None:
    """Under the word that says how, in the order of reasons and limits, and beside no other claim."""
    for expert in built.outcome.content.experts.values():
        held = expert.record.claims
        for claim in held:
            expected = [
                *(("Because", other.id) for other in held if other.id in claim.because),
                *(("Hence", other.id) for other in held if claim.id in other.because),
                *(("Although", other.id) for other in held if other.id in claim.but),
                *(("But", other.id) for other in held if claim.id in other.but),
            ]
            joints = page(built, addresses.claim_page(expert.id, claim.id)).select(".rt-joints > li")
            shown = [[part.get_text() for part in joint.find_all(["span", "a"])] for joint in joints]
            says = {other.id: " ".join(plain_text(other.says).split()) for other in held}
            assert shown == [[how, says[name]] for how, name in expected], claim.id


def test_an_experts_claims_can_be_read_one_after_another(built: BuiltRoundtable) -> None:
    """From the first claim each page leads to the next, in the order of the file, and the last to none."""
    for expert in built.outcome.content.experts.values():
        pages = [addresses.claim_page(expert.id, claim.id) for claim in expert.record.claims]
        for index, address in enumerate(pages):
            made = page(built, address)
            for rel, expected in (("prev", pages[:index][-1:]), ("next", pages[index + 1 : index + 2])):
                found = [_resolved(str(link["href"]), address) for link in made.select(f"a[rel~={rel}]")]
                assert found == expected, (address, rel)


def test_a_former_id_leads_to_the_claims_page(whole: BuiltRoundtable) -> None:
    """Whoever has a claim's page under a former id lands on the page that it has now."""
    former = [(expert.id, name, claim.id) for expert, claim in claims(whole.outcome.content) for name in claim.aliases]

    assert former
    for expert, name, now in former:
        old = addresses.claim_page(expert, name)
        links = {_resolved(str(link["href"]), old) for link in page(whole, old).select("a[href]")}
        assert links == {addresses.claim_page(expert, now)}


def test_claims_move_along_with_their_experts_page(tmp_path: Path) -> None:
    """One redirect for an expert who was renamed carries the pages of the claims; one that is written goes first."""
    small = copy_small("maximal", tmp_path)
    (small.content / "redirects.yml").write_text(
        "redirects:\n"
        "  - {old: /experts/ada-e/, new: /experts/ada/}\n"
        "  - {old: /experts/ada-e/trial-sales/, new: /topics/trade/}\n"
    )

    led = redirects(load_content(small.content))

    assert led["/experts/ada-e/walkers-first/"] == "/experts/ada/walkers-first/"
    assert led["/experts/ada-e/laid-out/"] == "/experts/ada/walkers-first/"
    assert led["/experts/ada/laid-out/"] == "/experts/ada/walkers-first/"
    assert led["/experts/ada-e/trial-sales/"] == "/topics/trade/"


def test_the_search_leads_to_a_claim_once(quoted: BuiltRoundtable) -> None:
    """A claim is found at its place on the expert's page, and its own page repeats nothing in the results."""
    index = (quoted.site / "search/search_index.json").read_text(encoding="utf-8")

    for expert, claim in claims(quoted.outcome.content):
        assert f'"experts/{expert.id}/#{claim.id}"' in index
        assert f'"experts/{expert.id}/{claim.id}/' not in index
