"""Whose words stand in which source: each expert's in one, each line given once."""

from roundtable.content.model import MOST_LINES
from roundtable.content.reading.content import Content
from roundtable.faults import Code, Violations, check


@check(
    Code.UNKNOWN_SOURCE,
    cure="Name the expert and the lines under `speakers` in a file of content/sources/ (`roundtable new source ID`).",
)
def check_heard(content: Content) -> Violations:
    """Each expert's words stand in a source.

    Bad: `experts/eve.yml`
    Good: `speakers: {ada: 4-5, ben: 9-10}`
    """
    heard = {name for source in content.sources.values() for name in source.record.speakers}
    complete = len(content.sources) == len(list(content.folder.glob("sources/*.yml")))
    for expert in content.experts.values():
        if complete and expert.id not in heard:
            yield expert.at(), f"the words of {expert.id!r} stand in no source, so that no claim can be proved"


@check(Code.UNKNOWN_SOURCE, cure="Keep the expert under `speakers` in one of them.")
def check_heard_once(content: Content) -> Violations:
    """No expert's words stand in more than one source.

    Bad: `sources/second-hearing.yml`
    Good: `speakers: {ada: 4-5, ben: 9-10}`
    """
    heard = dict[str, str]()
    for source in content.sources.values():
        for name in source.record.speakers:
            if heard.setdefault(name, source.id) != source.id:
                message = f"the words of {name!r} stand in {heard[name]} already; they must stand in exactly one source"
                yield source.at("speakers", name), message


@check(Code.UNASSIGNED_LINE, cure="Give it once.")
def check_lines_given_once(content: Content) -> Violations:
    """No line of a source is given to two.

    Bad: `speakers: {ada: 4-5, ben: "5, 9-10"}`
    Good: `speakers: {ada: 4-5, ben: 9-10}`
    """
    for source in content.sources.values():
        taken = bytearray(MOST_LINES + 1)
        for keys, _, ranges in source.record.given_lines():
            for lines in ranges:
                if (twice := taken.find(1, lines.start, lines.stop)) >= 0:
                    yield source.at(*keys), f"line {twice} is given twice"
                    break
                taken[lines.start : lines.stop] = b"\1" * len(lines)


@check(Code.DUPLICATE_ID, cure="Choose another.")
def check_other_speakers(content: Content) -> Violations:
    """Who speaks in a source without being an expert has no expert's id: the words would count as the expert's.

    Bad: `others: [{id: ada, name: The clerk}]`
    Good: `others: [{id: clerk, name: The clerk}]`
    """
    for source in content.sources.values():
        for index, other in enumerate(source.record.others):
            if other.id in content.names.expert:
                message = f"{other.id!r} is the id of an expert, whose lines stand under `speakers`"
                yield source.at("others", index, "id"), message
