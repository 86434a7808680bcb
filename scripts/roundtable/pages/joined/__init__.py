"""The content joined into one roundtable, in which references are things."""
