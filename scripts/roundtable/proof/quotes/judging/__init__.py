"""The judgement on a quotation: proved, with its cautions, or refused, with the reason."""
