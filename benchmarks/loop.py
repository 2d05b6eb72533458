"""The naive linter that the engine is measured by: each pattern by `finditer` over the whole text.

`check` for plain patterns; for hegao's rules, the engine without cues and with `phrases_searched_whole`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from hegao import Phrases

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


@contextmanager
def phrases_searched_whole() -> Iterator[None]:
    """Search all of a text for each phrase, as long as this lasts: not near its cues alone."""
    near = Phrases.found
    Phrases.found = lambda self, view: [
        (match, row) for row in self.rows for match in self._pattern(row).finditer(view.text)
    ]
    try:
        yield
    finally:
        Phrases.found = near
