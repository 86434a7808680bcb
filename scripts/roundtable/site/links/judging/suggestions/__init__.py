"""What a faulty reference was probably meant to be."""
