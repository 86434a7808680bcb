"""The whole roundtable as data, in one file."""
