"""Numbering, and what a text announces of it."""
