"""The form of an official document (GB/T 9704-2012)."""
