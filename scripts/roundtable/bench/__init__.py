"""Benchmarks: our own work beside what a user might reach for instead, measured in one run on the same input."""
