"""The claims and the rows of one roundtable, made once for all the pages that show them."""

from roundtable.pages.joined.expert import Expert
from roundtable.pages.joined.roundtable import Roundtable, Topic
from roundtable.pages.parts.claims.claim import ClaimView, claim_view
from roundtable.pages.parts.claims.row import CellView, row_view
from roundtable.pages.parts.editions import corrections_of, edition_views
from roundtable.pages.wording import Wording
from roundtable.proof.prooffile import ProvedQuotation


class Parts:
    """Makes each part once; pages take what they need."""

    def __init__(self, roundtable: Roundtable, proved: dict[str, ProvedQuotation], wording: Wording) -> None:
        self.roundtable = roundtable
        self.wording = wording
        self.editions = edition_views(roundtable, wording)
        corrected = corrections_of(self.editions, roundtable.statements)
        self.claims = {
            ref: claim_view(statement, proved[ref], corrected.get(ref, ()), roundtable, wording)
            for ref, statement in roundtable.statements.items()
        }
        self.rows = tuple(row_view(question, roundtable, self.claims) for question in roundtable.record.questions)
        columns = zip(*(row.cells for row in self.rows), strict=True)
        self._columns = {cells[0].stance.expert.id: cells for cells in columns}

    def claims_of(self, expert: Expert) -> tuple[ClaimView, ...]:
        """Return the claims of one expert, in the order of the file."""
        return tuple(self.claims[statement.ref] for statement in self.roundtable.by_expert[expert.id])

    def cells_of(self, expert: Expert) -> tuple[CellView, ...]:
        """Return where one expert stands on each question, in the order of the questions."""
        return self._columns.get(expert.id, ())

    def claims_on(self, topic: Topic) -> tuple[ClaimView, ...]:
        """Return the claims on one topic, in the order of speaking."""
        return tuple(self.claims[statement.ref] for statement in self.roundtable.by_topic[topic.id])
