"""Quotations looked up in the texts at hand, for an editor who is about to use them: `roundtable quote`."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TextIO

import yaml

from roundtable.content.model import MAX_LINE
from roundtable.disk.jsonreading import read_json
from roundtable.faults import CommandError
from roundtable.proof.advice import advised
from roundtable.proof.quotes import Finding, Verdict, prove
from roundtable.proof.texts.held import HeldText
from roundtable.text.safety.visible import visible

BEST_FIRST: Final = tuple(Verdict)
"""Of several texts that one is told whose verdict comes first in the order of the questions."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A quotation that somebody would like to use."""

    quote: str
    speaker: str | None = None
    fault: str = ""
    """Why it cannot be looked up: it is no quotation, but a line that cannot be read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the texts say to it, or why they were not asked."""

    lookup: Lookup
    source: str = ""
    finding: Finding | None = None
    fault: str = ""

    @property
    def is_proved(self) -> bool:
        """Whether the words are the speaker's."""
        return self.finding is not None and self.finding.verdict.is_proved

    @property
    def pasted(self) -> str:
        """The fields of a claim that rests on the words, as YAML; nothing where they are not proved."""
        if self.finding is None or not self.is_proved:
            return ""
        fields = {"quote": self.lookup.quote, "paragraph": self.finding.paragraphs[0]}
        return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)


def wanted(quotations: Sequence[str], speaker: str | None, lines: Iterable[str]) -> Iterator[Lookup]:
    """Yield the quotations to look up: those given, else a JSON object or plain words a line.

    `speaker` is whose words they should be, where a line names nobody.
    """
    if quotations and list(quotations) != ["-"]:
        yield from (_asked(words, speaker) for words in quotations)
        return
    for number, line in enumerate(lines, start=1):
        if line.startswith("{"):
            try:
                yield _from_json(line, speaker)
            except (ValueError, KeyError, TypeError):
                fault = f'line {number} of the input is no JSON object of the form {{"quote": "…", "speaker": "ID"}}'
                yield Lookup(line.strip()[:MAX_LINE], fault=fault)
        elif line.strip():
            yield _asked(line.strip(), speaker)


def _asked(quote: str, speaker: str | None) -> Lookup:
    """Return what to look up; what is longer than any quotation is cut, with its fault."""
    if len(quote) <= MAX_LINE:
        return Lookup(quote, speaker)
    fault = f"it has {len(quote):,} characters, and a quotation has at most {MAX_LINE}: quote less"
    return Lookup(f"{quote[:MAX_LINE]}…", speaker, fault)


def _from_json(line: str, speaker: str | None) -> Lookup:
    """Return what an object asks for; raises ValueError, KeyError or TypeError where it is no such."""
    entry = read_json(line)
    quote, whose = entry["quote"], entry.get("speaker", speaker)
    if not isinstance(quote, str) or not isinstance(whose, str | None):
        raise TypeError
    return _asked(quote, whose)


def lines_of(stream: TextIO) -> Iterator[str]:
    """Yield the lines of a stream; raises CommandError where they are not text."""
    try:
        yield from stream
    except UnicodeDecodeError:
        message = f"the input is not {stream.encoding.upper()}"
        raise CommandError(message) from None


def look_up(texts: Mapping[str, HeldText], wanted: Iterable[Lookup]) -> Iterator[Answer]:
    """Yield, for each quotation and in their order, the best that any of the texts, by their sources, says of it."""
    speakers = sorted({who for held in texts.values() for who in held.owners if who})
    for asked in wanted:
        if fault := asked.fault or _unknown(asked.speaker, speakers):
            yield Answer(asked, fault=fault)
            continue
        answers = [(name, prove(asked.quote, held.text, speaker=asked.speaker)) for name, held in texts.items()]
        source, finding = min(answers, key=lambda answer: BEST_FIRST.index(answer[1].verdict))
        yield Answer(asked, source, advised(finding, asked.quote, texts[source], asked.speaker))


def _unknown(speaker: str | None, speakers: Sequence[str]) -> str:
    """Return why nobody's words can be asked for, where the speaker is in no text; else nothing."""
    if not speaker or speaker in speakers:
        return ""
    return f"nobody called {speaker!r} speaks in the texts at hand; there are: {', '.join(speakers)}"


def as_json(answer: Answer) -> str:
    """Return an answer as one JSON object; what could not be looked up has a fault in the place of a verdict."""
    asked = {"quote": answer.lookup.quote}
    finding = answer.finding
    if finding is None:
        return json.dumps({**asked, "verdict": None, "fault": answer.fault}, ensure_ascii=False)
    told = {
        "verdict": finding.verdict,
        "source": answer.source,
        "speaker": finding.speaker,
        "paragraphs": list(finding.paragraphs),
        "words": list(finding.words) if finding.words else None,
        "warnings": [caution.code for caution in finding.cautions],
        "departs": list(finding.departs) if finding.departs else None,
        "nearest": str(finding.nearest) if finding.nearest else None,
        "detail": finding.detail,
    }
    return json.dumps({**asked, **told}, ensure_ascii=False)


def as_text(answer: Answer, *, repeated: bool) -> str:
    """Return an answer for a person, for a proved quotation with the YAML to paste; what was asked first if wanted."""
    asked = [f"> {answer.lookup.quote}"] if repeated else []
    pasted = (f"  {line}" for line in answer.pasted.splitlines())
    return "\n".join(map(visible, [*asked, *told(answer), *pasted]))


def told(answer: Answer) -> Iterator[str]:
    """Yield in lines what is to be said of the words: the verdict first, or why there is none."""
    finding = answer.finding
    if finding is None:
        yield f"no answer: {answer.fault}"
        return
    if finding.verdict.is_proved:
        yield f"{finding.verdict}: {finding.speaker} in {answer.source}"
    else:
        yield f"{finding.verdict}: {finding.detail}" if finding.detail else str(finding.verdict)
    yield from (f"  # warning: {caution.message}" for caution in finding.cautions)
    if not finding.verdict.is_proved and finding.nearest:
        yield f"  nearest: {finding.nearest}"
