"""Which pages the content gives the site, and at which addresses."""
