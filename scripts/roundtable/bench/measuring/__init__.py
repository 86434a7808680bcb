"""How costs are taken: time and memory of commands, and what a browser says of pages that are served to it."""
