"""The same pages made into sites by several engines, and compared."""
