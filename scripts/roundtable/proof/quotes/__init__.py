"""Quotations against their source: the rules of quotation, and the verdict on one quotation."""

from roundtable.proof.quotes.judging.prove import prove
from roundtable.proof.quotes.source.text import Paragraph, SourceText
from roundtable.proof.quotes.verdicts import PROVED, Caution, Finding, ProvedVerdict, Verdict
from roundtable.text.folding import fold

__all__ = ["PROVED", "Caution", "Finding", "Paragraph", "ProvedVerdict", "SourceText", "Verdict", "fold", "prove"]
