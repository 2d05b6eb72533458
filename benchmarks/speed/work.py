"""The commands that are measured."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from benchmarks import patterns
from benchmarks.speed import peers
from benchmarks.speed.commands import BenchError, Command
from benchmarks.speed.installed import fresh, knows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.speed.installed import Installed

START = 10  # runs of a short command in a round
SETTINGS = """\
exclude = ["archive/**"]

[rules.placeholder-cross]
severity = "warning"

[[path]]
glob = ["templates/**"]
ignore = ["placeholder"]
"""
ONE_PATTERN = '\n[[pattern]]\nname = "house-old-name"\nmatch = "县经贸局"\nmessage = "机构已改名"\n'


def settle(folder: Path, named: list[patterns.Named]) -> None:
    """Write the configurations that the commands name."""
    for name, text in {
        "set.toml": SETTINGS,
        "set-pattern.toml": SETTINGS + ONE_PATTERN,
        "61.toml": patterns.tables(named, "source"),
        "61-plain.toml": patterns.tables(named),
        "300.toml": patterns.tables(patterns.words(300)),
        "patterns.txt": patterns.plain(named),
        "textlintrc.json": patterns.textlintrc(named),
    }.items():
        (folder / name).write_text(text, "utf-8")


def commands(folder: Path, house: Installed, where: str) -> dict[str, Callable[[], Command]]:
    """List the commands by name. Making one raises BenchError where it cannot be had."""
    uncached = ("--no-cache",) if knows(house, "--no-cache") else ()
    kept = {"HEGAO_CACHE_DIR": str(folder / "memory")}
    emptied = {"HEGAO_CACHE_DIR": str(folder / "cache")}

    def check(texts: str, *options: str, jobs: str = "1", times: int = 1, by: Installed = house) -> Command:
        line = (by.hegao, "check", "--format", "concise", "--jobs", jobs, *uncached, *options)
        return Command(line, texts, _findings, times=times, env=kept)

    def plugged(config: str) -> Command:
        if house.folder != str(folder / "house"):
            raise BenchError("needs an installation of its own: leave out --here")
        return check("one.txt", "--config", config, times=START, by=fresh(folder / "plugged", plugin=True))

    def cached(first: bool) -> Command:
        if not knows(house, "--cache"):
            raise BenchError("this hegao has no --cache")

        def empty() -> None:  # but for what a start remembers
            shutil.rmtree(folder / "cache", ignore_errors=True)
            shutil.copytree(folder / "memory", folder / "cache")

        line = (house.hegao, "check", "--format", "concise", "--jobs", "1", "--cache")
        return Command(line, "many", _findings, env=emptied, before=empty if first else None)

    def peer(name: str, texts: str) -> Callable[[], Command]:
        return lambda: peers.command(name, texts, where)

    return {
        "pass": lambda: Command((house.python, "-c", "pass"), "", times=START),
        "one": lambda: check("one.txt", times=START),
        "one, damaged": lambda: check("one-damaged.txt", times=START),
        "set": lambda: plugged("set.toml"),
        "set, pattern": lambda: plugged("set-pattern.toml"),
        "ripgrep": peer("ripgrep", "many"),
        "61": lambda: check("many", "--config", "61.toml", "--select", "pattern"),
        "61, plain": lambda: check("many", "--config", "61-plain.toml", "--select", "pattern"),
        "300": lambda: check("many", "--config", "300.toml"),
        "many": lambda: check("many"),
        "codespell": peer("codespell", "many"),
        "autocorrect": peer("autocorrect", "clean"),
        "clean": lambda: check("clean"),
        "textlint": peer("textlint", "damaged"),
        "damaged": lambda: check("damaged"),
        "line": lambda: check("line.txt"),
        "lines": lambda: check("lines.txt"),
        "tenth": lambda: check("tenth.txt"),
        "cloaked": lambda: check("cloaked"),
        "uncloaked": lambda: check("uncloaked"),
        "undamaged": lambda: check("undamaged"),
        "first": lambda: cached(first=True),
        "second": lambda: cached(first=False),
        "one job": lambda: check("twice"),
        "two jobs": lambda: check("twice", jobs="2"),
        "small": lambda: check("small"),
        "auto": lambda: check("small", jobs="auto"),
        "zhlint": peer("zhlint", "small"),
    }


def _findings(said: str) -> int:
    return said.count("\n")
