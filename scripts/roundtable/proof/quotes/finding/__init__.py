"""Where a quotation stands in a source: its editorial devices read, its parts found in order."""
