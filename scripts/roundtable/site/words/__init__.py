"""The words of a built page, wherever a reader, a search or a screen reader gets them: quotations, and all others."""
