"""What carries an address in a page: which attributes, in which grammar, of which elements."""
