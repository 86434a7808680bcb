"""The text that quotations are looked for in: who says what, and an index of its words."""
