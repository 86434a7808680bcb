"""The files for programs in a built site: each quotation in them is the one that was proved."""
