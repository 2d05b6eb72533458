"""The numbering of a text: its markers, the sequences they form, and where a sequence breaks.

A marker stands at the start of a line or after the end of a sentence, outside quotation marks and brackets. One
that could as well be something else (一、二、三产业, 2.5万) is not `firm`: it may continue a sequence, never open or
break one. A sequence is looked for where a reader would: among those still open, then among those closed by a
higher level ((五) may run on under 二、). The value 1 always opens a new one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from hegao.numerals import HANZI, like, value

_N = f"[{HANZI}]"
_B = "[ \u3000]?"
_TORN = "[ \t\u3000]{0,2}(?:\r?\n)?[ \t\u3000]{0,2}"
_END = "。！？；：”’!?;:…\ufffc"  # after these a marker may follow inside a line
_BLANK = " \t\u3000\u00a0"
_MARKER = (
    f"(?:第{_TORN}(?P<statute>{_N}{{1,9}}|[0-9]{{1,4}}){_TORN}(?:编|分编|章|节|条)(?![、，,至和或与及到的之规所款中第])"
    f"|第(?P<ordinal>{_N}{{1,3}})(?:[，,、：:]|是)(?!第)"
    f"|第(?P<item>{_N}{{1,3}})项(?=[，,：:议是 \u3000\r\n])"
    f"|[（(]{_TORN}(?P<hanzi_in>{_N}{{1,5}}){_TORN}[）)]"
    f"|[（(]{_B}(?P<digit_in>[0-9]{{1,3}}){_B}[）)]"
    f"|(?P<hanzi>{_N}{{1,4}}){_B}[、．.，,]"
    f"|(?P<run>{_N}{{1,3}})(?:是|要(?![素务件点道]))"
    f"|(?P<digit>[0-9]{{1,3}}){_B}[、．.]"
    f"|(?P<half>[0-9]{{1,3}})[)）]"
    "|(?P<composed>[①-⑳⑴-⒇⒈-⒛㈠-㈩])"
    f"|其(?P<among>{_N}{{1,2}})[，,、是])"
)
_FIND = f"[\n\r{_BLANK}{_END}#*>|】）)]{_MARKER}"
_KINDS = {
    "ordinal": "第一，",
    "item": "第一项",
    "hanzi_in": "（一）",
    "digit_in": "（1）",
    "hanzi": "一、",
    "run": "一是",
    "digit": "1.",
    "half": "1)",
    "among": "其一",
    "①": "①",
    "⑴": "（1）",
    "⒈": "1.",
    "㈠": "（一）",
}
# outer levels first; an outer one that opens closes the inner ones
LEVELS = ("第一编", "第一分编", "第一章", "第一节", "第一条", "第一项", "一、", "（一）", "1.", "（1）", "1)", "①",
          "第一，", "其一", "一是")  # fmt: skip
STATUTE = LEVELS[:5]
OUTER = LEVELS[:7]  # may stand above articles
RUNS = LEVELS[-3:]
_RANK = {kind: rank for rank, kind in enumerate(LEVELS)}
_JUMP = 5  # a number further ahead than this is no gap: something else was numbered
_FAR = 20_000  # how far back a missing marker is looked for


class Marker(NamedTuple):
    """One number of a list. `kind` is how its 1 looks (`（一）`); `head` and `tail` are what surrounds the numeral."""

    kind: str
    value: int
    start: int
    end: int
    head: str
    numeral: str
    tail: str
    leads: bool
    firm: bool

    @property
    def words(self) -> str:
        """The marker without what tore it."""
        return "".join(f"{self.head}{self.numeral}{self.tail}".split())

    def at(self, number: int) -> str:
        """The same marker with another number."""
        return "".join(f"{self.head}{like(self.numeral, number)}{self.tail}".split())


class Sequence:
    """Markers of one kind that belong together; `parent` is the marker under which it opened."""

    __slots__ = ("doubled", "kind", "last", "markers", "missing", "parent")

    def __init__(self, first: Marker, parent: Marker | None) -> None:
        self.kind = first.kind
        self.parent = parent
        self.markers = [first]
        self.last = first.value
        self.missing = set(range(1, first.value))
        self.doubled = False

    def expects(self, number: int) -> bool:
        return number in {self.last + 1, self.last + 2 if self.doubled else 0} or number in self.missing

    def take(self, marker: Marker) -> None:
        self.markers.append(marker)
        self.missing.discard(marker.value)
        if marker.value > self.last:
            self.doubled = False
            self.last = marker.value


class Break(NamedTuple):
    """Where a sequence breaks. `kind`: gap, late, duplicate, backward; `cut`: a notice stands in between."""

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
    markers: list[Marker]
    sequences: list[Sequence]
    breaks: list[Break]
    announcements: list[Announcement]


def parse(text: str) -> Outline:
    """Read the numbering of a text, in one pass and linear time."""
    markers = read(text)
    reader = _Reader(text)
    for marker in markers:
        reader.place(marker)
    announced = [found for sequence in reader.sequences if (found := _announced(text, sequence))]
    return Outline(markers, reader.sequences, reader.breaks, announced)


# --- markers ---------------------------------------------------------------------------------------------------


def read(text: str) -> list[Marker]:
    """Find the markers of a text."""
    padded = "\n" + text
    closed = _closed(padded)
    find, follow = re.compile(_FIND), re.compile(_MARKER)
    markers: list[Marker] = []
    match = find.search(padded)
    while match:
        start = match.end() - len(match[0]) + (match.re is find)
        while closed and closed[-1][1] <= start:
            closed.pop()
        if not (closed and closed[-1][0] < start):
            marker = _marker(padded, match, start, markers)
            if marker:
                markers.append(marker)
        match = follow.match(padded, match.end()) or find.search(padded, match.end())
    return markers


def _closed(text: str) -> list[tuple[int, int]]:
    """Quoted and bracketed ranges, the last first."""
    ranges = [match.span() for pattern in ("“[^“”]{1,1500}”", "（[^（）\n]{7,300}）", r"\([^()\n]{7,300}\)")
              for match in re.finditer(pattern, text)]  # fmt: skip
    return sorted(ranges, reverse=True)


def _marker(padded: str, match: re.Match[str], start: int, before: list[Marker]) -> Marker | None:
    group = match.lastgroup or ""
    numeral = match[group]
    number = value(numeral)
    if not number:
        return None
    at, end = match.span(group)
    tail = padded[end : match.end()]
    if group == "statute":
        kind = "第一" + tail.strip()
    elif group == "composed":
        kind = _KINDS[chr(ord(numeral) - number + 1)]
    else:
        kind = _KINDS[group]
    leads, firm = _stands(padded, start)
    last = before[-1] if before else None
    if last and last.kind != kind and not padded[last.end + 1 : start].strip(_BLANK):  # 一、（一）…: nested
        leads, firm = last.leads, last.firm
    after = padded[match.end() : match.end() + 6].lstrip(_BLANK)
    if firm and group in ("digit", "hanzi", "half") and after[:1].isdigit():
        firm = leads and group == "digit" and re.match("(?:19|20)[0-9]{2}年", after) is not None
    elif firm and group == "hanzi":
        firm = not (after[:1] and after[0] in HANZI and tail.strip() == "、") and (leads or tail.strip() == "、")
    elif firm and kind in STATUTE and not leads:
        firm = padded[match.end() : match.end() + 1] in _BLANK
    return Marker(kind, number, start - 1, match.end() - 1, padded[start:at], numeral, tail, leads, firm)


def _stands(padded: str, start: int) -> tuple[bool, bool]:
    """Whether a marker leads its line, and whether what stands before lets it be one."""
    before = padded[max(0, start - 60) : start].rstrip(_BLANK)
    if before[-1:] and before[-1] in _END:
        return False, True
    bare = before.rstrip(_BLANK + "#*>|-")
    if bare and bare[-1] not in "\r\n":
        return False, False
    torn = bare.rstrip(_BLANK + "\r\n")
    return True, not (torn and torn[-1] in "，、,的和与及或照据《（")


# --- sequences -------------------------------------------------------------------------------------------------


class _Reader:
    """Puts markers into sequences, one after the other."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts = [match.start() for match in re.finditer("\ufffc{6,}", text)]
        self.spent: set[int] = set()
        self.sequences: list[Sequence] = []
        self.breaks: list[Break] = []
        self.open: list[Sequence] = []
        self.closed: dict[str, Sequence] = {}
        self.pending: dict[str, Marker] = {}

    def place(self, marker: Marker) -> None:
        kind, number = marker.kind, marker.value
        near = [sequence for sequence in reversed(self.open) if sequence.kind == kind]
        if kind == "第一条":  # an article's lists end with it
            self.closed = {known: self.closed[known] for known in self.closed if known in OUTER}
        if number == 1 and not (near and near[0].missing == {1} and near[0].last == 2):
            if marker.firm:
                self._start(marker)
            else:
                self.pending[kind] = marker
            return
        known = [*near, self.closed[kind]] if kind in self.closed else near
        for sequence in known:
            if sequence.expects(number):
                self._resume(sequence)
                sequence.take(marker)
                return
        if number == 2 and kind in self.pending:
            self._start(self.pending.pop(kind)).take(marker)
        elif marker.firm:
            self._break(marker, near[0] if near else None, self.closed.get(kind))

    def _start(self, marker: Marker) -> Sequence:
        rank = _RANK[marker.kind]
        same = [sequence for sequence in self.open if sequence.kind == marker.kind]
        if same:
            self._close(self.open.index(same[-1]) + 1, marker.kind)
            if len(same) > 1:
                self.open.remove(same[0])
        else:
            inner = next((at for at, known in enumerate(self.open) if _RANK[known.kind] > rank), len(self.open))
            self._close(inner, marker.kind)
        parent = next((known for known in reversed(self.open) if known.kind != marker.kind), None)
        sequence = Sequence(marker, parent.markers[-1] if parent else None)
        self.sequences.append(sequence)
        self.open.append(sequence)
        self.closed.pop(marker.kind, None)
        self.pending.pop(marker.kind, None)
        return sequence

    def _resume(self, sequence: Sequence) -> None:
        if sequence in self.open:
            self._close(self.open.index(sequence) + 1, sequence.kind)
        else:
            self.closed.pop(sequence.kind, None)
            self.open.append(sequence)

    def _close(self, at: int, by: str) -> None:
        """Close the sequences from `at` on; articles run on across chapters."""
        inner = self.open[at:]
        stay = [known for known in inner if known.kind == "第一条" and by in STATUTE]
        self.closed.update((known.kind, known) for known in inner if known not in stay)
        self.open[at:] = stay

    def _break(self, marker: Marker, near: Sequence | None, closed: Sequence | None) -> None:
        number = marker.value
        if near is None:
            parent = self.open[-1].markers[-1] if self.open else None
            self._late(marker, closed, parent)
            return
        previous = near.markers[-1]
        if number == near.last:
            if previous.firm:
                self._report("duplicate", marker, number + 1, previous, near)
                near.doubled = True
            self._resume(near)
            near.take(marker)
        elif number > near.last:
            cut = self._cut(previous, marker)
            if number > near.last + _JUMP and not cut:
                return
            older = [known for known in self.open if known.kind == marker.kind and known is not near]
            twice = older and near.last == 1 and number == 3 and older[0].last == 1
            if twice:
                self._report("duplicate", near.markers[0], 2, older[0].markers[-1], near)
            elif not self._mentioned(marker, near.last + 1, previous.end):
                self._report("gap", marker, near.last + 1, previous, near)
            near.missing.update(range(near.last + 1, number))
            self._resume(near)
            near.take(marker)
        elif marker.leads:
            self._report("backward", marker, near.last + 1, previous, near)
            self._start(marker)

    def _late(self, marker: Marker, closed: Sequence | None, parent: Marker | None) -> None:
        expected = closed.last + 1 if closed and closed.last < marker.value else 1
        since = parent.end if parent else 0
        if marker.kind not in ("第一条", *RUNS) and not self._mentioned(marker, expected, since):
            sequence = self._start(marker)
            self._report("gap" if parent else "late", marker, expected, parent, sequence)
        else:
            self._start(marker)

    def _report(self, kind: str, marker: Marker, expected: int, previous: Marker | None, sequence: Sequence) -> None:
        cut = self._cut(previous, marker)
        if cut in self.spent:
            return
        if cut:
            self.spent.add(cut)
        if marker.kind in RUNS and kind != "gap":
            return
        self.breaks.append(Break(kind, marker, expected, previous, sequence, bool(cut)))

    def _cut(self, previous: Marker | None, marker: Marker) -> int:
        """Which notice stands between the two: its number from 1, or 0."""
        at = bisect_right(self.cuts, marker.start)
        return at if at and self.cuts[at - 1] >= (previous.end if previous else 0) else 0

    def _mentioned(self, marker: Marker, number: int, since: int) -> bool:
        """Whether the missing number stands there after all, in a place where no marker is read."""
        words = self.text[max(since, marker.start - _FAR) : marker.start]
        numeral = like(marker.numeral, number)
        return re.search(_MENTION.get(marker.kind, _LED).replace("N", re.escape(numeral)), words) is not None


_RUN = f"(?<!{_N})N[是要靠抓看、，]|第N(?!{_N})|其N(?!{_N})"
_LED = f"[\n\r]\\s{{0,9}}第\\s?N(?!{_N})"  # its 条 may be damaged
_MENTION = {
    "一、": f"(?<![第{HANZI}])N[、．.，,]",
    "（一）": r"[（(]\s*N\s*[）)]",
    "1.": r"(?<![0-9.])N\s?[、．.](?![0-9])",
    "1)": "(?<![0-9.])N[)）]",
    "①": "N",
    "第一，": _RUN,
    "第一项": "第N",
    "其一": _RUN,
    "一是": _RUN,
}

# --- announced counts ------------------------------------------------------------------------------------------

_COUNT = (
    f"(?<![第0-9{HANZI}])(?P<count>[两二三四五六七八九十]|十[一二三四五六]|[0-9]{1,2})(?:"
    "(?:个方面|大方面|方面|点|条)(?:的?[^，。；：、,;:\\s]{0,8})"
    "|(?:大|个|项|件)[^，。；：、,;:\\s]{0,6}(?:意见|要求|工作|任务|措施|举措|问题|建议|希望|事|抓手|环节|关键|重点)"
    ")[：:]\\s*$"
)


def _announced(text: str, sequence: Sequence) -> Announcement | None:
    first = sequence.markers[0]
    if first.value != 1 or first.kind in STATUTE:
        return None
    since = max(0, first.start - 40)
    found = re.search(_COUNT, text[since : first.start])
    if not found:
        return None
    return Announcement(since + found.start(), since + found.end(), value(found["count"]), sequence)
