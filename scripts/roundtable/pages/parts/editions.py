"""The editions of the content, and what each corrected."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from roundtable.content.addressing import addresses
from roundtable.content.model import Correction, Edition
from roundtable.pages.joined.roundtable import Roundtable, Statement
from roundtable.pages.parts.subjects import subject, subjects
from roundtable.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One thing that was corrected."""

    correction: Correction
    subject: str
    """What was corrected, by name."""
    date: str
    """The day of its edition."""
    anchor: str

    @property
    def address(self) -> str:
        """Where it stands among all corrections."""
        return f"{addresses.ABOUT}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class EditionView:
    """A dated state of the content."""

    edition: Edition
    anchor: str
    corrections: tuple[CorrectionView, ...]

    @property
    def date(self) -> str:
        """Its day, as 2001-02-03."""
        return self.edition.date.isoformat()

    @property
    def address(self) -> str:
        """Where it stands among all editions."""
        return f"{addresses.ABOUT}#{self.anchor}"


def edition_views(roundtable: Roundtable, wording: Wording) -> tuple[EditionView, ...]:
    """Return every edition in the content's order.

    An anchor counts what came before on the same day, so that it stays when more is published.
    """
    named = subjects(roundtable, wording)
    editions, corrections = Counter[str](), Counter[str]()
    found = []
    for edition in roundtable.record.editions:
        date = edition.date.isoformat()
        held = []
        for correction in edition.corrections:
            corrections[date] += 1
            anchor = addresses.correction_anchor(date, corrections[date])
            held.append(CorrectionView(correction, subject(correction.what, named), date, anchor))
        editions[date] += 1
        found.append(EditionView(edition, addresses.edition_anchor(date, editions[date]), tuple(held)))
    return tuple(found)


def corrections_on(editions: tuple[EditionView, ...]) -> Mapping[str, Mapping[str, tuple[CorrectionView, ...]]]:
    """Return the corrections of each page, by its address, under the anchors of what was corrected there."""
    found: defaultdict[str, defaultdict[str, tuple[CorrectionView, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for edition in editions:
        for view in edition.corrections:
            page, _, anchor = view.correction.what.partition("#")
            found[page][anchor] += (view,)
    return found


def corrections_of(
    editions: tuple[EditionView, ...], statements: Mapping[str, Statement]
) -> Mapping[str, tuple[CorrectionView, ...]]:
    """Return the corrections of each claim, by its name across the roundtable, whichever of its addresses they name."""
    refs = {
        address: ref
        for ref, statement in statements.items()
        for address in (statement.address, statement.page_address, statement.register_address)
    }
    found: defaultdict[str, tuple[CorrectionView, ...]] = defaultdict(tuple)
    for edition in editions:
        for view in edition.corrections:
            if ref := refs.get(view.correction.what):
                found[ref] += (view,)
    return found
