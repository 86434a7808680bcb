"""What a page may run and fetch, and whether its own markup keeps to it."""
