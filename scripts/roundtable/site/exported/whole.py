"""The whole roundtable as data: its quotations are those that were proved, and so is what it says of their proof."""

from collections.abc import Iterator, Mapping

from roundtable.content.names import expert_of
from roundtable.disk.jsonreading import values_in
from roundtable.pages.data.model import Claim, Export
from roundtable.proof.prooffile import Proof, ProvedQuotation, digest
from roundtable.site.exported.discrepancy import Discrepancy, changed, unproved
from roundtable.site.words.quotations import Known
from roundtable.site.words.quoting import unproved_runs


def check_whole(whole: Export, known: Known, proofs: Mapping[str, Proof]) -> Iterator[Discrepancy]:
    """Each claim that was proved is there once, with its words, its speaker and its proof; proofs by source's id."""
    entries = {entry.claim: (entry, proof) for proof in proofs.values() for entry in proof.quotations}
    names = {person.id: person.name for person in whole.people}
    refs = [claim.id for claim in whole.claims]
    if sorted(refs) != sorted(known.proved):
        yield changed("the claims", sorted(refs), sorted(known.proved))
        return
    told = {
        correction.withdrawn for edition in whole.editions for correction in edition.corrections if correction.withdrawn
    }
    if told != known.withdrawn:
        yield changed("the words withdrawn", sorted(told), sorted(known.withdrawn))
    for claim in whole.claims:
        speaker = expert_of(claim.id)
        if claim.person != speaker or names.get(speaker) not in known.speakers[speaker]:
            yield changed(f"the speaker of {claim.id}", names.get(claim.person), known.speakers[speaker][0])
        if claim.quotation.text != known.proved[claim.id]:
            yield changed(f"the quotation of {claim.id}", claim.quotation.text, known.proved[claim.id])
        expected = _proved(*entries[claim.id])
        if _said(claim) != expected or digest(claim.quotation.text) != claim.quotation.sha256:
            yield changed(f"the proof of {claim.id}", _said(claim), expected)


def _proved(entry: ProvedQuotation, proof: Proof) -> tuple[object, ...]:
    where = (proof.source, proof.edition, entry.paragraphs)
    return entry.text, entry.verdict, entry.cautions, entry.words, *where


def _said(claim: Claim) -> tuple[object, ...]:
    said = claim.quotation
    where = (said.source, said.edition, said.paragraphs)
    return said.sha256, said.verdict, said.cautions, said.words, *where


def check_marks(data: object, known: Known) -> Iterator[Discrepancy]:
    """Besides the quotations, nothing in some data stands in quotation marks but declared terms and titles."""
    own = known.titles | known.withdrawn | frozenset(known.proved.values())
    for value in values_in(data):
        if isinstance(value, str) and value not in own:
            yield from map(unproved, unproved_runs(value, known.terms))
