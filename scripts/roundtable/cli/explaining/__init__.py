"""What each code means, why it matters, and how it looks wrong and right: `roundtable explain`."""
