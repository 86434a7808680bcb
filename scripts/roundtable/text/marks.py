"""Quotation marks in prose: where somebody's words seem to begin and end.

The marks are the characters with the Unicode property Quotation_Mark, their ornaments, the brackets that serve as
marks in East Asia, and what typewriters and careless keyboards put in their place.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_DIRECTED: Final = (
    "“‟:”",
    "„⹂:“”",
    "«:»",
    "‹:›",
    "❝❠:❞❝",
    "❛❟:❜❛",
    "🙶🙸:🙷🙶",
    "❮:❯",
    "〝:〞〟",
    "「:」",
    "『:』",
    "｢:｣",
    "﹁:﹂",
    "﹃:﹄",
    "《:》",
    "〈:〉",
    "⟪:⟫",
)
"""What opens, and what then closes."""
_CLIPPED: Final = r"(?!\d\ds?\b|[Tt](?:is|was|were|will|il)\b|em\b|[Cc]ause\b|n['’]|[Rr]ound\b|[Bb]out\b)"
"""What an apostrophe begins that stands for letters: '80s, 'tis."""


def _directed(opens: str, closes: str) -> str:
    return f"[{opens}][^{''.join(dict.fromkeys(opens + closes))}]+[{closes}]"


PAIRS: Final = re.compile(
    "|".join(_directed(*pair.split(":")) for pair in _DIRECTED)
    + r"|(?<![^\s(\[])(?:”[^“”]+”|»[^«»]+«|›[^‹›]+‹)"  # closing marks that open, as in Finnish and in German books
    r'|(?<![\w"])"[^"]+"(?![\w"])|(?<![\w″])″[^″]+″(?!\w)|(?<!\w)״[^״]+״(?!\w)|＂[^＂]+＂|＇[^＇]+＇'
    r"|(?<!\w)˝[^˝]+˝(?!\w)|<<[^<>]+>>"
    r"|``[^`']+(?:''|``)|(?<![\w'])''[^']+''(?!\w)"  # as on a typewriter
    r"|(?<![\w,]),,[^,“”']+(?:,[^,“”']+)*(?:''|“|”|\")"
    r"|(?<!\w)´´[^´]+´´(?!\w)|(?<!\w)′′[^′]+′′(?!\w)"
    r"|(?<!\w)´[^´]+´(?!\w)|(?<![\w′])′[^′]+′(?!\w)|(?<![\w`])`[^`'´]+[´'](?!\w)"
    r"|(?<!\w)ʻ[^ʻʼ]+(?:ʼ\w[^ʻʼ]*)*ʼ(?!\w)"
    r"|[‚‛][^‚‛‘’]+(?:’\w[^‚‛‘’]*)*[‘’](?!\w)"
    rf"|‘{_CLIPPED}[^‘’]+(?:’\w[^‘’]*)*’(?!\w)"
    rf"|(?<![\w'])'{_CLIPPED}[^']+(?:(?<=\w)'(?=\w)[^']*)*'(?![\w'])"
)
"""Text between quotation marks of one kind. An apostrophe inside a word closes nothing."""

MARK: Final = re.compile(rf"[{''.join(pair.partition(':')[0] for pair in _DIRECTED)}”»›\"″״＂＇˝`‚‛‘'´′ʻ]|<<|,,")
"""What can open such a run: only where one stands is a run looked for, since most text holds few."""

FOLDED_MARKS: Final = ('"', "'", "《", "〈", "⟪", "❮", "<<", ",,", "˝", "ʻ")
"""What every such mark is in folded text: where none stands, nothing is set apart."""

OPENING: Final = re.compile(rf'[{"".join(pair.partition(":")[0] for pair in _DIRECTED)}]|(?<![\w"])"(?=\w)')
"""A mark that opens a run, wherever it is closed."""

_PAIRED: Final = "".join(dict.fromkeys("".join(_DIRECTED).replace(":", "")))
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


def quoted_spans(paragraphs: Iterable[str]) -> list[tuple[tuple[int, int], ...]]:
    """Return, for each paragraph of a turn, where each run in quotation marks begins and ends, marks included.

    Runs may lie in each other. Where marks do not pair they set nothing apart; but a speech of several paragraphs is
    opened in each, and closed in its last.
    """
    texts = list(paragraphs)
    spans = [_nested(text) for text in texts]
    for at, text in enumerate(texts):
        starts = {start for start, _ in spans[at]}
        lone = next((found for found in OPENING.finditer(text) if found.start() not in starts), None)
        if lone and (last := _closes(texts, spans, at, lone.group())):
            spans[at].append((lone.start(), len(text)))
            for between in range(at + 1, last):
                spans[between].append((0, len(texts[between])))
    return [tuple(found) for found in spans]


def _closes(texts: list[str], spans: list[list[tuple[int, int]]], at: int, mark: str) -> int:
    """Return the paragraph in which a speech is closed that is opened in one before, or 0."""
    for number in range(at + 1, len(texts)):
        if not texts[number].startswith(mark):
            return 0
        if any(start == 0 for start, _ in spans[number]):
            return number
    return 0


def _nested(text: str) -> list[tuple[int, int]]:
    """Return the runs of a text, the inner ones first."""
    found: list[tuple[int, int]] = []
    while runs := [match.span() for match in _runs(text)]:
        found += runs
        for start, end in runs:  # what lies inside is done with: its marks no longer hide those around it
            text = f"{text[:start]}{'x' * (end - start)}{text[end:]}"
    return found


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
