"""The figures: positions, arguments and events laid out, for templates to draw."""
