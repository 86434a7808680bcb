"""Judging pages: what is wrong with a reference, with a page and with a site, and what was meant."""
