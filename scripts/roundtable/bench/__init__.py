"""Benchmarks: our own work beside what a user might reach for instead, measured in one run on the same input."""

from typing import Final

SUBJECTS: Final = ("quotes", "links", "build", "preview", "check", "pages")
"""What can be measured: a module each, whose `bench` takes a project and returns the table."""
