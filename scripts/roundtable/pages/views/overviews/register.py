"""The register: every quotation, its place and its proof."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roundtable.content.addressing import pagekinds
from roundtable.pages.joined.roundtable import Roundtable
from roundtable.pages.parts.claims.claim import ClaimView
from roundtable.pages.parts.claims.parts import Parts
from roundtable.pages.parts.page import Page, only_page
from roundtable.pages.views.topics import VoiceView
from roundtable.pages.wording import Wording, labels
from roundtable.proof.quotes import Verdict


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict, and the claims whose quotation has it."""

    id: Verdict
    label: str
    means: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """Every quotation, by speaker and by verdict."""

    voices: tuple[VoiceView, ...]
    verdicts: tuple[VerdictView, ...]
    quotations: int
    """How many quotations there are."""


def quotations_page(roundtable: Roundtable, parts: Parts) -> Page:
    """Return the register of quotations."""
    claims = tuple(parts.claims.values())
    view = RegisterView(
        voices=tuple(VoiceView(expert, parts.claims_of(expert)) for expert in roundtable.experts),
        verdicts=tuple(_verdicts(claims, parts.wording)),
        quotations=len(claims),
    )
    description = parts.wording.say("Every quotation, its place and its proof.")
    return only_page(pagekinds.QUOTATIONS, description, view, parts.wording)


def _verdicts(claims: Iterable[ClaimView], wording: Wording) -> Iterator[VerdictView]:
    """Yield each verdict that any quotation has, in the order of the vocabulary."""
    for verdict, label in labels.VERDICTS.items():
        if held := tuple(claim for claim in claims if claim.quotation.verdict == verdict):
            yield VerdictView(verdict, wording.say(label), wording.say(labels.VERDICT_MEANINGS[verdict]), held)
