"""Runs of paragraphs that stand twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hegao import Pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

LINE = Pattern(r"\S[^\r\n]*")
SHORT = 8  # a line this short says nothing by itself


class Block(NamedTuple):
    """A run of paragraphs seen before: where it stands, where the first copy starts, and how much it says."""

    start: int
    end: int
    first: int
    size: int


def repeated(text: str) -> Iterator[Block]:
    """Find the runs of paragraphs, blank lines aside, that follow one another as they did before."""
    seen: dict[str, int] = {}  # words → number of the paragraph
    starts: list[int] = []
    run: list[re.Match[str]] = []
    expected = -1
    for number, line in enumerate(LINE.finditer(text)):
        words = line[0].rstrip()
        first = seen.get(words, -1) if "\ufffc" not in words else -1
        starts.append(line.start())
        if run and first != expected:
            yield _block(run, starts[expected - len(run)])
            run = []
        if first >= 0:
            run.append(line)
            expected = first + 1
        elif len(words) > SHORT:
            seen[words] = number
    if run:
        yield _block(run, starts[expected - len(run)])


def _block(run: list[re.Match[str]], first: int) -> Block:
    said = [line[0] for line in run if line[0][0] not in "（(第"]  # laws repeat their lists
    return Block(run[0].start(), run[-1].end(), first, sum(map(len, said)))
