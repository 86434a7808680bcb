"""Why a record was refused: the model's errors as faults that an editor can act on."""

import re
from collections.abc import Iterator
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from roundtable.content.files.document import Document, KeyPath
from roundtable.content.model import Record, base, expert, source
from roundtable.content.names import Names, as_id, known_in
from roundtable.content.reading.fieldpaths import field_at, field_name, how_to_fill, purpose, record_at
from roundtable.content.reading.meant import form_hint, meant_share
from roundtable.faults import Code, Diagnostic, Nearest
from roundtable.text.counts import count

PATTERNS: Final = {
    base.ID_PATTERN: base.ID_FORM,
    base.CLAIM_REF_PATTERN: "an expert's id, a slash, a claim's id",
    base.PARTIAL_DATE_PATTERN: "a year, a month or a day: 2014, 2014-05 or 2014-05-20",
    base.DAY_PATTERN: "a day: 2014-05-20",
    base.LINE_RANGES_PATTERN: "line numbers and ranges: 8-13 or 23-27, 29-31",
    expert.PICTURE_PATTERN: (
        "the name of an avif, jpg, png or webp file, in lower-case letters, digits and hyphens: ada-example.jpg"
    ),
    base.SITE_PATH_PATTERN: "an address on this site that begins with a slash",
    base.OLD_PATH_PATTERN: (
        "an address on this site that begins with a slash and ends in one or in .html, without ? # % and other dots"
    ),
    source.WEB_ADDRESS_PATTERN: "a full web address that begins with https:// or http://",
    base.LANGUAGE_PATTERN: "the BCP 47 tag of a language, such as en, el or pt-BR",
}
"""The model's patterns in words."""

WANTED: Final = {
    "string_type": "must be text",
    "int_parsing": "must be a whole number",
    "float_parsing": "must be a number with a point, such as 0.35",
    "tuple_type": "must be a list",
    "model_type": "must be a mapping of fields",
    "model_attributes_type": "must be a mapping of fields",
    "dict_type": "must be a mapping of fields",
}
"""What is wanted, by the kind of pydantic's error (https://docs.pydantic.dev/latest/errors/validation_errors/)."""

BEGUN: Final = {
    "expert": "`roundtable new expert {0}` begins the file; who speaks without being an expert stands under `others`.",
    "topic": "`roundtable new topic {0}` begins the file.",
}
"""How a thing that is referred to is made, by its kind."""


def explain(error: ValidationError, document: Document, kind: type[Record], names: Names) -> Iterator[Diagnostic]:
    """Yield one fault for each error of a refused record."""
    details = error.errors(include_url=False)
    for detail in details:
        # A list all of whose items were refused counts as too short as well: the items' own faults say it better.
        loc = detail["loc"]
        if detail["type"] == "too_short" and any(d["loc"][: len(loc)] == loc != d["loc"] for d in details):
            continue
        yield _fault(detail, document, kind, names)


def _fault(detail: ErrorDetails, document: Document, kind: type[Record], names: Names) -> Diagnostic:
    keys = tuple(key for key in detail["loc"] if key != "[key]")
    what = field_name(keys)
    match detail["type"]:
        case "missing":
            hint = purpose(kind, keys)
            message = f"{what} is missing"
            return Diagnostic(code=Code.MISSING_FIELD, location=document.at(*keys), message=message, hint=hint)
        case "extra_forbidden":
            near = Nearest(str(keys[-1]), frozenset(record_at(kind, keys[:-1]).model_fields))
            message = f"{what} is not a field of the content model"
            return Diagnostic(code=Code.UNKNOWN_FIELD, location=document.at_key(*keys), message=message, hint=near)
        case type_ if type_.startswith("unknown-"):
            what_kind = type_.removeprefix("unknown-")
            begin = BEGUN.get(what_kind, "").format(detail["input"])
            near = Nearest(detail["input"], getattr(names, what_kind), begin)
            message = f"{what}: {detail['msg']}"
            return Diagnostic(code=Code(type_), location=document.at(*keys), message=message, hint=near)
        case _ if not keys and not detail["input"]:
            hint = "Delete it, or begin it anew with `roundtable new`."
            return Diagnostic(code=Code.WRONG_VALUE, location=document.at(), message="the file is empty", hint=hint)
        case _:
            message = f"{what} {_demand(detail)}{_given(detail)}"
            likely = how_to_fill if detail["input"] in ("", [], {}) else purpose
            own = _id_hint(detail, kind, keys, names) or _list_hint(detail, kind, keys) or _form_hint(detail)
            cure = own or likely(kind, keys)
            return Diagnostic(code=Code.WRONG_VALUE, location=document.at(*keys), message=message, hint=cure)


def _id_hint(detail: ErrorDetails, kind: type[Record], keys: KeyPath, names: Names) -> str | Nearest | None:
    """Return the id that was meant by a title or a word with a capital."""
    if detail.get("ctx", {}).get("pattern") != base.ID_PATTERN or not (meant := as_id(detail["input"])):
        return None
    info = field_at(kind, keys)
    known = next(known_in((info.annotation, *info.metadata)), None) if info else None
    return Nearest(meant, getattr(names, known.kind)) if known else f"Write {meant!r}."


def _list_hint(detail: ErrorDetails, kind: type[Record], keys: tuple[str | int, ...]) -> str:
    """Return the list of texts that was meant by one of them."""
    given = detail["input"]
    is_of_texts = record_at(kind, keys) is record_at(kind, keys[:-1])
    is_meant = detail["type"] == "tuple_type" and isinstance(given, str) and given
    return f"Write [{given}]." if is_meant and is_of_texts else ""


def _demand(detail: ErrorDetails) -> str:
    """Return what a value must be, in words."""
    context = detail.get("ctx", {})
    if detail["input"] == "":
        return "must not be empty"
    match detail["type"]:
        case "string_pattern_mismatch":
            return f"must be {PATTERNS.get(context['pattern'], context['pattern'])}"
        case "string_too_short" | "too_short":
            return "must not be empty" if context["min_length"] == 1 else f"must have at least {context['min_length']}"
        case "string_too_long":
            return f"must have at most {context['max_length']:,} characters"
        case "too_long":
            return f"must have at most {context['max_length']:,}"
        case kind:
            plain = re.sub(
                r"<[\w.]+: ('[^']+')>", r"\1", detail["msg"]
            )  # a member of an enumeration, as Python shows it
            said = re.sub(r"^(Input|Value|String|List|Tuple) should ", "must ", plain)
            return WANTED.get(kind, said[:1].lower() + said[1:])


def _given(detail: ErrorDetails) -> str:
    """Return in words what was given, as the sentence goes on; nothing of what is empty."""
    value = detail["input"]
    if value in ("", [], {}):
        return ""
    if detail["type"] == "string_too_long":
        return f", and has {len(value):,}"
    if isinstance(value, list):
        return f", not a list of {count(len(value), 'item')}"
    if isinstance(value, dict):
        return ", not a mapping of fields"
    shown = repr(value) if len(repr(value)) <= 80 else f"{repr(value)[:77]}…"  # noqa: PLR2004 - a line's width
    return f", not {shown}"


def _form_hint(detail: ErrorDetails) -> str | Nearest:
    """Return the cure of a text that has another form than its field takes, or is none of the words that it takes."""
    context, given = detail.get("ctx", {}), str(detail["input"])
    if "expected" in context:
        words = frozenset(re.findall("'([^']+)'", str(context["expected"])))
        close = Nearest(given.lower(), words)
        return close if not given or str(close).startswith("Did") else ""
    if detail["type"] == "float_parsing" and (share := meant_share(given)):
        return f"Write {share}."
    return form_hint(context.get("pattern", ""), given)
