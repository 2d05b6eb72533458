"""Whether the engine does more work than it did: `python -m benchmarks.guard`, with `--record` to write new figures.

Compares with guard.json how often rules and regular expressions are called, how much text these are handed, and how
many views and outlines are made on a fixed set of texts: no clock, so no noise. Then the engine's CPU as a multiple of
the naive loop's (benchmarks/loop.py) in one process: the best of several rounds, tried again before it is believed.
Exit 1 where a figure is more than 15 % above the recorded one. Times are those of the Python that recorded them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import patterns
from benchmarks.counting import texts
from benchmarks.race import catalogue, take_turns
from benchmarks.race import patterns as contestants

if TYPE_CHECKING:
    from collections.abc import Mapping

FIGURES = Path(__file__).with_name("guard.json")
MOST = 1.15
ROUNDS = 8
TRIES = 4
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.guard", description=__doc__)
    parser.add_argument("--record", action="store_true", help="write the figures of now")
    parser.add_argument("--figures", type=Path, default=FIGURES, help="the file (benchmarks/guard.json)")
    parser.add_argument("--counts-only", action="store_true", help="measure no time")
    options = parser.parse_args()
    known = {} if options.record else json.loads(options.figures.read_text("utf-8"))
    work = counts()
    complaints = worse(work, known.get("counts", {}))
    times: dict[str, float] = {}
    if not options.counts_only and known.get("python", PYTHON) == PYTHON:
        times = loops(known.get("loops", {}))
        complaints += worse(times, known.get("loops", {}))
    if options.record:
        figures = {"python": PYTHON, "counts": work, "loops": times}
        options.figures.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    for name, figure in {**work, **times}.items():
        print(f"{name}: {figure}")
    for complaint in complaints:
        print(f"guard: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


def counts() -> dict[str, int]:
    """Count the engine's work, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.counting"]
    done = subprocess.run(command, cwd=FIGURES.parents[1], stdout=subprocess.PIPE, text=True, check=True)
    counted: dict[str, int] = json.loads(done.stdout)
    return dict(sorted(counted.items()))


def loops(known: Mapping[str, float]) -> dict[str, float]:
    """Time the engine, as a multiple of the naive loop with 61 patterns: with the same patterns, with all rules."""
    every = texts()
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "rules.toml"
        config.write_text(patterns.tables(patterns.load(None), "source"), "utf-8")
        engine, loop, *_ = contestants(str(config), every)
    runs = {"loop": loop, "61 patterns, in loops": engine, "all rules, in loops": catalogue(every)}
    best: dict[str, float] = {}
    for _ in range(TRIES):
        times = take_turns(runs, ROUNDS)
        fastest = {name: min(seconds) for name, seconds in times.items()}
        for name in [name for name in runs if name != "loop"]:
            figure = round(fastest[name] / fastest["loop"], 3)
            best[name] = min(best.get(name, figure), figure)
        if known and not worse(best, known):
            break
    return best


def worse(now: Mapping[str, float], known: Mapping[str, float]) -> list[str]:
    """Name the figures that have grown by more than 15 %, and by how much."""
    return [
        f"{name}: {now[name]}, {now[name] / figure - 1:.0%} above {figure}"
        for name, figure in known.items()
        if name in now and now[name] > figure * MOST
    ]


if __name__ == "__main__":
    raise SystemExit(main())
