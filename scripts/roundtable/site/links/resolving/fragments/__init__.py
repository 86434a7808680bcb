"""Which part of a file an address names: by its id, or by its words."""
