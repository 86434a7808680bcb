"""The pages: the roundtable joined, what each page shows, and the templates rendered."""
