"""Words: certain typos, fixed expressions, doubled meanings."""
