"""The naive linter that the engine is measured by: each pattern by `finditer` over the whole text."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, NamedTuple

from hegao import Pattern, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    Compiled = re.Pattern[str] | regex.Pattern[str]


class Found(NamedTuple):
    """A finding, less than the engine's: no context, no severity, no fix."""

    start: int
    end: int
    rule: str
    line: int
    column: int
    words: str


def check(patterns: Sequence[tuple[str, Compiled]], text: str) -> list[Found]:
    """Find all matches in a text, in order; said once, as the engine does: not what lies within another's."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    found = []
    for name, pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            line = bisect_right(starts, start)
            found.append(Found(start, end, name, line, start - starts[line - 1] + 1, match[0]))
    found.sort(key=lambda one: (one.start, -one.end, one.rule))
    kept: list[Found] = []
    over = None
    for one in found:
        if over is None or one.end > over.end:
            over = one
        elif one.rule != over.rule:
            continue
        kept.append(one)
    return kept


def of_rules() -> list[re.Pattern[str]]:
    """Compile every pattern of the built-in rules: their own, and those of their phrases and word lists."""
    import hegao_rules

    for module in walk_packages(hegao_rules.__path__, "hegao_rules."):
        import_module(module.name)
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith("hegao_rules.")]
    found = {found for module in modules for value in vars(module).values() for found in _patterns(value)}
    return [re.compile(expression, flags) for expression, flags in sorted(found)]


def _patterns(value: Any) -> Iterator[tuple[str, int]]:
    if isinstance(value, Pattern):
        yield value.expression, value.flags
    elif isinstance(value, re.Pattern):
        yield value.pattern, value.flags
    elif isinstance(value, Phrases):
        yield from ((row.match, 0) for row in value.rows)
    elif isinstance(value, dict):
        yield from _patterns(tuple(value.values()))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for part in value:
            yield from _patterns(part)
