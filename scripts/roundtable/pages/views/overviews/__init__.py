"""The pages that show many things at once: the start, the lists, the register, the timeline."""
