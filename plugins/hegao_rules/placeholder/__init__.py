"""Places left to be filled in."""
