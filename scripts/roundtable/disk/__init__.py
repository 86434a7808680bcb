"""How the tool writes: whole files, nowhere through a link, by one run at a time. Knows nothing of roundtables."""
