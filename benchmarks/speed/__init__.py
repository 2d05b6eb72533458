"""Speed against peers, against a naive loop, and how time and memory grow: `python -m benchmarks.speed`."""
