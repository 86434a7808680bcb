"""The data beside each page: what it is about."""
