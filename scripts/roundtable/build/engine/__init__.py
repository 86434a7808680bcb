"""The generators of static sites: which there are, which makes ours, and what each makes of the same pages."""
