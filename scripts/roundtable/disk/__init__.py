"""How the tool reads and writes: only files, whole ones, nowhere through a link, by one run at a time.

Knows nothing of roundtables.
"""
