"""How the tool writes: whole files, inside the project, and nowhere through a link. Knows nothing of roundtables."""
