"""What a page shows to be wrong by itself."""
