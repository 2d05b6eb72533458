"""Site promotion pasted in with the text."""
