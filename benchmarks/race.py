"""The engine against the naive loop, in one process: `python -m benchmarks.race RULES_TOML FOLDER ROUNDS`.

RULES_TOML holds `[[pattern]]` rules on the view `source`: the loop knows no other. Prints the ratios as JSON.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import regex
import tomli

from benchmarks import loop
from hegao.linter import Linter, Request
from hegao.text import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hegao import Finding

FEW = 1_000_000  # characters for all rules: by the loop they take four seconds a megabyte


class RaceError(Exception):
    """The engine and the loop found different things."""


def main(config: str, folder: str, rounds: int) -> None:
    texts = [path.read_text("utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    engine, by_re, by_regex, found = patterns(config, texts)
    times = take_turns({"engine": engine, "re": by_re, "regex": by_regex}, rounds)
    all_by_engine, all_by_loop, all_found = all_rules(some(texts, FEW))
    times |= take_turns({"all by engine": all_by_engine, "all by loop": all_by_loop}, rounds)
    pairs = (("all by loop", "all by engine"), ("re", "engine"), ("regex", "engine"))
    ratios = {top: [a / b for a, b in zip(times[top], times[under], strict=True)] for top, under in pairs}
    print(json.dumps({"found": found, "all found": all_found, "ratios": ratios}))


def patterns(
    config: str, texts: Sequence[str]
) -> tuple[Callable[[], object], Callable[[], object], Callable[[], object], int]:
    """Make ready the engine and the loop, by `re` and by `regex`, on the `[[pattern]]` rules of a file.

    All have run once and found the same, so many. Raises RaceError where they did not.
    """
    tables = tomli.loads(Path(config).read_text("utf-8"))["pattern"]
    by_re = [(table["name"], re.compile(table["match"])) for table in tables]
    by_regex = [(table["name"], regex.compile(table["match"])) for table in tables]
    linter = _linter(Request(config=config, third_party=False, select=("pattern",), tell_profile=False))
    found = 0
    for number, text in enumerate(texts):
        result = linter.check_document(Document(text, f"{number}.txt"))
        ours = [(*finding.span, finding.rule) for finding in result.findings]
        for compiled in (by_re, by_regex):
            if ours != [one[:3] for one in loop.check(compiled, text)] or result.problems:
                raise RaceError(f"text {number}: the engine and the loop differ {result.problems}")
        found += len(ours)
    return (
        lambda: _check(linter, texts),
        lambda: [loop.check(by_re, text) for text in texts],
        lambda: [loop.check(by_regex, text) for text in texts],
        found,
    )


def catalogue(texts: Sequence[str], *, cues: bool = True) -> Callable[[], list[list[Finding]]]:
    """Make ready the engine with all built-in rules; it has run once."""
    linter = _linter(Request(isolated=True, third_party=False, tell_profile=False, cues=cues))
    _check(linter, texts)
    return lambda: _check(linter, texts)


def all_rules(texts: Sequence[str]) -> tuple[Callable[[], object], Callable[[], object], int]:
    """Make ready the engine and the loop with all built-in rules.

    Both have run once and found the same, so many. Raises RaceError where they did not.
    """
    engine, uncued = catalogue(texts), catalogue(texts, cues=False)

    def loop_() -> list[list[Finding]]:
        with loop.phrases_searched_whole():
            return uncued()

    found = engine()
    if found != loop_():
        raise RaceError("all rules: the engine and the loop differ")
    return engine, loop_, sum(map(len, found))


def take_turns(runs: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Run each in turn, so many rounds; give the seconds of CPU of each."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    return times


def some(texts: Sequence[str], characters: int) -> list[str]:
    """Give the first texts, of so many characters together."""
    few: list[str] = []
    for text in texts:
        if characters > 0:
            few.append(text)
        characters -= len(text)
    return few


def _linter(request: Request) -> Linter:
    linter = Linter(request)
    if linter.problems:
        raise RaceError(str(linter.problems))
    return linter


def _check(linter: Linter, texts: Sequence[str]) -> list[list[Finding]]:
    return [
        linter.check_document(Document(text, f"{number}.txt")).findings for number, text in enumerate(texts)
    ]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
