"""Quotation marks in prose: where somebody's words seem to begin and end."""

import re
from collections.abc import Iterator
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
"""What can open such a run: most paragraphs hold none, and are passed over at once."""

OPENING: Final = re.compile(r'[“‟„«「『《]|(?<![\w"])"(?=\w)')
"""A mark that opens a run, wherever it is closed."""

UNPAIRED: Final = re.compile(r'[“”‟„«»‹›❝❞〝〞〟「」『』《》〈〉＂]|(?<![\d"])"')
"""A mark that can only stand in a pair; after a digit the straight one counts inches."""


def quoted_runs(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks, marks included.

    >>> list(quoted_runs("the experts’ “new order”, ‘it’s so’, and Russia's 'own' way"))
    ['“new order”', '‘it’s so’', "'own'"]
    """
    for match in PAIRS.finditer(text):
        yield match.group()


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each run in a paragraph's quotation marks begins and ends, marks included.

    One that is not closed goes to the end: a speech of several paragraphs is closed in its last.
    """
    if not MARK.search(text):
        return ()
    spans = [match.span() for match in PAIRS.finditer(text)]
    opened = (match.start() for match in OPENING.finditer(text))
    spans += [(at, len(text)) for at in opened if not any(start <= at < end for start, end in spans)]
    return tuple(spans)


def unpaired_mark(text: str) -> str:
    r"""Return the first quotation mark that has no other to it, or nothing.

    >>> unpaired_mark("a “new order” of 5\" pipes"), unpaired_mark("a “new order")
    ('', '“')
    """
    found = UNPAIRED.search(PAIRS.sub("", text)) if MARK.search(text) else None
    return found.group() if found else ""


def is_term(run: str, terms: frozenset[str]) -> bool:
    """Return whether what stands in quotation marks is a term that the content declares."""
    return run[1:-1].strip(" .,;`'") in terms
