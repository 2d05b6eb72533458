"""Dates, numbers and numerals (GB/T 15835-2011)."""
