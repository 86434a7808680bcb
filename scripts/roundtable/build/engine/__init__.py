"""The generators of static sites: which there are, which makes ours, and how it is kept warm."""
