"""Quotations against their source: the rules of quotation, and the verdict on one quotation."""

from roundtable.proof.quotes.prove import prove
from roundtable.proof.quotes.source import Paragraph, SourceText
from roundtable.proof.quotes.verdicts import Caution, Finding, Verdict
from roundtable.text.folding import fold

__all__ = ["Caution", "Finding", "Paragraph", "SourceText", "Verdict", "fold", "prove"]
