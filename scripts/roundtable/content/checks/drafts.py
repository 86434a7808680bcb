"""Drafts: an editor is reminded of each, and none is published."""

from collections.abc import Iterator

from roundtable.content.model import DRAFT
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Location, Violations, check


def drafted_files(content: Content) -> frozenset[str]:
    """Return the paths of the files that are drafts as a whole."""
    experts = (expert.document.path for expert in content.experts.values() if expert.record.draft)
    topics = (topic.document.path for topic in content.topics.values() if topic.record.draft)
    return frozenset({*experts, *topics})


@check(
    Code.UNFINISHED,
    cure="`roundtable serve` shows it, and no build takes it: remove `draft: true` when it is finished.",
)
def check_finished(content: Content) -> Violations:
    """What is marked as a draft is still being written.

    Bad: `draft: true`
    Good: `draft: false`
    """
    for where, what in _drafts(content):
        yield where, f"{what} is a draft"


@check(Code.DRAFT, cure="Remove `draft: true`, or see it with `roundtable serve`.")
def check_published(content: Content) -> Violations:
    """A site that is published holds no drafts.

    Bad: `questions: [{draft: true}]`
    Good: `questions: [{draft: false}]`
    """
    for where, what in _drafts(content):
        yield where, f"{what} is a draft, and drafts are not published"


def _drafts(content: Content) -> Iterator[tuple[Location, str]]:
    """Yield the place of each mark, and what it marks."""
    for expert in content.experts.values():
        if expert.record.draft:
            yield expert.at(DRAFT), f"the expert {expert.id!r}"
    for topic in content.topics.values():
        if topic.record.draft:
            yield topic.at(DRAFT), f"the topic {topic.id!r}"
    held = content.roundtable
    for index, question in enumerate(held.record.questions if held else ()):
        if held and question.draft:
            yield held.at("questions", index, DRAFT), f"the question {question.id!r}"
