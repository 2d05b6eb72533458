"""Runs of paragraphs that stand twice."""

from __future__ import annotations

from hegao import Pattern, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = Pattern(r"\S[^\r\n]*")
LISTED = "（(第"  # laws repeat their lists: such a line says nothing
SHORT = 8  # a line this short says nothing by itself
TELLING = Pattern(rf"\n[^\S\n]*([^\s{LISTED}].{{{SHORT},}})")


class Block(Record):
    """A run of paragraphs seen before: where it stands, where the first copy starts, and how much it says."""

    start: int
    end: int
    first: int
    size: int


def repeated(text: str) -> Iterator[Block]:
    """Find the runs of paragraphs, blank lines aside, that follow one another as they did before and say anything."""
    broken = text.replace("\r", "\n")
    telling = [*map(str.rstrip, TELLING.findall("\n" + broken))]
    if len(set(telling)) == len(telling):
        return  # in most texts no such line stands twice
    lines = [words for line in broken.split("\n") if (words := line.strip())]
    places = [match.span() for match in LINE.finditer(text)]
    seen: dict[str, int] = {}  # words → number of the paragraph
    run: list[int] = []
    expected = -1
    for number, words in enumerate(lines):
        first = seen.get(words, -1) if "\ufffc" not in words else -1
        if run and first != expected:
            yield _block(text, places, run, expected)
            run = []
        if first >= 0:
            run.append(number)
            expected = first + 1
        elif len(words) > SHORT:
            seen[words] = number
    if run:
        yield _block(text, places, run, expected)


def _block(text: str, places: list[tuple[int, int]], run: list[int], expected: int) -> Block:
    said = [slice(*places[number]) for number in run if text[places[number][0]] not in LISTED]
    return Block(
        places[run[0]][0],
        places[run[-1]][1],
        places[expected - len(run)][0],
        sum(len(text[part]) for part in said),
    )
