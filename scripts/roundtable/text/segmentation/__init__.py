"""Where words and sentences begin and end (as UAX #29, "Unicode Text Segmentation", has the term)."""
