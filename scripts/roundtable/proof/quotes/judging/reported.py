"""Words that make a report or a guess of the clause in which they stand: *allegedly*, *дескать*, *podobno*, *perhaps*.

They stand before what they report, behind it or inside, between commas or without; a quotation that shows them is its
own caution, one that is cut beside them, or leaves them out, passes hearsay for a statement.
"""

from collections.abc import Iterator
from typing import Final

from roundtable.faults import Code
from roundtable.proof.quotes.judging.clauses import ASIDE, CLAUSE, FARTHEST, first_clause, last, shown
from roundtable.proof.quotes.verdicts import Caution
from roundtable.text.languages import Language
from roundtable.text.segmentation.words import count_words

NAMED: Final = 3
"""Words by which somebody may be named between a word of report and its comma: *según el alcalde,* …"""


def reported_before(before: str, language: Language) -> Iterator[Caution]:
    """Yield that a report stands before a quotation in its clause; commas around its word part no clause."""
    if not (found := last(language.report, before)):
        return
    between = before[found.end() :]
    phrase = first_clause(between)
    if (aside := ASIDE.match(between, len(phrase.rstrip(" ")))) and count_words(phrase) <= NAMED:
        between = between[aside.end() :]
    if count_words(between) <= FARTHEST and not CLAUSE.search(between):
        yield _caution(f"before it stands {found.group()!r}: {shown(before[found.start() :])!r}")


def reported_after(marks: str, follows: str, language: Language) -> Iterator[Caution]:
    """Yield that a report follows a quotation; `marks` stand between the two."""
    is_aside = bool(ASIDE.fullmatch(marks))
    found = language.report.match(follows) if is_aside else language.report.search(first_clause(follows))
    if found and (is_aside or not marks.strip()):
        yield _caution(f"it goes on with {found.group()!r}")


def reported_between(gap: str, language: Language) -> Iterator[Caution]:
    """Yield that a report stands in what was left out."""
    if found := language.report.search(gap):
        yield _caution(f"what was left out holds {found.group()!r}")


def _caution(where: str) -> Caution:
    return Caution(Code.NOT_ASSERTED, f"a report or a guess is quoted as a statement: {where}")
