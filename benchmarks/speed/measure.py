"""Make ready, take turns, report."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

from benchmarks import patterns
from benchmarks.speed import installed, peers, report
from benchmarks.speed.commands import BenchError, found, run
from benchmarks.speed.report import Run
from benchmarks.speed.rows import Row, missing, rows
from benchmarks.speed.sets import lay
from benchmarks.speed.work import commands, settle
from benchmarks.texts import write

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from benchmarks.speed.commands import Command
    from benchmarks.speed.installed import Installed
    from benchmarks.speed.rows import Size

LOOP = "loop"  # measured in one process, by benchmarks.race


def measure(folder: Path, options: argparse.Namespace) -> None:
    """Measure what the options ask for, in a folder of its own, and print it. Raises BenchError."""
    house = installed.running() if options.here else installed.fresh(folder / "house")
    print(installed.version(house), "as it is here" if options.here else "installed for this run", flush=True)
    settle(folder, patterns.load(options.patterns))
    sizes: dict[str, Size] = {}
    wanted = [row for row in rows(sizes) if row.key in options.only]
    ready = _ready(folder, house, wanted, sizes, options)
    runs = {name: _try(folder, name, command, sizes) for name, command in ready.items()}
    rounds = [{name: run(command, folder) for name, command in ready.items()} for _ in range(options.rounds)]
    measured = [(row, [row.figure(costs) for costs in rounds]) for row in wanted if not missing(row, ready)]
    if LOOP in options.only:
        measured += _race(folder, house, sizes, options)
    print(f"\n{report.figures(measured)}")
    print(f"\n{report.costs(runs, rounds)}" if runs else "")


def _ready(
    folder: Path, house: Installed, wanted: list[Row], sizes: dict[str, Size], options: argparse.Namespace
) -> dict[str, Command]:
    """Make the commands that the figures need, and their texts; a line for each that cannot be had."""
    where = options.peers.resolve() if options.peers else None
    if options.install_peers:
        where = folder / "peers"
        peers.install(where)
    path = peers.path(where)
    needs = {name for row in wanted for name in row.needs}
    ready = {}
    for name, make in commands(folder, house, path).items():
        if name not in needs:
            continue
        try:
            command = make()
            if name in peers.PEERS:
                print(peers.version(name, path), flush=True)
                _prove(folder, command)
        except BenchError as error:
            print(f"{name}: {error}; skipped", flush=True)
            continue
        _lay(folder, command.texts, sizes, options)
        ready[name] = command
    return ready


def _prove(folder: Path, peer: Command) -> None:
    """Make sure that a peer does its work: on damaged text it has something to say. Raises BenchError."""
    sample = folder / "sample"
    if not sample.exists():
        write(sample, 0.1, "damaged")
    run(peer._replace(texts="sample"), folder)
    if not found(peer, folder):
        raise BenchError("found nothing in damaged text")


def _lay(folder: Path, name: str, sizes: dict[str, Size], options: argparse.Namespace) -> None:
    if name and name not in sizes:
        sizes[name] = lay(name, folder / name, options.size, options.texts)


def _try(folder: Path, name: str, command: Command, sizes: dict[str, Size]) -> Run:
    """Run a command once, which also warms it up, to see what it finds."""
    try:
        run(command, folder)
    except BenchError as error:
        raise BenchError(f"{name}: {error}") from None
    return Run(found(command, folder), sizes.get(command.texts))


def _race(
    folder: Path, house: Installed, sizes: dict[str, Size], options: argparse.Namespace
) -> list[tuple[Row, list[float]]]:
    """Run the engine against the naive loop with the measured copy of hegao."""
    _lay(folder, "many", sizes, options)
    line = [house.python, "-m", "benchmarks.race", str(folder / "61.toml"), str(folder / "many")]
    done = subprocess.run(
        [*line, str(options.rounds)],
        cwd=installed.ROOT,
        env=os.environ | {"HEGAO_CACHE_DIR": str(folder / "memory")},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BenchError(f"benchmarks.race failed: {done.stderr.strip()[-300:]}")
    told = json.loads(done.stdout)
    titles = {
        "all by loop": (f"engine ÷ naive loop, all rules, same {told['all found']} findings", "≥ 3", "≥ 6"),
        "re": (f"the same with 61 patterns (`re`), same {told['found']} findings", "", ""),
        "regex": ("the same with 61 patterns, the loop by `regex`", "", ""),
    }
    return [
        (Row(LOOP, title, (), lambda _: 0.0, must, aim), told["ratios"][name])
        for name, (title, must, aim) in titles.items()
    ]
