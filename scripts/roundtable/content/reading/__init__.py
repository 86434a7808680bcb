"""The content folder read: which file holds which record, and why one was refused."""
