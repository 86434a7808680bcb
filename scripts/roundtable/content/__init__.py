"""The content folder: YAML read with its places, the model, the names that records refer to, and their addresses."""
