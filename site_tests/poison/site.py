"""A roundtable made of all that passes: every text that attacks and is no fault stands in every field that takes it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from poison.payloads import PAYLOADS, Payload
from roundtable.build.project.layout import Project
from roundtables import ROOT
from smallcontent import SmallRoundtable, prove

LONGEST: Final = 300
"""Characters of the longest title or line."""

POLYGLOT: Final = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR<!doctype html><script>hit()</script><svg onload=hit()>"
"""What is a picture by its beginning, and a page by the rest."""


def inert(*kinds: str) -> list[Payload]:
    """Return the payloads that are no fault in some kinds of fields, and none of the pages that show them."""
    return [payload for payload in PAYLOADS.values() if not payload.leftover and not any(map(payload.code, kinds))]


def chunks(*kinds: str) -> list[str]:
    """Return all payloads that are inert in some kinds of fields, as many in each text as a line may hold."""
    made = [""]
    for payload in inert(*kinds):
        text = " ".join(payload.text.split())
        fits = len(made[-1]) + len(text) + 1 <= LONGEST
        made[-1:] = [f"{made[-1]} {text}".strip()] if fits else [made[-1], text]
    return made


TEXTS: Final = chunks("prose", "title", "line", "step")
"""What may stand in any free text."""


TERMS: Final = [
    payload.text for payload in inert("prose", "title", "line", "step") if payload.is_short and payload.text.strip()
]
"""What may stand for a term of the glossary, by itself."""


def expert(number: int, text: str) -> Mapping[str, object]:
    """Return an expert's file full of a text."""
    other = (number + 1) % len(TEXTS)
    claim = {"id": "c", "says": text, "kind": "fact", "topics": [f"t{number}"], "paragraph": 1}
    picture = {"picture": {"file": "e0.png", "description": text, "rights": text}} if number == 0 else {}
    return {
        "name": TEXTS[number],
        "sort_name": TEXTS[number],
        "roles": [{"title": TEXTS[number], "organisation": TEXTS[other]}],
        "gist": text,
        "summary": text,
        "argument": [{"says": text, "claims": ["c"]}],
        "claims": [claim | {"quote": f"We say number {number} and then", "aliases": ["constructor"]}],
        "positions": [{"question": "q", "answer": f"a{number}", "reading": text, "because": ["c"]}],
        "not_addressed": ["constructor"],
        "relations": [{"claim": "c", "to": f"e{other}/c", "how": "adds", "note": text}],
        **picture,
    }


def roundtable() -> Mapping[str, object]:
    """Return the roundtable's file."""
    answers = [{"id": f"a{number}", "label": text} for number, text in enumerate(TEXTS)]
    asked = {"asks": TEXTS[0], "label": TEXTS[0], "answers": answers}
    fields = ("title", "question", "procedure", "standfirst", "rights", "corrections")
    return {
        **dict(zip(fields, TEXTS, strict=False)),
        "convener": TEXTS[2],
        "date": "2001",
        "setting": TEXTS,
        "questions": [{"id": "q", **asked}, {"id": "constructor", **asked}],
        "editions": [{"date": "2001-01-01", "note": text} for text in TEXTS],
    }


def source() -> Mapping[str, object]:
    """Return the source's file: a line for each expert and for each other speaker."""
    count = len(TEXTS)
    others = [{"id": f"o{at}", "name": text, "lines": str(count + at + 1)} for at, text in enumerate(TEXTS)]
    return {
        "title": TEXTS[0],
        "publisher": TEXTS[1],
        "published": "2001",
        "language": "en",
        "address": "https://town.example/'><script>hit()</script>",
        "description": TEXTS[0],
        "rights": "full",
        "rights_holder": TEXTS[2],
        "speakers": {f"e{number}": str(number + 1) for number in range(count)},
        "others": others,
    }


def files() -> Mapping[str, Mapping[str, object]]:
    """Return every YAML file of the content, by its path."""
    experts = {f"experts/e{number}.yml": expert(number, text) for number, text in enumerate(TEXTS)}
    topics = {
        f"topics/t{number}.yml": {"title": text, "about": text, "synthesis": text} for number, text in enumerate(TEXTS)
    }
    terms = [{"id": f"g{at}", "term": text, "stands_for": text, "means": text} for at, text in enumerate(TERMS)]
    events = [
        {"id": f"v{at}", "date": "2001", "title": text, "text": text, "basis": text} for at, text in enumerate(TEXTS)
    ]
    markup = {"old": '/"><script>hit()<&script>/', "new": "/topics/"}
    return {
        "roundtable.yml": roundtable(),
        "sources/s.yml": source(),
        "glossary.yml": {"terms": terms},
        "timeline.yml": {"events": events},
        "redirects.yml": {"redirects": [markup, {"old": "/constructor/", "new": "/experts/e0/#c"}]},
        **experts,
        **topics,
    }


def lay_out(folder: Path) -> SmallRoundtable:
    """Write the roundtable into a folder, ready to be built, its site's name and description attacked as well."""
    small = SmallRoundtable(Project(folder))
    for inside, data in files().items():
        path = small.content / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML
    spoken = [f"We say number {number} and then {text}" for number, text in enumerate([*TEXTS, *TEXTS])]
    (small.content / "sources/s.txt").write_text("\n".join(spoken), encoding="utf-8")
    (small.content / "pictures").mkdir()
    (small.content / "pictures/e0.png").write_bytes(POLYGLOT)
    small.templates()
    settings = f"INHERIT: {json.dumps(str(ROOT / 'mkdocs.yml'))}\n"
    for key in ("site_name", "site_description"):
        settings += f"{key}: {json.dumps(TEXTS[1])}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    prove(small)
    return small
