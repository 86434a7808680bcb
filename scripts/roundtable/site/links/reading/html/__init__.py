"""HTML, read twice: quickly by its tree for what it refers to, and by its source for the places of what is wrong."""
