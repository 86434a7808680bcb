"""What is said to have been corrected: something of this site, and words that nobody claims any longer."""

from collections.abc import Iterator
from typing import Final

from roundtable.content.addressing.inventory import known_addresses
from roundtable.content.files.document import KeyPath
from roundtable.content.model import Correction, Guard
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Location, Nearest, Violations, check
from roundtable.text.folding import fold
from roundtable.text.prose import link_fault
from roundtable.text.segmentation.words import count_words

STILL_CLAIMED: Final = "Leave `withdrawn` out, or correct the claim that still quotes these words."


def withdrawn(content: Content) -> frozenset[str]:
    """Return the words that stood on this site as quotations and are claimed no longer."""
    return frozenset(correction.withdrawn for correction, _ in _corrections(content) if correction.withdrawn)


def _corrections(content: Content) -> Iterator[tuple[Correction, KeyPath]]:
    """Yield every correction, and the keys and indexes that lead to it in roundtable.yml."""
    for edition, held in enumerate(content.roundtable.record.editions if content.roundtable else ()):
        for index, correction in enumerate(held.corrections):
            yield correction, ("editions", edition, "corrections", index)


def _at(content: Content, *keys: str | int) -> Location:
    assert content.roundtable is not None  # noqa: S101 - it is what holds the corrections
    return content.roundtable.at(*keys)


@check(Code.BROKEN_PROSE_LINK)
def check_corrected(content: Content) -> Violations:
    """What was corrected is an address of the site.

    Bad: `editions: [{corrections: [{what: /experts/ada/#nowhere, before: It was said., now: It is not.}]}]`
    Good: `editions: [{corrections: [{what: /experts/ada/#walkers-first, before: It was said., now: It is not.}]}]`
    """
    known = known_addresses(content)
    for correction, keys in _corrections(content):
        page, _, fragment = correction.what.partition("#")
        # As with links in prose: what a template or a file that cannot be read declares is not known here.
        asked = page if content.names.unread or "--" in fragment else correction.what
        if fault := link_fault(asked, known):
            yield _at(content, *keys, "what"), fault, Nearest(correction.what, known)


@check(Code.WRONG_VALUE, cure=STILL_CLAIMED)
def check_no_longer_claimed(content: Content) -> Violations:
    """Words that are said to be claimed no longer are no claim's quotation.

    Bad: `editions: [{corrections: [{what: /about/, before: x, withdrawn: Trade does not need the cars, now: y}]}]`
    Good: `editions: [{corrections: [{what: /about/, before: x, withdrawn: Trade needs no cars, now: y}]}]`
    """
    claimed = {claim.quote: expert.id for expert in content.experts.values() for claim in expert.record.claims}
    for correction, keys in _corrections(content):
        if expert := claimed.get(correction.withdrawn or ""):
            message = f"{correction.withdrawn!r} is said to be withdrawn, and a claim of {expert!r} quotes it"
            yield _at(content, *keys, "withdrawn"), message


@check(Code.LONG_QUOTATION, cure="Withdraw the words that were wrong, and no others.")
def check_length_withdrawn(content: Content) -> Violations:
    """Words that are withdrawn were a quotation: no source's limit allows fewer than they are.

    Bad: `editions: [{corrections: [{what: /about/, before: x, withdrawn: a b c d e f g h i j k l m, now: y}]}]`
    Good: `editions: [{corrections: [{what: /about/, before: x, withdrawn: a b c d e f g h i j k l, now: y}]}]`
    """
    records = [source.record for source in content.sources.values()]
    limit = min((record.longest_quotation for record in records if record.holds(Guard.LENGTH)), default=None)
    for correction, keys in _corrections(content):
        if limit is not None and (count := count_words(fold(correction.withdrawn or ""))) > limit:
            message = f"the withdrawn quotation has {count} words; at most {limit} may be quoted"
            yield _at(content, *keys, "withdrawn"), message
