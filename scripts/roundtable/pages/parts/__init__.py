"""The parts that several pages share: a page's frame, claims with their evidence, and the figures."""
