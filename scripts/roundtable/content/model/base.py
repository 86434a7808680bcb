"""What all records share: kinds of text and reference, and the record itself.

A reference to another file is looked up in the names that the whole content declares (`references`), so that a
wrong one is reported like any wrong value.
"""

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from roundtable.content.names import Known
from roundtable.content.partialdate import first_day

OWN_WORDS = "own-words"
"""Marks a type of text that is the editors' own: it is checked for copied runs and for quotation marks."""
MARKDOWN = "markdown"
"""Marks a type of text that takes inline Markdown as well."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""An id is part of an address: lower-case letters and digits of ASCII, joined by single hyphens."""
ID_FORM = "lower-case letters a-z and digits, joined by single hyphens"
"""The same, as an editor is told it."""
CLAIM_REF_PATTERN = r"^[a-z0-9-]+/[a-z0-9-]+$"
PARTIAL_DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
DAY_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MAX_ID = 60
"""Characters of the longest id."""
MAX_LINE = 300
"""Characters of the longest title, quotation or other text on one line."""
MAX_SENTENCE = 600
"""Characters of a prose that is a sentence or two; the longest of the shipped roundtable has 297."""
MAX_PASSAGE = 2_000
"""Characters of a prose of a few sentences; the longest of the shipped roundtable has 598."""
MAX_PROSE = 4_000
"""Characters of any other prose, such as what all experts together say on a topic."""
MOST_MARKS = 100
"""How often a prose field may hold each of the marks with which Markdown opens something."""
MOST_BRACKETS = 4
"""How often a quotation may hold an opening bracket: what is looked for grows by a power with each."""
MOST_CLAIMS = 1_000
"""Claims of one expert."""
MOST_FILES = 2_000
"""Files in a content folder."""
MOST_LINES = 999_999
"""Lines that a text may have, as far as lines can be named."""
LINE_RANGES_PATTERN = r"^[0-9]{1,6}(-[0-9]{1,6})?(, ?[0-9]{1,6}(-[0-9]{1,6})?)*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
SITE_PATH_PATTERN = r"^/(\S*)$"
OLD_PATH_PATTERN = r"^/([^\s/?#%\\.]+/)*([^\s/?#%\\.][^\s/?#%\\]*\.html)?$"


def _on_the_calendar(partial: str) -> str:
    """Demand a year, month or day that there is."""
    try:
        first_day(partial)
    except ValueError:
        code, message = "date", "must be a day of the calendar"
        raise PydanticCustomError(code, message) from None
    return partial


def _day(given: object) -> object:
    """Demand the form of a day: from other texts and numbers a date would be made that nobody meant."""
    if isinstance(given, str) and not re.fullmatch(DAY_PATTERN, given):
        code, message = "string_pattern_mismatch", "must be a day"
        raise PydanticCustomError(code, message, {"pattern": DAY_PATTERN})
    return given


def _yes_or_no(value: object) -> object:
    """Take the words that YAML 1.1 has for it, without `on` and `off`, in any case, and nothing else."""
    if isinstance(value, str):
        if (word := value.lower()) not in {"yes", "no", "true", "false"}:
            code, message = "yes-or-no", "must be yes or no"
            raise PydanticCustomError(code, message)
        return word in {"yes", "true"}
    return value


def _rising(ranges: str) -> str:
    """Demand ranges of lines that begin at 1 or later, and each after the end of the one before it."""
    end = 0
    for part in ranges.split(","):
        first, _, last = part.strip().partition("-")
        if not end < int(first) <= int(last or first):
            code, message = "lines", "must count lines from 1 upwards, each range from its first line to its last"
            raise PydanticCustomError(code, message)
        end = int(last or first)
    return ranges


def _one_line(text: str) -> str:
    """Demand text without ends of lines and tabs: a title that holds them would begin something else on its page."""
    if re.search("[\n\t]", text):
        code, message = "line", "must stand on one line, without tabs"
        raise PydanticCustomError(code, message)
    return text


def _few_brackets(quotation: str) -> str:
    """Demand no more brackets than an editor puts into a sentence: each may stand for anything of up to four words."""
    if quotation.count("[") > MOST_BRACKETS:
        code, message = "brackets", f"must hold [ at most {MOST_BRACKETS} times: quote less, or in two claims"
        raise PydanticCustomError(code, message)
    return quotation


def _names_of_files(path: str) -> str:
    """Demand names that a file can have on every system: at most 255 bytes each (NAME_MAX of Linux)."""
    if any(len(name.encode()) > 255 for name in path.split("/")):  # noqa: PLR2004 - the limit
        code, message = "path", "must have no name of more than 255 bytes between its slashes"
        raise PydanticCustomError(code, message)
    return path


def _many_marks(text: str) -> str:
    """Demand no more marks than prose has: Markdown looks for the other end of each, in all that follows."""
    for mark in "[*_":
        if text.count(mark) > MOST_MARKS:
            code, message = "marks", f"must hold {mark} at most {MOST_MARKS} times"
            raise PydanticCustomError(code, message)
    return text


def _inside(path: str) -> str:
    """Demand an address that names its place: `..` would lead a staged file out of its folder."""
    if {".", ".."} & set(path.replace("\\", "/").split("/")):
        code, message = "path", "must name its place without . or .."
        raise PydanticCustomError(code, message)
    return path


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID)]
TopicRef = Annotated[Id, AfterValidator(Known("topic"))]
QuestionRef = Annotated[Id, AfterValidator(Known("question"))]
ExpertRef = Annotated[Id, AfterValidator(Known("expert"))]
ClaimRef = Annotated[
    str, StringConstraints(pattern=CLAIM_REF_PATTERN, max_length=2 * MAX_ID + 1), AfterValidator(Known("claim"))
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=MAX_LINE), AfterValidator(_one_line)]
Quotation = Annotated[Line, AfterValidator(_few_brackets)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=MAX_LINE), AfterValidator(_one_line), OWN_WORDS]
Sentence = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_SENTENCE), AfterValidator(_many_marks), OWN_WORDS, MARKDOWN
]
Passage = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_PASSAGE), AfterValidator(_many_marks), OWN_WORDS, MARKDOWN
]
Prose = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_PROSE), AfterValidator(_many_marks), OWN_WORDS, MARKDOWN
]
PartialDate = Annotated[str, StringConstraints(pattern=PARTIAL_DATE_PATTERN), AfterValidator(_on_the_calendar)]
Day = Annotated[
    dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date", "pattern": DAY_PATTERN})
]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=35)]
LineRanges = Annotated[str, StringConstraints(pattern=LINE_RANGES_PATTERN), AfterValidator(_rising)]
SitePath = Annotated[str, StringConstraints(pattern=SITE_PATH_PATTERN, max_length=200), AfterValidator(_inside)]
OldPath = Annotated[str, StringConstraints(pattern=OLD_PATH_PATTERN, max_length=200), AfterValidator(_names_of_files)]


class Record(BaseModel):
    """Base of all records: no unknown keys, nothing changes after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True)
