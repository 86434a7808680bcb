"""What is asked of texts in the editors' own words."""
