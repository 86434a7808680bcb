"""The content model: what each file under `content/` may hold.

One class for each kind of file and each thing inside it. This is the only place that names the keys of the YAML
files; the JSON Schema for editors is generated from it.
"""

from roundtable.content.model.apparatus import (
    Event,
    GlossaryFile,
    Redirect,
    RedirectsFile,
    Term,
    TimelineFile,
    TopicFile,
)
from roundtable.content.model.base import (
    ID_FORM,
    ID_PATTERN,
    MAX_ID,
    MAX_LINE,
    MOST_FILES,
    MOST_LINES,
    Record,
)
from roundtable.content.model.draft import DRAFT
from roundtable.content.model.expert import Claim, ExpertFile, How, Kind, Position, Relation, Role, Step
from roundtable.content.model.roundtable import (
    Answer,
    Correction,
    Crux,
    Edition,
    Form,
    PairCrux,
    Parting,
    Question,
    RoundtableFile,
)
from roundtable.content.model.source import Guard, OtherSpeaker, Rights, SourceFile, line_ranges, loosened
from roundtable.content.model.texts import own_words, prose_fields

__all__ = [
    "DRAFT",
    "ID_FORM",
    "ID_PATTERN",
    "MAX_ID",
    "MAX_LINE",
    "MOST_FILES",
    "MOST_LINES",
    "Answer",
    "Claim",
    "Correction",
    "Crux",
    "Edition",
    "Event",
    "ExpertFile",
    "Form",
    "GlossaryFile",
    "Guard",
    "How",
    "Kind",
    "OtherSpeaker",
    "PairCrux",
    "Parting",
    "Position",
    "Question",
    "Record",
    "Redirect",
    "RedirectsFile",
    "Relation",
    "Rights",
    "Role",
    "RoundtableFile",
    "SourceFile",
    "Step",
    "Term",
    "TimelineFile",
    "TopicFile",
    "line_ranges",
    "loosened",
    "own_words",
    "prose_fields",
]
