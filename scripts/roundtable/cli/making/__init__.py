"""Files that a command makes for whoever writes content: begun ones, and the schemas for editors."""
