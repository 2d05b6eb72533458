"""Measurements: accuracy on labelled texts, speed against peers. One command each."""
