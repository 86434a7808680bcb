"""The share picture of a page: what it shows, set in the site's own fonts, before anything is painted."""
