"""The sources' texts where they are at hand: which edition of one it is, and whose its lines are."""
