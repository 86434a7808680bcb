"""What a text is made of: marks, words, folding, and prose as tokens. Knows no file and no roundtable."""
