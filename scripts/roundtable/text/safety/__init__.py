"""What a text may not hold, and what is left out of it where it is printed."""
