"""Mutation testing: the changes of a module, what each test calls of it, and the runs that try the changes."""
