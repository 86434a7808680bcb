"""The words of a built page besides its proved quotations, wherever a reader, a search or a screen reader gets them."""
