"""Nothing of a text that may only be quoted leaves its holder's machine: neither with the project nor with the site."""

import html
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from quotations.changedquotations import all_quoted
from roundtable.build.project.layout import Project
from roundtable.content.model import Rights
from roundtable.content.reading.content import Content
from roundtable.content.reading.load import load_content
from roundtable.proof.texts.held import find_text
from roundtables import ROOT, TEXTS, build_whole

RUN: Final = 8
"""Words in a row that make a copy."""

WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
TAG: Final = re.compile(r"<[^>]*>")
ATTRIBUTE: Final = re.compile(r"""=("[^"]*"|'[^']*')""")
BARRIER: Final = " xxxx "
"""In the place of a tag that ends a block: no run reads across it."""
INLINE: Final = re.compile(r"</?(?:a|abbr|b|cite|em|i|mark|q|small|span|strong)\b[^>]*>")


def words(text: str) -> list[str]:
    """Return a text's words without case."""
    return WORD.findall(text.casefold().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words of a text that is long enough to be a copy."""
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def project_files() -> Iterator[Path]:
    """Yield every file of the project but those that .gitignore leaves out."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()]
    left_out = {ROOT / ".git", *(path for line in ignored if line[:1] not in {"", "#"} for path in ROOT.glob(line))}
    for entry in sorted(set(ROOT.iterdir()) - left_out):
        for path in [entry] if entry.is_file() else sorted(entry.rglob("*")):
            if path.is_file() and path not in left_out and "__pycache__" not in path.parts:
                yield path


def readings(path: Path) -> Iterator[str]:
    """Yield the texts of a file: what it says between its tags and in each of their attributes, its escapes undone."""
    text = path.read_bytes().decode("utf-8", errors="ignore")
    if path.suffix == ".json":
        text = f"{text}{BARRIER}{BARRIER.join(strings_in(json.loads(text)))}"
    if path.suffix in {".html", ".json", ".xml"}:
        yield html.unescape(BARRIER.join(ATTRIBUTE.findall(text)))
        text = html.unescape(TAG.sub(BARRIER, INLINE.sub("", text)))
    yield text


def strings_in(value: object) -> Iterator[str]:
    """Yield every text inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_in(inner)


def allowed(content: Content) -> tuple[str, ...]:
    """Return what may stand anywhere: the quotations, and everybody's name and offices, the longest first."""
    texts = [quoted.claim.quote for quoted in all_quoted(content)]
    for expert in content.experts.values():
        offices = " ".join(
            f"{'former' * role.former} {role.title} {role.organisation or ''}" for role in expert.record.roles
        )
        texts.append(f"{expert.record.name} {offices}")
    return tuple(sorted(texts, key=len, reverse=True))


@pytest.fixture(scope="module")
def content() -> Content:
    """Return the content that ships."""
    return load_content(ROOT / "content")


@dataclass(frozen=True, slots=True)
class Search:
    """A search for copies of the sources' texts."""

    runs: frozenset[tuple[str, ...]]
    """The runs that may stand nowhere."""
    quotations: tuple[str, ...]
    """Where one of these stands, the search reads neither it nor across it."""

    def finds(self, path: Path) -> bool:
        """Return whether a file holds a run of the texts outside of quotations."""
        return any(runs(self._without_quotations(text)) & self.runs for text in readings(path))

    def _without_quotations(self, text: str) -> str:
        for quotation in self.quotations:
            text = text.replace(quotation, BARRIER)
        return text


@pytest.fixture(scope="module")
def search(content: Content) -> Search:
    """Return the search for copies of the texts that may only be quoted; whatever is shown whole may stand anywhere."""
    secret = [source for source in content.sources.values() if source.record.rights is Rights.QUOTATION]
    places = [find_text(source, content.folder / "sources", TEXTS) for source in secret]
    assert all(places)
    found = {run for path in places if path for run in runs(path.read_text("utf-8-sig"))}
    quotations = allowed(content)
    return Search(frozenset(found.difference(*map(runs, quotations))), quotations)


def copies(files: Iterable[Path], search: Search) -> list[str]:
    """Return the names of the files that hold a run of the text."""
    return [path.name for path in files if search.finds(path)]


def test_a_copy_would_be_found(tmp_path: Path) -> None:
    """The search finds a run in prose, in HTML across inline tags, and in JSON behind escapes."""
    run = tuple(words("Neither the ferry nor the bridge will be built"))[:RUN]
    search = Search(frozenset([run]), ())
    (tmp_path / "a.md").write_text(f"So: {' '.join(run).upper()}!", encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<p>{' '.join(run[:4])} <em>{' '.join(run[4:])}</em>", encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps([{"x": f"<b>\u2014{' '.join(run)}\u2014</b>"}]), encoding="utf-8")
    (tmp_path / "d.txt").write_text(" ".join(run[1:]), encoding="utf-8")

    assert copies(sorted(tmp_path.iterdir()), search) == ["a.md", "b.html", "c.json"]


@pytest.mark.text
def test_the_project_holds_no_copy(search: Search) -> None:
    """No file that is or may be committed repeats a run of the text."""
    assert copies(project_files(), search) == []


@pytest.mark.text
def test_the_site_holds_no_copy(search: Search, tmp_path: Path) -> None:
    """No published file does: pages, search index, data."""
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    for folder in ("templates", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    site = build_whole(Project(tmp_path, TEXTS)).site

    assert copies((path for path in sorted(site.rglob("*")) if path.is_file()), search) == []
