"""The whole roundtable in one file that asks for no other: its links lead inside, its fonts and pictures are in it."""
