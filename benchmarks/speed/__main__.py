"""Speed as ratios of commands that take turns: `python -m benchmarks.speed`.

The texts are invented and always the same (benchmarks/texts.py). hegao is installed into a throw-away environment,
not editable, and has run once, so that bytecode and what it remembers are there. Each command runs once in a round
(a short one ten times); ratios are made within a round: median (lowest, highest). CPU is user and system time of the
whole command, its children's too. A peer that is not to be had, or finds nothing in damaged text, is skipped.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.speed.commands import BenchError
from benchmarks.speed.measure import LOOP, measure
from benchmarks.speed.rows import rows


def main() -> None:
    keys = [*dict.fromkeys(row.key for row in rows({})), LOOP]
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    say = parser.add_argument
    say("--size", type=float, default=10, metavar="MB", help="how much text (10: a thousand files)")
    say("--rounds", type=int, default=5)
    say("--only", nargs="+", choices=keys, default=keys, metavar="ROW", help=", ".join(keys))
    say("--texts", type=Path, help="a folder of clean texts of your own, for the row `clean`")
    say("--patterns", type=Path, help="a Python file with NAMES and ALL, in place of our own patterns")
    say("--peers", type=Path, help="a folder of peers: programs, or node_modules")
    say("--install-peers", action="store_true", help="install what npm and pip have of them")
    say("--here", action="store_true", help="measure the hegao that runs this; install nothing")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="speed-") as folder:
        try:
            measure(Path(folder).resolve(), options)
        except BenchError as error:
            raise SystemExit(f"benchmarks.speed: {error}") from None


if __name__ == "__main__":
    main()
