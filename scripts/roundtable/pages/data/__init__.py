"""The roundtable as data: what programs read of it, apart from its pages."""
