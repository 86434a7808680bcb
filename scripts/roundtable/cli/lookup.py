"""Quotations looked up in the texts at hand, for an editor who is about to use them: `roundtable quote`."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from roundtable.build.project import Project
from roundtable.content.load import load_content
from roundtable.faults import CommandError
from roundtable.proof.quotes import Finding, SourceText, Verdict, prove
from roundtable.proof.texts import find_text, read_text
from roundtable.text.visible import visible

BEST_FIRST: Final = tuple(Verdict)
"""Of several texts that one is told whose verdict comes first in the order of the questions."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A quotation that somebody would like to use."""

    quote: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the texts say to it."""

    lookup: Lookup
    source: str
    finding: Finding


def look_up(project: Project, wanted: Iterable[Lookup], source_id: str | None) -> Iterator[Answer]:
    """Yield, for each quotation, the best that any of the texts at hand says of it.

    Raises CommandError where no text is at hand, where there is no such source, and where nobody of the name that a
    quotation is looked up with speaks in any of them.
    """
    texts = dict(_texts(project, source_id))
    if not texts:
        place = project.content / "sources"
        message = f"no source's text is at hand: put ID.txt into {place} or name a folder with --texts"
        raise CommandError(message)
    speakers = sorted({who for text in texts.values() for paragraph in text.paragraphs if (who := paragraph.speaker)})
    for one in wanted:
        if one.speaker and one.speaker not in speakers:
            message = f"nobody called {one.speaker!r} speaks in the texts at hand; there are: {', '.join(speakers)}"
            raise CommandError(message)
        answers = [Answer(one, name, prove(one.quote, text, speaker=one.speaker)) for name, text in texts.items()]
        yield min(answers, key=lambda answer: BEST_FIRST.index(answer.finding.verdict))


def _texts(project: Project, source_id: str | None) -> Iterator[tuple[str, SourceText]]:
    content = load_content(project.content)
    if source_id and source_id not in content.sources:
        message = f"there is no source {source_id!r}; there are: {', '.join(content.sources) or 'none'}"
        raise CommandError(message)
    for source in content.sources.values():
        path = find_text(source, project.content / "sources", project.texts)
        if path and source_id in {None, source.id}:
            yield source.id, read_text(path, source.record).text


def as_json(answer: Answer) -> str:
    """Return an answer as one JSON object."""
    finding = answer.finding
    return json.dumps(
        {
            "quote": answer.lookup.quote,
            "verdict": finding.verdict,
            "source": answer.source,
            "speaker": finding.speaker,
            "paragraphs": list(finding.paragraphs),
            "words": list(finding.words) if finding.words else None,
            "warnings": [caution.code for caution in finding.cautions],
            "departs": list(finding.departs) if finding.departs else None,
            "nearest": str(finding.nearest) if finding.nearest else None,
            "detail": finding.detail,
        },
        ensure_ascii=False,
    )


def as_text(answer: Answer) -> str:
    """Return an answer for a person; for a proved quotation with the YAML to paste."""
    finding = answer.finding
    lines = [f"{finding.verdict}: {finding.detail}" if finding.detail else str(finding.verdict)]
    lines += [f"  warning: {caution.message}" for caution in finding.cautions]
    if finding.verdict.is_proved:
        lines[0] = f"{finding.verdict}: {finding.speaker} in {answer.source}"
        pasted = {"quote": answer.lookup.quote, "paragraph": finding.paragraphs[0]}
        dumped = yaml.safe_dump(pasted, allow_unicode=True, sort_keys=False, width=10_000)
        lines += [f"  {line}" for line in dumped.splitlines()]
    elif finding.nearest:
        lines.append(f"  nearest: {finding.nearest}")
    return "\n".join(map(visible, lines))
