"""YAML as content may use it: text in, plain data with the place of every value out.

Owns the safe subset: mappings, sequences and scalars, all scalars read as text (YAML 1.1 turns `no` into
false and `12:30` into 750). Anchors, aliases, tags, duplicate keys, deep nesting and a multitude of values are faults.
The text is read as a stream of events, so that nothing is built before it is known to be harmless: an alias bomb or
200,000 open brackets end at their first offence. Characters that act are faults, and then read as if they were not
there: neither the parser nor any later check meets them. Knows nothing of what the values mean.
"""

from collections.abc import Iterator
from typing import Final

import yaml

from roundtable.content.files.characters import DELETE, check_characters
from roundtable.content.files.document import Document, KeyPath, Value
from roundtable.content.files.mistakes import Mistake, likely_mistake, odd_indentation
from roundtable.faults import Code, Diagnostic, Location
from roundtable.text.safety.characters import first_forbidden, without_acting

MAX_DEPTH: Final = 12
"""Deepest nesting; the content model needs five."""

MAX_VALUES: Final = 20_000
"""Most values of a file, keys among them; the largest of the shipped roundtable has about 500."""
MAX_KEY: Final = 100
"""Longest key, in characters; an id has at most 60."""
TOO_DEEP: Final = "Look for brackets, or for spaces at the beginnings of lines, that are not meant."
TOO_MANY: Final = "Look for what was pasted or repeated by mistake."

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C parser where PyYAML has it: the same events, ten times faster."""


class YamlFaultError(Exception):
    """Carries the one fault after which a file cannot be read on; never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def parse_yaml(text: str, path: str) -> Document:
    """Read one YAML document; every fault of the text is in the result's `diagnostics`."""
    document = Document(path, diagnostics=list(check_characters(text, path)))
    text = without_acting(text)
    if odd := odd_indentation(text):
        document.diagnostics.append(_mistake_fault(odd, path))
        return document
    try:
        events = _events(text, document)
        first = next(events, None)
        if first is None:
            document.places[()] = Location(path, 1, 1)
        else:
            document.data = _value(first, events, (), document)
            for extra in events:
                raise _fault(document, extra, Code.YAML_SYNTAX, "holds more than one document", "Keep the first.")
    except yaml.MarkedYAMLError as error:
        document.diagnostics.append(syntax_fault(error, text, path))
    except YamlFaultError as error:
        document.diagnostics.append(error.diagnostic)
    return document


def _events(text: str, document: Document) -> Iterator[yaml.Event]:
    """Yield the events of content: no stream or document marks, nothing forbidden, nothing too deep."""
    depth = values = 0
    lines = text.split("\n")
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.AliasEvent):
            raise _fault(document, event, Code.YAML_FEATURE, "uses an alias (*)", "Write the value out.")
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            raise _fault(document, event, Code.YAML_FEATURE, "uses an anchor (&)", "Write the value out where needed.")
        if tag := getattr(event, "tag", None):
            raise _fault(document, event, Code.YAML_FEATURE, f"uses a tag ({tag})", "Leave the tag out.")
        values += isinstance(event, yaml.NodeEvent)
        if values > MAX_VALUES:
            raise _fault(document, event, Code.YAML_FEATURE, f"holds more than {MAX_VALUES:,} values", TOO_MANY)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _fault(document, event, Code.YAML_FEATURE, f"nests deeper than {MAX_DEPTH} levels", TOO_DEEP)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif not isinstance(event, yaml.ScalarEvent):
            continue
        else:
            document.diagnostics += _cut_short(event, lines, document.path)
        yield event


def _cut_short(event: yaml.ScalarEvent, lines: list[str], path: str) -> Iterator[Diagnostic]:
    """Text of several words does not run into a comment: one that is meant has two spaces before it.

    The distance is that of yamllint's rule `comments`; a single word, such as a value of a list, is let be.
    """
    end = event.end_mark
    if event.style or end is None or " " not in event.value:
        return
    if "".join(lines[end.line : end.line + 1]).startswith(" #", end.column):
        yield Diagnostic(
            code=Code.WRONG_VALUE,
            location=Location(path, end.line + 1, end.column + 2),
            message="the text ends before ' #': to YAML, what follows is a comment",
            hint="Put the text in quotation marks; before a comment, put two spaces.",
        )


def _value(event: yaml.Event, events: Iterator[yaml.Event], keys: KeyPath, document: Document) -> Value:
    """Build the value that begins with `event`; the depth is bounded by `_events`."""
    document.places[keys] = _place(event, document.path)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, keys, document)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Value] = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_value(item, events, (*keys, len(items)), document))
        return items
    assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 - `_events` yields no other
    return _scalar(event, document)


def _scalar(event: yaml.ScalarEvent, document: Document) -> str:
    """Return a scalar's text; what it may not hold can only have been written as an escape, or prints nothing."""
    if what := first_forbidden(event.value):
        message = f"holds {what}"
        document.diagnostics.append(_fault(document, event, Code.FORBIDDEN_CHARACTER, message, DELETE).diagnostic)
    return without_acting(event.value)


def _mapping(events: Iterator[yaml.Event], keys: KeyPath, document: Document) -> dict[str, Value]:
    """Build a mapping; of a duplicate key the first value is kept and the second reported."""
    result: dict[str, Value] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            hint = "Put a key that begins with [, { or ? in quotation marks."
            raise _fault(document, event, Code.YAML_SYNTAX, "has a key that is not plain text", hint)
        if len(event.value) > MAX_KEY:
            message = f"has a key of {len(event.value):,} characters"
            raise _fault(document, event, Code.YAML_SYNTAX, message, f"The longest key has {MAX_KEY}.")
        key = _scalar(event, document)
        if key in result:
            first = document.keys[(*keys, key)].line
            document.diagnostics.append(
                _fault(
                    document, event, Code.DUPLICATE_KEY, f"has the key {key!r} twice", f"It stands on line {first} too."
                ).diagnostic
            )
            _value(next(events), events, (), Document(document.path, diagnostics=document.diagnostics))
            continue
        document.keys[(*keys, key)] = _place(event, document.path)
        result[key] = _value(next(events), events, (*keys, key), document)
    return result


def _place(event: yaml.Event, path: str) -> Location:
    """Return where an event begins; a block scalar's text begins a line below its indicator."""
    line, column = _start(event)
    if isinstance(event, yaml.ScalarEvent) and event.style in {"|", ">"}:
        return Location(path, line + 1, 1)
    return Location(path, line, column)


def _start(event: yaml.Event) -> tuple[int, int]:
    """Return the line and column in which an event begins, counted from 1."""
    mark = event.start_mark
    assert mark is not None  # noqa: S101 - the parser marks every event of a text
    return mark.line + 1, mark.column + 1


def _fault(document: Document, event: yaml.Event, code: Code, message: str, hint: str) -> YamlFaultError:
    location = Location(document.path, *_start(event))
    return YamlFaultError(Diagnostic(code=code, location=location, message=message, hint=hint))


def syntax_fault(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    """Say what was mistyped, or else what the parser did not understand and what most often causes that."""
    if found := likely_mistake(error, text, yaml.scan(text, Loader=Loader)):
        return _mistake_fault(found, path)
    mark = error.problem_mark or error.context_mark
    location = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    problem = ": ".join(part for part in (error.context, error.problem) if part)
    hint = "Text that holds ': ' or ' #', or begins with one of - ? [ { & * ! | > % @ ` ' \", needs quotation marks."
    return Diagnostic(code=Code.YAML_SYNTAX, location=location, message=f"is not YAML: {problem}", hint=hint)


def _mistake_fault(found: Mistake, path: str) -> Diagnostic:
    place = Location(path, found.line, found.column)
    return Diagnostic(code=Code.YAML_SYNTAX, location=place, message=f"is not YAML: {found.message}", hint=found.cure)
