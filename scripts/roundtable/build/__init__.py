"""The order of the stages, from content to a published site."""
