"""How the tool writes: inside the project, and nowhere through a link. Knows nothing of roundtables."""
