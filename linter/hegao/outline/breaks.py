"""Where a sequence of numbers breaks.

A marker is put where a reader would put it: with the open sequence that expects it, else with one that a higher
level has closed ((五) may run on under 二、). The value 1 always opens a new sequence. After a break the sequence goes
on from what stands there, so that one defect is one break.
"""

from __future__ import annotations

from bisect import bisect_right

from hegao.outline.kinds import PARTS, RANK, RUNS
from hegao.outline.markers import mentioned
from hegao.outline.sequences import OUTER, Shelf
from hegao.pattern import Pattern
from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao.outline.markers import Marker
    from hegao.outline.sequences import Sequence

FAR = 20_000  # how far away a missing marker is looked for
_JUMP = 5  # a number further ahead than this is no gap: something else was numbered
_EXCERPTED = ("第一编", "第一分编", "第一条")  # a file may hold one book of a code, or some articles
_CUT = Pattern("\ufffb")  # hegao.markup.CUT: a notice masked in the view `body`


class Break(Record):
    """Where a sequence breaks. `kind` is gap, late (1 is missing), duplicate or backward.

    `previous` is the marker before it in the sequence, or for a late one the marker above it. `cut`: a notice
    stands in between, so that the text was cut there.
    """

    kind: str
    marker: Marker
    expected: int
    previous: Marker | None
    sequence: Sequence
    cut: bool


class Reader:
    """Puts the markers of a text into sequences, one after the other, and notes where one breaks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts = [match.start() for match in _CUT.finditer(text)]
        self.spent = 0  # the last cut that has explained a break
        self.shelf = Shelf()
        self.breaks: list[Break] = []
        self.doubtful: dict[str, Marker | None] = {}  # by kind, a 1 that was not firm

    def place(self, marker: Marker) -> None:
        kind, number, shelf = marker.kind, marker.value, self.shelf
        if kind in PARTS:
            shelf.close(0, kind)
            return
        if kind == "第一条" and shelf.closed:  # an article's lists end with it
            shelf.closed = {known: shelf.closed[known] for known in shelf.closed if known in OUTER}
        latest = shelf.latest(kind)
        if latest and number == latest.last + 1 and number > 1:
            before = latest.markers[-1]
            if (
                before.leads == marker.leads and before.tail == marker.tail
            ):  # most do: no other could be liker
                shelf.resume(latest)
                latest.take(marker)
                return
        near = shelf.near(kind)
        swapped = near and near[0].missing == {1} and near[0].last == 2 and kind not in RUNS
        if number == 1 and swapped and kind in _EXCERPTED:
            self._report("gap", near[0].markers[0], 1, None, near[0])  # 第二条 第一条: no excerpt after all
        if number == 1 and not swapped:
            if marker.firm:
                shelf.start(marker)
            self.doubtful[kind] = None if marker.firm else marker
            return
        known = [*near, shelf.closed[kind]] if kind in shelf.closed else near[:]
        if (
            len(near) > 1
            and number > 2
            and len(near[0].markers) == 1
            and near[0].markers[0].leads == marker.leads
        ):
            known.remove(near[1])  # a list of one item inside another is less likely than a gap
        willing = [sequence for sequence in known if sequence.expects(number)]
        if willing:
            chosen = max(willing, key=lambda sequence: _likeness(sequence.markers[-1], marker))
            shelf.resume(chosen)
            chosen.take(marker)
        elif number == 2 and (first := self.doubtful.pop(kind, None)):
            shelf.start(first).take(marker)
        elif marker.firm and near:
            self._break(marker, near[0])
        elif marker.firm:
            self._late(marker)

    def _break(self, marker: Marker, sequence: Sequence) -> None:
        """Judge a number that its open sequence does not expect."""
        number, previous, expected = marker.value, sequence.markers[-1], sequence.last + 1
        if number == 2 and mentioned(self.text, marker, 1, previous.end, marker.start):
            self.shelf.start(marker)  # its 1 is glued to what stands before: 安全责任1、
            return
        if previous.leads and not marker.leads and len(sequence.markers) > 1:
            return  # told inside a line, it does not belong to the list of the lines
        if number < sequence.last:
            if marker.leads:
                self._report("backward", marker, expected, previous, self.shelf.start(marker))
        elif number == sequence.last:
            self.shelf.resume(sequence)
            self._twice(marker, sequence)
        elif number <= sequence.last + _JUMP or self._cut(previous, marker):
            self.shelf.resume(sequence)
            self._ahead(marker, sequence)

    def _late(self, marker: Marker) -> None:
        """Judge a number above 1 with no open sequence of its kind."""
        closed = self.shelf.closed.get(marker.kind)
        if closed and closed.last < marker.value <= closed.last + _JUMP:
            self.shelf.resume(closed)
            self._ahead(marker, closed)
        elif closed and closed.ran_on and closed.last == marker.value:
            self.shelf.resume(closed)
            self._twice(marker, closed)
        else:
            sequence = self.shelf.start(marker)
            rank = RANK[marker.kind]
            above = next(
                (known.markers[-1] for known in reversed(self.shelf.open) if RANK[known.kind] < rank), None
            )
            since = max(above.end if above else 0, marker.start - FAR)
            if marker.kind not in _EXCERPTED and not mentioned(self.text, marker, 1, since, marker.start):
                self._report("late", marker, 1, above, sequence)

    def _twice(self, marker: Marker, sequence: Sequence) -> None:
        previous = sequence.markers[-1]
        if previous.firm:
            self._report("duplicate", marker, sequence.last + 1, previous, sequence)
            sequence.doubled = True
        sequence.take(marker)

    def _ahead(self, marker: Marker, sequence: Sequence) -> None:
        previous, expected, before = sequence.markers[-1], sequence.last + 1, sequence.before
        if marker.value == 3 and expected == 2 and before and before.last == 1:  # 一、一、三、
            self._report("duplicate", sequence.markers[0], 2, before.markers[-1], before)
            before.markers += sequence.markers
            self.shelf.open[self.shelf.open.index(sequence)] = before
            sequence = before
        elif marker.value == 3 and expected == 2 and before and [m.value for m in before.markers] == [2]:
            self._report("gap", before.markers[0], 1, None, before)  # 二是 一是 三是
        elif not mentioned(self.text, marker, expected, max(previous.end, marker.start - FAR), marker.start):
            sequence.missing = sequence.missing.union(range(expected, marker.value))
            self._report("gap", marker, expected, previous, sequence)
        sequence.take(marker)

    def _report(
        self, kind: str, marker: Marker, expected: int, previous: Marker | None, sequence: Sequence
    ) -> None:
        if marker.kind in RUNS and kind not in ("gap", "duplicate"):
            return
        cut = self._cut(previous, marker)
        if not cut or cut > self.spent:
            self.breaks.append(Break(kind, marker, expected, previous, sequence, bool(cut)))
        self.spent = max(self.spent, cut)

    def _cut(self, previous: Marker | None, marker: Marker) -> int:
        """Which notice stands last between the two, from 1; 0 if none does."""
        at = bisect_right(self.cuts, marker.start)
        return at if at and self.cuts[at - 1] >= (previous.end if previous else 0) else 0


def _likeness(last: Marker, marker: Marker) -> int:
    return (last.tail == marker.tail) + (last.leads == marker.leads)
