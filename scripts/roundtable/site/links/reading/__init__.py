"""Reading references: what the files of a site refer to, and at which places. Knows nothing of addresses."""
