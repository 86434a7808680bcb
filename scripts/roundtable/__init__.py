"""The publishing tool: an expert roundtable from its data to a checked site."""
