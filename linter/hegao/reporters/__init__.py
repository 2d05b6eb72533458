"""Output formats: `render(results, out, style)` consumes the results and writes as they come."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType

from hegao.config import FORMATS
from hegao.record import Record
from hegao.rules import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import IO

    from hegao.engine import Result
    from hegao.finding import Problem
    from hegao.rules import Rule

    Render = Callable[[Iterable[Result], IO[str], "Style"], None]

NEED_TEXT = frozenset({"html", "rdjsonl"})  # they show or measure the text itself
WITHOUT_FIXES = frozenset({"text", "concise", "github", "gitlab", "junit", "checkstyle"})  # they tell of none
_MODULES = {
    "concise": "text",
    "json": "json_",
    "jsonl": "json_",
    "junit": "xml_",
    "checkstyle": "xml_",
    "html": "html_",
}


class Tally:
    """Counts results as they pass: `files`, findings by severity, and the problems met."""

    def __init__(self, problems: list[Problem]) -> None:
        self.files = 0
        self.found: dict[str, int] = dict.fromkeys(SEVERITIES, 0)
        self.problems = problems

    def count(self, results: Iterable[Result]) -> Iterator[Result]:
        for result in results:
            self.files += result.checked
            self.problems += result.problems
            for finding in result.findings:
                self.found[finding.severity] += 1
            yield result


class Style(Record):
    """How to write. `tally` is complete once the results are consumed; `profile`: show each file's.

    `rules`: those of the run by name, for formats that explain them.
    """

    lang: str
    color: bool
    tally: Tally
    profile: bool = False
    rules: Mapping[str, Rule] = MappingProxyType({})


def reporter(name: str) -> Render | None:
    """Load a built-in format; None where there is none of this name."""
    if name not in FORMATS:
        return None
    module = import_module(f"hegao.reporters.{_MODULES.get(name, name)}")
    render: Render = getattr(module, f"render_{name}")
    return render
