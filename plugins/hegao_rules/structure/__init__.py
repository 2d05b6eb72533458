"""How the document hangs together."""
