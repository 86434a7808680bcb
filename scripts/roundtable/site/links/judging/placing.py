"""Faults of references as they are reported: at each place at which the reference stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.links.judging.suggestions.mistakes import Mistake
from roundtable.site.links.reading.reference import Reference
from roundtable.site.links.reading.source import Source
from roundtable.text.beginning import beginning

LONGEST_SHOWN: Final = 200
"""How much of a reference a message repeats, in characters."""


def placed(
    source: Source, faults: Mapping[Reference, Mistake], target: Callable[[Reference], str]
) -> Iterator[Diagnostic]:
    """Yield each fault once for each place at which its reference stands; the source is read once more for all.

    The tree may hold it more often: what an unclosed `<a>` spans is given copies of it ("adoption agency algorithm").
    `target` gives the address for which a reference stands.
    """
    if not faults:
        return
    found = source.locate(faults)
    for reference, fault in faults.items():
        for place in found[reference][: source.references[reference]] or [Location(source.file)]:
            yield Diagnostic(
                code=Code.BROKEN_TEMPLATE_LINK if reference.inert else fault.code,
                location=place,
                message=f"{_shown(reference)} {fault.problem}",
                hint=fault.hint,
                subject=reference.text,
                target=target(reference),
                reason=fault.problem,
            )


def _shown(reference: Reference) -> str:
    text = beginning(reference.text, LONGEST_SHOWN)
    if not reference.tag:
        return repr(text)
    carrier = f"<{reference.tag}{f' {reference.attribute}' if reference.attribute else ''}>"
    return f"{text!r} in {carrier}{' of a <template>' if reference.inert else ''}"
