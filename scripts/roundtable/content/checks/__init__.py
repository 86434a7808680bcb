"""What records say about each other, judged before a page is made."""
