"""The built site as a reader gets it: its links, its quotations, and the ledger of its addresses."""
