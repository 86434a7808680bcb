"""Tests of the rules of quotation: a table of cases, and what holds of every quotation."""
