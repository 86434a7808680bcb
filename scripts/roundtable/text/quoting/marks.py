"""Quotation marks in prose: where somebody's words seem to begin and end.

The marks are the characters with the Unicode property Quotation_Mark, their ornaments, the brackets that serve as
marks in East Asia, and what typewriters and careless keyboards put in their place.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, starmap
from typing import Final

DIRECTED: Final = {
    "“‟": "”",
    "„⹂": "“”",
    "«": "»",
    "‹": "›",
    "❝❠": "❞❝",
    "❛❟": "❜❛",
    "🙶🙸": "🙷🙶",
    "❮": "❯",
    "〝": "〞〟",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "﹁": "﹂",
    "﹃": "﹄",
    "《": "》",
    "〈": "〉",
    "⟪": "⟫",
}
"""What opens by its shape, and what then closes."""
CLIPPED: Final = r"(?!\d\ds?\b|[Tt](?:is|was|were|will|il)\b|em\b|[Cc]ause\b|n['’]|[Rr]ound\b|[Bb]out\b)"
"""What an apostrophe begins that stands for letters: '80s, 'tis."""


def _directed(opens: str, closes: str) -> str:
    return f"[{opens}][^{''.join(dict.fromkeys(opens + closes))}]+[{closes}]"


PAIRS: Final = re.compile(
    "|".join(starmap(_directed, DIRECTED.items()))
    + r"|(?<![^\s(\[])(?:”[^“”]+”|»[^«»]+«|›[^‹›]+‹)"  # closing marks that open, as in Finnish and in German books
    r'|(?<![\w"])"[^"]+"(?![\w"])|(?<![\w″])″[^″]+″(?!\w)|(?<!\w)״[^״]+״(?!\w)|＂[^＂]+＂|＇[^＇]+＇'
    r"|(?<!\w)˝[^˝]+˝(?!\w)|<<[^<>]+>>"
    r"|``[^`']+(?:''|``)|(?<![\w'])''[^']+''(?!\w)"  # as on a typewriter
    r"|(?<![\w,]),,[^,“”']+(?:,[^,“”']+)*(?:''|“|”|\")"
    r"|(?<!\w)´´[^´]+´´(?!\w)|(?<!\w)′′[^′]+′′(?!\w)"
    r"|(?<!\w)´[^´]+´(?!\w)|(?<![\w′])′[^′]+′(?!\w)|(?<![\w`])`[^`'´]+[´'](?!\w)"
    r"|(?<!\w)ʻ[^ʻʼ]+(?:ʼ\w[^ʻʼ]*)*ʼ(?!\w)"
    r"|[‚‛][^‚‛‘’]+(?:’\w[^‚‛‘’]*)*[‘’](?!\w)"
    rf"|‘{CLIPPED}[^‘’]+(?:’\w[^‘’]*)*’(?!\w)"
    rf"|(?<![\w'])'{CLIPPED}[^']+(?:(?<=\w)'(?=\w)[^']*)*'(?![\w'])"
)
"""Text between quotation marks of one kind. An apostrophe inside a word closes nothing."""

MARK: Final = re.compile(rf"[{''.join(DIRECTED)}”»›\"″״＂＇˝`‚‛‘'´′ʻ]|<<|,,")
"""What can open such a run: only where one stands is a run looked for, since most text holds few."""

_PAIRED: Final = "".join(dict.fromkeys("".join(chain.from_iterable(DIRECTED.items()))))
UNPAIRED: Final = re.compile(rf'[{_PAIRED}＂˝]|(?<![\d"])"(?!(?<=[\u0590-\u05ff]")[\u0590-\u05ff])')
"""A mark that can only stand in a pair; after a digit the straight one counts inches, in Hebrew it can be a letter."""


def quoted_runs(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks, marks included.

    >>> list(quoted_runs("the experts’ “new order”, ‘it’s so’, and Russia's 'own' way"))
    ['“new order”', '‘it’s so’', "'own'"]
    """
    for match in _runs(text):
        yield match.group()


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
    return run.strip("".join(_PAIRED) + " .,;<>\"'`´′″˝‘’‚‛ʻʼ״＂＇") in terms


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
