"""From built pages to the site: their policies, what is asked of them, and how they take the place of the last ones."""
