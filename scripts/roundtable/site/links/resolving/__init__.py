"""Resolving addresses: which address a reference stands for, which file answers to it, which part it names."""
