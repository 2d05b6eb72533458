"""Commands, and what running one cost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SPAWN = str(Path(__file__).with_name("spawn.py"))
_NOTHING: Mapping[str, str] = {}


class BenchError(Exception):
    """A command that did not do its work: it must not be counted as fast."""


class Cost(NamedTuple):
    """Seconds of CPU (user and system, children too) and of wall, and megabytes of memory at the peak."""

    cpu: float
    wall: float
    memory: float


class Command(NamedTuple):
    """A command on a set of texts; `glob` is what it wants after their folder.

    `count` tells how much it found from what it printed; `ends`: the exit codes of work done. `times` it is run
    in a round, for the mean. `before` makes ready, outside the clock.
    """

    arguments: tuple[str, ...]
    texts: str
    count: Callable[[str], int] = lambda _: 0
    ends: tuple[int, ...] = (0, 1)
    times: int = 1
    env: Mapping[str, str] = _NOTHING
    before: Callable[[], object] | None = None
    glob: str = ""


def run(command: Command, cwd: Path) -> Cost:
    """Run a command in the folder of the texts and give its mean cost. Raises BenchError where it did not do its work."""
    costs = []
    for _ in range(command.times):
        if command.before:
            command.before()
        costs.append(_once(command, cwd))
    return Cost(*(sum(part) / len(costs) for part in zip(*costs, strict=True)))


def found(command: Command, cwd: Path) -> int:
    """Tell how much the last run found; some say it on stderr."""
    said = [(cwd / name).read_text("utf-8", "replace") for name in ("output", "output.err")]
    return command.count("".join(said))


def _once(command: Command, cwd: Path) -> Cost:
    on = [command.texts + command.glob] if command.texts else []
    told = subprocess.run(
        [sys.executable, "-I", "-S", SPAWN, str(cwd / "output"), *command.arguments, *on],
        cwd=cwd,
        env=os.environ | command.env,
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise BenchError(f"{command.arguments[0]} cannot be run: {told.stderr.strip().splitlines()[-1]}")
    cpu, wall, memory, code = map(float, told.stdout.split())
    if int(code) not in command.ends:
        last = (cwd / "output.err").read_text("utf-8", "replace").strip().splitlines()[-1:] or [""]
        raise BenchError(f"{Path(command.arguments[0]).name} ended with {int(code)}: {last[0][:200]}")
    return Cost(cpu, wall, memory)
