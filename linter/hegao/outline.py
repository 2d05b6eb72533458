"""The numbering of a text: the sequences its markers form, and where one breaks.

A marker is put where a reader would put it: with the open sequence that expects it, else with one that a higher
level has closed ((五) may run on under 二、). The value 1 always opens a new sequence. After a break the sequence goes
on from what stands there, so that one defect is one break.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from hegao.markers import LEVELS, PARTS, RUNS, STATUTE, Marker, read
from hegao.numerals import HANZI, like, value

_RANK = {kind: rank for rank, kind in enumerate(LEVELS)}
_OUTER = (*STATUTE, "一、")  # levels that may stand above articles
_JUMP = 5  # a number further ahead than this is no gap: something else was numbered
_FAR = 20_000  # how far back a missing marker is looked for
_CUT = "\ufffc{6,}"  # a notice masked in the view `body`

_N = f"[{HANZI}]"
_SPOKEN = f"(?<!{_N})N[是要靠抓看、，]|第N(?!{_N})|其N(?!{_N})"
# the missing number N in a place where no marker is read
_MENTION = {
    "一、": f"(?<![第{HANZI}])N[、．.，,]",
    **dict.fromkeys(("（一）", "（1）"), r"(?<![第、）)])[（(]\s*N\s*[）)](?![项、（(])"),
    "1.": r"(?<![0-9.])N\s?[、．.](?![0-9])",
    "1)": "(?<![0-9.])N[)）]",
    "①": "N",
    # a damaged 条 counts too
    **{kind: f"[\n\r][\\s#]{{0,9}}第\\s?N(?:{kind[2:]}|(?!{_N}|[编分章节条]))" for kind in STATUTE},
    **dict.fromkeys(RUNS, _SPOKEN),
}
_SAID = "[^，。；：、！？,;:\\s]"
_COUNT = (  # 五方面意见：, 三件事：, 讲三点意见。
    f"(?P<told>(?:讲|谈|说|提|强调|汇报|通报){_SAID}{{0,6}})?"
    f"(?<![第0-9{HANZI}])(?P<words>(?P<count>[两二三四五六七八九十]|十[一二三四五六]|[0-9]{{1,2}})"
    f"(?:个(?!月|小时|工作日|百分点)|大|方面|点|条|项|件){_SAID}{{0,8}})(?<!以[上下内])(?<!之一)(?<!之一的)(?:[：:]|(?(told)[。，,]|(?!)))\\s*$"
)


class Sequence:
    """Markers of one kind that belong together; `parent` is the marker under which it opened."""

    __slots__ = ("before", "doubled", "kind", "last", "markers", "missing", "parent", "ran_on")

    def __init__(self, first: Marker, parent: Marker | None, before: Sequence | None) -> None:
        self.kind = first.kind
        self.parent = parent
        self.before = before  # the one of its kind that it replaced, under the same marker
        self.markers = [first]
        self.last = first.value
        self.missing = set(range(1, first.value))
        self.doubled = False  # the last number stood twice: the next may count the second one or not
        self.ran_on = False  # it went on after a higher level had closed it

    def expects(self, number: int) -> bool:
        return number == self.last + 1 or number in self.missing or (self.doubled and number == self.last + 2)

    def take(self, marker: Marker) -> None:
        self.markers.append(marker)
        self.missing.discard(marker.value)
        if marker.value > self.last:
            self.doubled = False
            self.last = marker.value


class Break(NamedTuple):
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


class Announcement(NamedTuple):
    """“讲三点意见：” right before the first marker of `sequence`."""

    start: int
    end: int
    count: int
    sequence: Sequence


class Outline(NamedTuple):
    """`parts` are the markers that open a part of the file (附件1, 篇二); they belong to no sequence."""

    markers: list[Marker]
    sequences: list[Sequence]
    breaks: list[Break]
    announcements: list[Announcement]
    parts: list[Marker]

    def section_end(self, sequence: Sequence, reach: int) -> int:
        """Where the section ends that holds a sequence: at the next marker of its kind or of its parent's level,
        or `reach` past its last marker.
        """
        last = sequence.markers[-1]
        rank = _RANK[sequence.parent.kind] if sequence.parent else -1
        after = bisect_right(self.markers, last.start, key=lambda marker: marker.start)
        for at in range(after, len(self.markers)):
            later = self.markers[at]
            if later.start >= last.end + reach:
                break
            if later.kind == last.kind or (later.firm and _RANK.get(later.kind, -1) <= rank):
                return later.start
        return last.end + reach

    def goes_on(self, text: str, sequence: Sequence) -> bool:
        """Whether a spoken list (一是, 第一，) goes on in its section where no marker is read."""
        last = sequence.markers[-1]
        end = self.section_end(sequence, _FAR) if last.kind in RUNS else 0
        return mentioned(text, last, sequence.last + 1, last.end, end)


def parse(text: str) -> Outline:
    """Read the numbering of a text; linear in its length."""
    markers = read(text)
    reader = _Reader(text)
    for marker in markers:
        reader.place(marker)
    announced = [found for sequence in reader.sequences if (found := _announced(text, sequence))]
    return Outline(markers, reader.sequences, reader.breaks, announced, [m for m in markers if m.kind in PARTS])


def mentioned(text: str, marker: Marker, number: int, start: int, end: int) -> bool:
    """Whether `number`, written as `marker` is, stands in a stretch of the text, marker or not."""
    numeral = re.escape(like(marker.numeral, number))
    return re.search(_MENTION[marker.kind].replace("N", numeral), text[start:end]) is not None


def _announced(text: str, sequence: Sequence) -> Announcement | None:
    first = sequence.markers[0]
    if first.value != 1 or first.kind in STATUTE:
        return None
    since = max(0, first.start - 40)
    found = re.search(_COUNT, text[since : first.start])
    if not found:
        return None
    start, end = found.span("words")
    return Announcement(since + start, since + end, value(found["count"]), sequence)


class _Reader:
    """Puts markers into sequences, one after the other."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts = [match.start() for match in re.finditer(_CUT, text)]
        self.spent = 0  # the last cut that has explained a break
        self.sequences: list[Sequence] = []
        self.breaks: list[Break] = []
        self.open: list[Sequence] = []  # the outer first
        self.closed: dict[str, Sequence] = {}  # by kind, the latest that a higher level closed
        self.doubtful: dict[str, Marker] = {}  # by kind, a 1 that was not firm

    def place(self, marker: Marker) -> None:
        kind, number = marker.kind, marker.value
        if kind in PARTS:
            self.open, self.closed, self.doubtful = [], {}, {}
            return
        if kind == "第一条":  # an article's lists end with it
            self.closed = {known: self.closed[known] for known in self.closed if known in _OUTER}
        near = [sequence for sequence in reversed(self.open) if sequence.kind == kind]
        swapped = near and near[0].missing == {1} and near[0].last == 2
        if number == 1 and not swapped:
            if marker.firm:
                self._start(marker)
            else:
                self.doubtful[kind] = marker
            return
        known = [*near, self.closed[kind]] if kind in self.closed else near
        willing = [sequence for sequence in known if sequence.expects(number)]
        if willing:
            chosen = max(willing, key=lambda sequence: _likeness(sequence.markers[-1], marker))
            self._resume(chosen)
            chosen.take(marker)
        elif number == 2 and kind in self.doubtful:
            self._start(self.doubtful.pop(kind)).take(marker)
        elif marker.firm and near:
            self._break(marker, near[0])
        elif marker.firm:
            self._late(marker)

    def _start(self, marker: Marker) -> Sequence:
        """Open a sequence: under the open ones of a higher level, beside the last one of its own kind."""
        same = [sequence for sequence in self.open if sequence.kind == marker.kind]
        if same:
            stay = self._close(self.open.index(same[-1]) + 1, marker.kind)
            if len(same) > 1:
                self.open.remove(same[0])
        else:
            rank = _RANK[marker.kind]
            inner = next((at for at, known in enumerate(self.open) if _RANK[known.kind] > rank), len(self.open))
            stay = self._close(inner, marker.kind)
        above = next((known for known in reversed(self.open) if known.kind != marker.kind), None)
        parent = above.markers[-1] if above else None
        before = same[-1] if same else self.closed.pop(marker.kind, None)
        if before and before.parent is not parent and marker.kind not in _OUTER:
            before = None
        sequence = Sequence(marker, parent, before)
        self.sequences.append(sequence)
        self.open += [sequence, *stay]
        self.doubtful.pop(marker.kind, None)
        return sequence

    def _resume(self, sequence: Sequence) -> None:
        if sequence in self.open:
            self.open += self._close(self.open.index(sequence) + 1, sequence.kind)
        else:
            sequence.ran_on = True
            del self.closed[sequence.kind]
            self.open.append(sequence)

    def _close(self, at: int, by: str) -> list[Sequence]:
        """Close the sequences from `at` on but for those that stay: articles run on across chapters."""
        inner = self.open[at:]
        del self.open[at:]
        stay = [known for known in inner if known.kind == "第一条" and by in STATUTE]
        self.closed.update((known.kind, known) for known in inner if known not in stay)
        return stay

    def _break(self, marker: Marker, sequence: Sequence) -> None:
        """Judge a number that its open sequence does not expect."""
        number, previous, expected = marker.value, sequence.markers[-1], sequence.last + 1
        if previous.leads and not marker.leads:
            return  # told inside a line, it does not belong to the list of the lines
        if number < sequence.last:
            if marker.leads:
                self._report("backward", marker, expected, previous, self._start(marker))
        elif number == sequence.last:
            self._resume(sequence)
            self._twice(marker, sequence)
        elif number <= sequence.last + _JUMP or self._cut(previous, marker):
            self._resume(sequence)
            self._ahead(marker, sequence)

    def _late(self, marker: Marker) -> None:
        """Judge a number above 1 with no open sequence of its kind."""
        closed = self.closed.get(marker.kind)
        if closed and closed.last < marker.value <= closed.last + _JUMP:
            self._resume(closed)
            self._ahead(marker, closed)
        elif closed and closed.ran_on and closed.last == marker.value:
            self._resume(closed)
            self._twice(marker, closed)
        else:
            sequence = self._start(marker)
            rank = _RANK[marker.kind]
            above = next((known.markers[-1] for known in reversed(self.open) if _RANK[known.kind] < rank), None)
            since = max(above.end if above else 0, marker.start - _FAR)
            if marker.kind != "第一条" and not mentioned(self.text, marker, 1, since, marker.start):
                self._report("late", marker, 1, above, sequence)

    def _twice(self, marker: Marker, sequence: Sequence) -> None:
        previous = sequence.markers[-1]
        if previous.firm:
            self._report("duplicate", marker, sequence.last + 1, previous, sequence)
            sequence.doubled = True
        sequence.take(marker)

    def _ahead(self, marker: Marker, sequence: Sequence) -> None:
        number, previous, expected, before = marker.value, sequence.markers[-1], sequence.last + 1, sequence.before
        if number == 3 and expected == 2 and before and before.last == 1:  # 一、一、三、: the second is meant for 二、
            self._report("duplicate", sequence.markers[0], 2, before.markers[-1], before)
            before.markers += sequence.markers
            self.open[self.open.index(sequence)] = before
            sequence = before
        elif not mentioned(self.text, marker, expected, max(previous.end, marker.start - _FAR), marker.start):
            sequence.missing.update(range(expected, number))
            self._report("gap", marker, expected, previous, sequence)
        sequence.take(marker)

    def _report(self, kind: str, marker: Marker, expected: int, previous: Marker | None, sequence: Sequence) -> None:
        if marker.kind in RUNS and kind != "gap":
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
