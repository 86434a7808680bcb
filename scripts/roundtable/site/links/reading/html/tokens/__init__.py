"""The source of a page as tags, attributes and text, before any tree is made of it."""
