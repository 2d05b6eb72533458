"""Measurements, one command each: accuracy on labelled texts, speed against peers, and the guard of speed."""
