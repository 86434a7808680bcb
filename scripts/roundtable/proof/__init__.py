"""Proof of quotations: the rules, the text at hand, the proof file, and what else needs the text."""
