"""The check of a roundtable's data: everything that can be asked before a page is made. Writes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from roundtable.build.project.layout import Project
from roundtable.build.project.today import today
from roundtable.content.checks.drafts import check_published
from roundtable.content.checks.prose.fields import check_prose
from roundtable.content.checks.records import check_content
from roundtable.content.checks.redirects import check_redirects
from roundtable.content.files.document import Document
from roundtable.content.reading.content import Content
from roundtable.content.reading.load import load_content, records_of
from roundtable.faults import Code, Diagnostic, is_error
from roundtable.proof.evidence import Evidence, gather_evidence
from roundtable.text.counts import count


@dataclass(slots=True)
class Outcome:
    """What a run found and made."""

    content: Content
    evidence: dict[str, Evidence] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    edition: str = ""
    """The name of what is made; nothing where it is not to be published, as in a preview."""
    summary: str = ""
    """What was made and proved, in a line."""

    @property
    def failed(self) -> bool:
        """Whether something was found that stops a build."""
        return any(map(is_error, self.diagnostics))


def check(project: Project) -> Outcome:
    """Read, check and prove the content; nothing is written."""
    return _checked(project, load_content(project.content))


def check_documents(project: Project, documents: Iterable[Document]) -> Outcome:
    """Check and prove what some files of the content hold, as they were read."""
    return _checked(project, records_of(project.content, documents))


def _checked(project: Project, content: Content) -> Outcome:
    content.diagnostics += check_content(content)
    content.diagnostics += check_prose(content)
    content.diagnostics += check_redirects(content)
    evidence = gather_evidence(content, project.texts, today())
    found = [fault for gathered in evidence.values() for fault in gathered.diagnostics]
    outcome = Outcome(content, evidence, [*content.diagnostics, *found])
    outcome.summary = _proof_summary(outcome)
    return outcome


def check_for_publishing(project: Project) -> Outcome:
    """Do the same for a site that is to be published: a draft is a fault there, and what it lacks need not be told."""
    outcome = check(project)
    published = list(check_published(outcome.content))
    outcome.diagnostics = [fault for fault in outcome.diagnostics if fault.code is not Code.UNFINISHED] + published
    return outcome


def _proof_summary(outcome: Outcome) -> str:
    """Return how many quotations were proved, and by what."""
    parts = []
    for source_id, evidence in outcome.evidence.items():
        if evidence.proof:
            way = "against the text" if evidence.text else "by the proof file"
            parts.append(f"{count(len(evidence.proof.quotations), 'quotation')} from {source_id} proved {way}")
    return "; ".join(parts) or "no quotation proved"
