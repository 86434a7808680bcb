"""How a page is cited: the works, in each style and in each format of reference managers."""
