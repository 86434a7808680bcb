"""From built pages to the site: their policies, what is asked of them, and their place at the site's own."""
