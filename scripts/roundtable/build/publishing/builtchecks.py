"""What is made and asked of the whole site, once its pages are made and before it is published."""

from concurrent.futures import Executor
from pathlib import Path
from typing import Final

from roundtable.build.checking import Outcome
from roundtable.build.publishing.archive import write_archive
from roundtable.build.publishing.worker import collected
from roundtable.build.staging.origins import with_origins
from roundtable.content.checks.corrections import withdrawn
from roundtable.content.checks.prose.fields import declared_terms
from roundtable.content.checks.redirects import redirects
from roundtable.content.model import Rights
from roundtable.content.people import short_names
from roundtable.faults import Code, Diagnostic, Location
from roundtable.pages.data.examples import EXAMPLES
from roundtable.proof.quotes.rules import RULES
from roundtable.site.archive.check import check_archive
from roundtable.site.exported.check import check_exported
from roundtable.site.ledger import check_ledger, published
from roundtable.site.links import check_site
from roundtable.site.searchindex import check_search_index
from roundtable.site.security.policy import check_policies
from roundtable.site.words.quotations import Known, check_quotations
from roundtable.text.counts import count

CALLED: Final = tuple(function.__module__ for function in (write_archive, check_policies, check_archive))
"""The modules of what is called beside."""


def pack_and_check(outcome: Outcome, site: Path, address: str, beside: Executor) -> None:
    """Pack a site that was made, and check its links, search index, policies, archive, addresses and quotations.

    `address` is the one under which the site is to be served, or empty. What is found is added to the outcome, in this
    order whatever was found first: the packing, and some of the checks, are called beside the others. Raises DiskError
    where the disk refuses the archive.
    """
    packed = beside.submit(write_archive, site, outcome.edition)
    policies = beside.submit(collected, check_policies, site)
    archive = beside.submit(collected, check_archive, site)
    known = _known(outcome)
    shown = check_quotations(site, known)
    proofs = {name: found.proof for name, found in outcome.evidence.items() if found.proof}
    exported = list(check_exported(site, known, proofs))
    packed.result()  # the pages link to it, and its address is a published one
    links = check_site(site, address or None, leftovers=True)
    outcome.diagnostics += with_origins(links.diagnostics, outcome.content)
    outcome.diagnostics += with_origins(check_search_index(site), outcome.content)
    ledger = list(check_ledger(outcome.content.ledger, published(site), redirects(outcome.content)))
    outcome.diagnostics += with_origins(policies.result(), outcome.content)
    outcome.diagnostics += [*archive.result(), *ledger, *shown.diagnostics, *exported]
    for ref in sorted(known.proved.keys() - shown.seen):
        message = f"the quotation of {ref!r} stands on no page"
        outcome.diagnostics.append(Diagnostic(code=Code.CHANGED_ON_PAGE, location=Location("site"), message=message))
    outcome.summary = (
        f"{count(shown.pages, 'page')}, {count(links.references, 'link')} checked; "
        f"{outcome.summary}, shown {count(shown.shown, 'time')}"
    )


def _known(outcome: Outcome) -> Known:
    """Return what may stand on the pages as somebody's words."""
    content = outcome.content
    short = short_names({name: expert.record for name, expert in content.experts.items()})
    proved = {
        quoted.ref: quoted.claim.quote for source in content.sources.values() for quoted in content.quoted(source)
    }
    paragraphs = {
        f"{paragraph.speaker}/{paragraph.number}": paragraph.text
        for evidence in outcome.evidence.values()
        if evidence.text and evidence.source.record.rights is Rights.FULL
        for paragraph in evidence.text.paragraphs
        if paragraph.speaker
    }
    return Known(
        proved=proved,
        paragraphs=paragraphs,
        speakers={name: (expert.record.name, short[name]) for name, expert in content.experts.items()},
        titles=frozenset(source.record.title for source in content.sources.values() if source.record.title),
        terms=declared_terms(content),
        withdrawn=withdrawn(content),
        examples=frozenset(
            [
                *(text for rule in RULES for text in (rule.source, rule.quotation)),
                *(example.code for example in EXAMPLES),
            ]
        ),
    )
