"""Faults as they are printed, in each of the formats."""
