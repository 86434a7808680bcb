"""What the published data hold: a contract with whoever reads them, apart from the model of the content's files.

Its version is its own (https://semver.org): a member that is gone or means something else raises the first figure, a
new one the second. Every member is always there; what there is none of is null, or an empty list. Prose stands
without its markup. Addresses are seen from the root of the site, without their first stroke; `site` is where that is.
"""

from roundtable.pages.data.model.apparatus import Correction, Edition, Event, Term, Topic
from roundtable.pages.data.model.comparison import (
    Answer,
    Crux,
    Given,
    PairCrux,
    Parting,
    Position,
    Question,
    Relation,
    Stand,
)
from roundtable.pages.data.model.files import VERSION, Export, PageData, Slice
from roundtable.pages.data.model.voices import Claim, Office, Person, Quotation, Source

__all__ = [
    "VERSION",
    "Answer",
    "Claim",
    "Correction",
    "Crux",
    "Edition",
    "Event",
    "Export",
    "Given",
    "Office",
    "PageData",
    "PairCrux",
    "Parting",
    "Person",
    "Position",
    "Question",
    "Quotation",
    "Relation",
    "Slice",
    "Source",
    "Stand",
    "Term",
    "Topic",
]
