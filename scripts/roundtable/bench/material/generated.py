"""Roundtables of any size, made up from a seed: what the benchmarks of links and builds are run on.

Each expert makes eight claims, two on each paragraph of a contribution that is shown in full, answers half of the
questions, and disagrees with the expert who speaks before. Topics, questions, terms and events are as many in a large
roundtable as in a small one. So the page of one expert is as heavy among a thousand as among ten; pages that show
everybody are not.
"""

import random
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import yaml

from roundtable.bench.material.vocabulary import Vocabulary
from roundtable.build.project.layout import Project

CLAIMS: Final = 8
TOPICS: Final = 12
QUESTIONS: Final = 8
PARAGRAPHS: Final = CLAIMS // 2
QUOTED: Final = 10
"""Words in a quotation."""
KINDS: Final = ("fact", "assessment", "forecast", "advice")
HOWS: Final = ("agrees", "differs", "adds")
SOURCE: Final = "gathering"

File = Mapping[str, object]


def generate(folder: Path, experts: int, likeness: Project, seed: int = 1) -> Project:
    """Write a roundtable of two experts or more into a new folder, with the templates of another, and return it.

    The content depends on the number and the seed alone. Raises FileExistsError where the folder is there already.
    """
    folder.mkdir(parents=True)
    shutil.copyfile(likeness.settings, folder / likeness.settings.name)
    shutil.copytree(likeness.templates, folder / "templates")
    project = Project(folder)
    author = _Author(random.Random(seed), experts)  # noqa: S311 - test data
    for name, record in author.files():
        path = project.content / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False), encoding="utf-8")
    text = "".join(f"{line}\n" for line in author.lines)
    (project.content / f"sources/{SOURCE}.txt").write_text(text, encoding="utf-8")
    return project


class _Author:
    """Makes up each file of a roundtable, and the lines of its source along with its experts."""

    def __init__(self, rng: random.Random, experts: int) -> None:
        self._rng = rng
        self._say = Vocabulary(rng)
        self._experts = tuple(f"expert-{number}" for number in range(1, experts + 1))
        self._topics = tuple(f"topic-{number}" for number in range(1, TOPICS + 1))
        self._names = iter(self._say.different(2 * experts))
        self.lines: list[str] = []

    def files(self) -> Iterator[tuple[str, File]]:
        """Yield every YAML file of the content folder, by its path without ending."""
        yield "roundtable", self._roundtable()
        for topic in self._topics:
            title = self._name(2)
            yield f"topics/{topic}", {"title": title, "about": self._prose(12), "synthesis": self._prose(40)}
        for number, expert in enumerate(self._experts):
            yield f"experts/{expert}", self._expert(number)
        yield f"sources/{SOURCE}", self._source()
        yield "glossary", {"terms": [self._term(number) for number in range(1, TOPICS + 1)]}
        yield "timeline", {"events": [self._event(number) for number in range(1, TOPICS + 1)]}

    def _roundtable(self) -> File:
        return {
            "title": self._name(3),
            "question": self._prose(15),
            "date": "2001-02-03",
            "convener": self._name(2),
            "procedure": self._prose(20),
            "standfirst": self._prose(40),
            "setting": [self._prose(50), self._prose(50)],
            "questions": [self._question(number) for number in range(1, QUESTIONS + 1)],
            "rights": self._prose(20),
            "corrections": self._prose(20),
            "editions": [{"date": "2001-02-03", "note": self._prose(4)}],
        }

    def _question(self, number: int) -> File:
        answers = [{"id": f"answer-{index}", "label": self._name(1)} for index in range(1, 5)]
        topics = [self._topics[number % TOPICS]]
        asks, label = self._prose(10), self._name(2)
        return {"id": f"question-{number}", "asks": asks, "label": label, "topics": topics, "answers": answers}

    def _expert(self, number: int) -> File:
        first, last = next(self._names).title(), next(self._names).title()
        claims = [claim for paragraph in range(1, PARAGRAPHS + 1) for claim in self._claims(paragraph)]
        answered = self._rng.sample(range(1, QUESTIONS + 1), QUESTIONS // 2)
        silent = [f"question-{other}" for other in range(1, QUESTIONS + 1) if other not in answered]
        return {
            "name": f"{first} {last}",
            "sort_name": f"{last}, {first}",
            "roles": [{"title": self._name(2), "organisation": self._name(3)}],
            "gist": self._prose(15),
            "summary": self._prose(40),
            "claims": claims,
            "positions": [self._position(question) for question in answered],
            "not_addressed": silent,
            "relations": [self._relation(self._experts[number - 1])] if number else [],
        }

    def _claims(self, paragraph: int) -> Iterator[File]:
        """Yield two claims on a new paragraph of the source."""
        words = [self._say.draw(QUOTED) for _ in range(5)]
        self.lines.append(", ".join(" ".join(run) for run in words).capitalize() + ".")
        for half in (1, 2):
            yield {
                "id": f"claim-{2 * (paragraph - 1) + half}",
                "says": self._prose(15),
                "kind": self._rng.choice(KINDS),
                "topics": self._pair_of_topics(2 * len(self.lines) + half),
                "quote": " ".join(words[half]),
                "paragraph": paragraph,
            }

    def _pair_of_topics(self, claim: int) -> list[str]:
        """Return two topics: each comes first in turn, so that none is without a claim."""
        first = self._topics[claim % TOPICS]
        return [first, self._rng.choice([topic for topic in self._topics if topic != first])]

    def _position(self, question: int) -> File:
        because = [f"claim-{number}" for number in self._rng.sample(range(1, CLAIMS + 1), 2)]
        answer = f"answer-{self._rng.randint(1, 4)}"
        reading = self._prose(15)
        return {"question": f"question-{question}", "answer": answer, "reading": reading, "because": because}

    def _relation(self, other: str) -> File:
        here, there = self._rng.randint(1, CLAIMS), self._rng.randint(1, CLAIMS)
        how, note = self._rng.choice(HOWS), self._prose(20)
        return {"claim": f"claim-{here}", "to": f"{other}/claim-{there}", "how": how, "note": note}

    def _source(self) -> File:
        lines = {
            expert: f"{number * PARAGRAPHS + 1}-{(number + 1) * PARAGRAPHS}"
            for number, expert in enumerate(self._experts)
        }
        return {
            "title": self._name(3),
            "publisher": self._name(2),
            "published": "2001-02-03",
            "language": "en",
            "description": self._prose(20),
            "rights": "full",
            "rights_holder": self._prose(5),
            "speakers": lines,
        }

    def _term(self, number: int) -> File:
        return {"id": f"term-{number}", "term": self._say.draw(1)[0].upper(), "means": self._prose(12)}

    def _event(self, number: int) -> File:
        event = {"id": f"event-{number}", "date": f"2001-01-{number:02}", "title": self._name(4)}
        claims = [f"{self._rng.choice(self._experts)}/claim-{number % CLAIMS + 1}"]
        return {
            **event,
            "text": self._prose(20),
            "basis": self._prose(8),
            "topics": [self._topics[0]],
            "claims": claims,
        }

    def _name(self, words: int) -> str:
        return " ".join(self._say.draw(words)).title()

    def _prose(self, words: int) -> str:
        return self._say.sentence(words)
