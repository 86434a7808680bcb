"""The share pictures painted: fonts unpacked, pictures made by resvg, and kept as long as they show the same."""
