"""The rules of quotation, each with its authority and an example: what the site shows and the tests run.

What the program does is in `folding`, `devices`, `prove` and `cautions`; what it promises is here. Where an
authority leaves a choice, the stricter reading was taken, and the rule says so.
"""

from typing import Final

from roundtable.proof.quotes.rules.editing import EDITING
from roundtable.proof.quotes.rules.rule import Rule
from roundtable.proof.quotes.rules.sense import SENSE
from roundtable.proof.quotes.rules.typography import TYPOGRAPHY

RULES: Final = (*TYPOGRAPHY, *EDITING, *SENSE)

__all__ = ["RULES", "Rule"]
