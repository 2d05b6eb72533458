"""The pieces of an edited text: where they stand in it and in what it was made from, and how they are joined."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = 200_000  # code points joined together


class Pieces(Record):
    """Where a view differs from its parent: four parallel, ascending lists of offsets."""

    starts: list[int]
    ends: list[int]
    from_starts: list[int]
    from_ends: list[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Map a span, view → parent: it takes in the whole of a piece it cuts, and no deletion at either edge."""
        starts, ends, from_starts, from_ends = self
        at = bisect_right(starts, start) - 1
        if at >= 0:
            start = from_starts[at] if start < ends[at] else from_ends[at] + start - ends[at]
        at = bisect_left(starts, end) - 1
        if at >= 0:
            end = from_ends[at] if end < ends[at] else from_ends[at] + end - ends[at]
        return start, max(start, end)

    def image(self, start: int, end: int) -> tuple[int, int]:
        """Map a span, parent → view."""
        return Pieces(self.from_starts, self.from_ends, self.starts, self.ends).origin(start, end)


def assemble(pieces: Iterable[str]) -> str:
    """Join the pieces of a text by parts: crumbs as large as all of a long text together are not given back."""
    parts: list[str] = []
    some: list[str] = []
    size = 0
    for piece in pieces:
        some.append(piece)
        size += len(piece)
        if size > _PART:
            parts.append("".join(some))
            some, size = [], 0
    return "".join([*parts, *some])
