"""Quotation marks in prose: where somebody's words seem to begin and end."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

PAIRS: Final = re.compile(
    r"[“‟][^“”]+”|„[^„“”]+[“”]|«[^«»]+»|‹[^‹›]+›|❝[^❝❞]+❞|〝[^〝〞〟]+[〞〟]"
    r"|「[^「」]+」|『[^『』]+』|《[^《》]+》|〈[^〈〉]+〉"
    r"|(?<![^\s(\[])(?:”[^“”]+”|»[^«»]+«|›[^‹›]+‹)"  # closing marks that open, as in Finnish and in German books
    r'|(?<![\w"])"[^"]+"(?![\w"])|(?<![\w″])″[^″]+″(?!\w)|(?<!\w)״[^״]+״(?!\w)|＂[^＂]+＂'
    r"|``[^`']+(?:''|``)|(?<![\w'])''[^']+''(?!\w)"  # as on a typewriter
    r"|[‚‛][^‚‛‘’]+(?:’\w[^‚‛‘’]*)*[‘’](?!\w)"
    r"|‘[^‘’]+(?:’\w[^‘’]*)*’(?!\w)"
    r"|(?<![\w'])'[^']+(?:(?<=\w)'(?=\w)[^']*)*'(?![\w'])"
)
"""Text between quotation marks of one kind. An apostrophe inside a word closes nothing."""

MARK: Final = re.compile(r"[“”‟„«»‹›❝〝「『《〈\"″״＂`‚‛‘']")
"""What can open such a run: only where one stands is a run looked for, since most text holds few."""

OPENING: Final = re.compile(r'[“‟„«「『《]|(?<![\w"])"(?=\w)')
"""A mark that opens a run, wherever it is closed."""

UNPAIRED: Final = re.compile(r'[“”‟„«»‹›❝❞〝〞〟「」『』《》〈〉＂]|(?<![\d"])"')
"""A mark that can only stand in a pair; after a digit the straight one counts inches."""


def quoted_runs(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks, marks included.

    >>> list(quoted_runs("the experts’ “new order”, ‘it’s so’, and Russia's 'own' way"))
    ['“new order”', '‘it’s so’', "'own'"]
    """
    for match in _runs(text):
        yield match.group()


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each run in a paragraph's quotation marks begins and ends, marks included.

    One that is not closed goes to the end: a speech of several paragraphs is closed in its last.
    """
    spans = [match.span() for match in _runs(text)]
    opened = (match.start() for match in OPENING.finditer(text))
    spans += [(at, len(text)) for at in opened if not _inside(at, spans)]
    return tuple(spans)


def unpaired_mark(text: str) -> str:
    r"""Return the first quotation mark that has no other to it, or nothing.

    >>> unpaired_mark("a “new order” of 5\" pipes"), unpaired_mark("a “new order"), unpaired_mark("a new order」")
    ('', '“', '」')
    """
    spans = [match.span() for match in _runs(text)]
    alone = (found for found in UNPAIRED.finditer(text) if not _inside(found.start(), spans))
    return next((found.group() for found in alone), "")


def is_term(run: str, terms: frozenset[str]) -> bool:
    """Return whether what stands in quotation marks is a term that the content declares."""
    return run[1:-1].strip(" .,;`'") in terms


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Yield the runs in quotation marks, as `PAIRS.finditer` would, which tries every place in the text."""
    at = 0
    while mark := MARK.search(text, at):
        match = PAIRS.match(text, mark.start())
        at = match.end() if match else mark.end()
        if match:
            yield match


def _inside(at: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)
