"""What holds for whatever roundtable ships, its rights whatever they are: it is without fault, and its proof holds."""

import pytest
import yaml

from content.test_schemas import Yaml12, records, refusals
from quotations.changedquotations import REFUSED, all_quoted, another_word, check_changed
from quotations.truespans import try_spans
from roundtable.build.checking import check
from roundtable.build.project.layout import Project
from roundtable.content.reading.content import Content
from roundtable.content.reading.load import load_content
from roundtable.faults import Code
from roundtable.proof.texts.held import find_text, read_held
from roundtables import ROOT, TEXTS

TEXT = [
    pytest.param(False, id="as it ships"),
    pytest.param(True, id="with the texts", marks=pytest.mark.text),
]


@pytest.fixture(scope="module")
def content() -> Content:
    """Return the content that ships."""
    return load_content(ROOT / "content")


@pytest.mark.parametrize("text", TEXT)
def test_the_content_is_without_fault(*, text: bool) -> None:
    """It can be built, whoever checks it."""
    outcome = check(Project(ROOT, TEXTS if text else None))

    assert not outcome.failed
    assert all_quoted(outcome.content)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, Yaml12], ids=["YAML 1.1", "YAML 1.2"])
def test_no_editor_underlines_it(loader: type[yaml.SafeLoader]) -> None:
    """The schemas accept every file."""
    said = {inside: refusals(inside, text, loader) for inside, text in records(ROOT / "content")}

    assert said
    assert {inside: found for inside, found in said.items() if found} == {}


@pytest.mark.parametrize("text", TEXT)
def test_no_quotation_can_be_changed(content: Content, *, text: bool) -> None:
    """Every quotation is refused once a word of it is another."""
    every = all_quoted(content)
    changes = {quoted.ref: {"quote": another_word(quoted.claim.quote)} for quoted in every}

    said = check_changed(content, changes, TEXTS if text else None)

    assert [quoted.ref for quoted in every if not said.at(quoted, "quote") & {*REFUSED, Code.UNPROVED}] == []


@pytest.mark.text
def test_true_words_are_refused_only_for_the_reasons_of_the_rules(content: Content) -> None:
    """Whatever may be quoted of the texts can be proved, or a rule says why it cannot."""
    for source in content.sources.values():
        path = find_text(source, content.folder / "sources", TEXTS)
        assert path
        assert try_spans(read_held(path, source.record).text).unexplained == []
