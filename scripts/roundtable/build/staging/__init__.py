"""The staged folder, and the name of the edition that is staged in it."""
