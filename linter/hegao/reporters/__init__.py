"""Output formats: `render(results, out, style)` consumes the results and writes as they come."""

from __future__ import annotations

from importlib import import_module
from typing import IO, TYPE_CHECKING, NamedTuple

from hegao.rules import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hegao.engine import Result
    from hegao.finding import Problem

    Render = Callable[[Iterable[Result], IO[str], "Style"], None]

BUILTIN = ("text", "concise", "json", "jsonl")


class Tally:
    """Counts results as they pass: `files`, findings by severity, and the problems met."""

    def __init__(self, problems: list[Problem]) -> None:
        self.files = 0
        self.found: dict[str, int] = dict.fromkeys(SEVERITIES, 0)
        self.problems = problems

    def count(self, results: Iterable[Result]) -> Iterator[Result]:
        for result in results:
            self.files += 1
            self.problems += result.problems
            for finding in result.findings:
                self.found[finding.severity] += 1
            yield result


class Style(NamedTuple):
    """How to write. `tally` is complete once the results are consumed; `profile`: show each file's."""

    lang: str
    color: bool
    tally: Tally
    profile: bool = False


def reporter(name: str) -> Render | None:
    """Load a built-in format; None where there is none of this name."""
    if name not in BUILTIN:
        return None
    module = import_module("hegao.reporters." + ("json_" if name.startswith("json") else "text"))
    render: Render = getattr(module, f"render_{name}")
    return render
