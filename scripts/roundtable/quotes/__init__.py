"""Quotations against their source: the rules of quotation, and the verdict on one quotation."""

from roundtable.quotes.folding import fold
from roundtable.quotes.prove import prove
from roundtable.quotes.source import Paragraph, SourceText
from roundtable.quotes.verdicts import Caution, CautionCode, Finding, Verdict

__all__ = ["Caution", "CautionCode", "Finding", "Paragraph", "SourceText", "Verdict", "fold", "prove"]
