"""What a page says of itself to programs: the tags of its head, its data for search engines, how it is cited."""
