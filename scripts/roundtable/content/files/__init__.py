"""Files of the content as plain data: each value with its place, and what is wrong before any record is known."""
