"""Sources, people, claims and their proved quotations, as data."""

from collections.abc import Iterable, Iterator, Mapping

from roundtable.content.model import Rights
from roundtable.pages.data import model
from roundtable.pages.data.place import from_root
from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Statement
from roundtable.proof.evidence import Evidence
from roundtable.proof.prooffile import Proof, ProvedQuotation
from roundtable.text.prose import plain_text


def sources(evidence: Mapping[str, Evidence]) -> Iterator[model.Source]:
    """Yield each source with the edition against which its quotations were proved; evidence stands under its id."""
    for source_id, found in evidence.items():
        if found.proof:
            record = found.source.record
            yield model.Source(
                id=source_id,
                title=record.title,
                publisher=record.publisher,
                published=record.published,
                language=record.language,
                address=record.address,
                rights_holder=record.rights_holder,
                edition=found.proof.edition,
                proved=found.proof.proved.isoformat() if record.rights is Rights.QUOTATION else None,
                rules=found.proof.rules,
            )


def person(expert: Expert) -> model.Person:
    """Return an expert."""
    return model.Person(
        id=expert.id,
        name=expert.name,
        sort_name=expert.record.sort_name,
        roles=tuple(
            model.Office(title=role.title, organisation=role.organisation, former=role.former)
            for role in expert.record.roles
        ),
        gist=plain_text(expert.record.gist),
        summary=plain_text(expert.record.summary),
        source=expert.source.id if expert.source else "",  # a draft, which is published never, may have none
        address=from_root(expert.address),
    )


def claims(statements: Iterable[Statement], evidence: Mapping[str, Evidence]) -> Iterator[model.Claim]:
    """Yield each claim with its quotation, and what was proved of that; evidence stands under its source's id."""
    proofs = [found.proof for found in evidence.values() if found.proof]
    proved = {entry.claim: (entry, proof) for proof in proofs for entry in proof.quotations}
    for statement in statements:
        claim, own = statement.claim, statement.expert.id
        yield model.Claim(
            id=statement.ref,
            person=own,
            says=plain_text(claim.says),
            kind=claim.kind,
            topics=claim.topics,
            because=tuple(f"{own}/{other}" for other in claim.because),
            but=tuple(f"{own}/{other}" for other in claim.but),
            quotation=_quotation(statement, *proved[statement.ref]),
            address=from_root(statement.page_address),
            place=from_root(statement.address),
        )


def _quotation(statement: Statement, proved: ProvedQuotation, proof: Proof) -> model.Quotation:
    return model.Quotation(
        text=statement.claim.quote,
        language=statement.source.language,
        sha256=proved.text,
        verdict=proved.verdict,
        cautions=proved.cautions,
        source=proof.source,
        edition=proof.edition,
        paragraphs=proved.paragraphs,
        words=proved.words,
        address=from_root(statement.register_address),
    )
