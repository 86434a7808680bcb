"""What is asked of an expert's case, and of the comparison of one with another."""
