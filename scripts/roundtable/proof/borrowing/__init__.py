"""How much of a source is taken: quoted, covered, or copied without a mark."""
