"""The source text: spans, lines and the document as read. Offsets are code points, half-open."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from math import inf

from hegao.pattern import Pattern
from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SLICE = 200_000  # characters split together: their lines are a copy
# Not str.splitlines: that also cuts at \v \f \x1c-\x1e \x85 U+2028 U+2029, where editors show no line.
_LINE_END = Pattern(r"\r\n?|\n")


class Span(Record):
    """The half-open range `[start, end)` of code points; it may be empty."""

    start: int
    end: int


class Place(Record):
    """A span in an editor's terms: 1-based lines, 1-based columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Line(Record):
    """One line: its 1-based number, its span without the ending, and the ending (`""` on the last)."""

    number: int
    span: Span
    ending: str


class Document:
    """A text as read from `path`, with nothing normalised.

    `encoding` and `bom` say how its bytes were decoded; a BOM is not part of `text`.
    """

    def __init__(self, text: str, path: str = "-", *, encoding: str = "utf-8", bom: bool = False) -> None:
        self.text = text
        self.path = path
        self.encoding = encoding
        self.bom = bom

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset at which each line starts; an empty last line counts."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        starts = [0]
        for at in range(0, len(self.text), _SLICE):
            lengths = map((1).__add__, map(len, self.text[at : at + _SLICE].split("\n")))
            starts += [*accumulate(lengths, initial=at)][1:-1]
        return starts

    def lines(self) -> Iterator[Line]:
        start = 0
        number = 1
        for number, match in enumerate(_LINE_END.finditer(self.text), 1):
            yield Line(number, Span(start, match.start()), match[0])
            start = match.end()
        yield Line(number + 1 if start else 1, Span(start, len(self.text)), "")

    def locate(self, offset: int) -> tuple[int, int]:
        """Turn an offset into line and column, both 1-based, the column in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place(self, span: Span) -> Place:
        return Place(*self.locate(span.start), *self.locate(span.end))

    def places(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
        """Give the places of spans that come in order of their starts: those on one line with one look at the lines."""
        starts = self.line_starts
        line = before = 0
        next_start: float = -1
        for start, end in spans:
            if start >= next_start:
                line = bisect_right(starts, start)
                before = starts[line - 1] - 1
                next_start = starts[line] if line < len(starts) else inf
            if end < next_start:
                yield line, start - before, line, end - before
            else:
                yield line, start - before, *self.locate(end)

    def line_span(self, offset: int) -> Span:
        """Span of the line that holds `offset`, its ending left out."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        if line == len(starts):
            return Span(starts[line - 1], len(self.text))
        end = starts[line] - 1
        if self.text.startswith("\r\n", end - 1):
            end -= 1
        return Span(starts[line - 1], end)
