"""The commands, each with what it does with its arguments."""
