"""The numbering of a text: markers, the sequences they form, their breaks, and the counts announced before them."""

from __future__ import annotations

from bisect import bisect_right

from hegao.outline.breaks import FAR, Break, Reader
from hegao.outline.kinds import PARTS, RANK, RUNS, STATUTE
from hegao.outline.markers import Marker, mentioned, read
from hegao.outline.numerals import HANZI, value
from hegao.pattern import Pattern
from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao.outline.sequences import Sequence

_SAID = "[^，。；：、！？,;:\\s]"
_COUNT = Pattern(  # 五方面意见：, 三件事：, 讲三点意见。
    f"(?P<told>(?:讲|谈|说|强调|提(?![出升高到])){_SAID}{{0,6}})?"
    f"(?<![第0-9{HANZI}至—~～-])(?<!中的)(?<!任意)(?<!任选)(?<!其中)(?P<words>(?P<count>[两二三四五六七八九十]|十[一二三四五六]|[0-9]{{1,2}})"
    f"(?:个(?!月|小时|工作日|百分点)|大|方面|点|条|项|件|类|句话|步)(?:(?!”){_SAID}){{0,8}})"
    f"(?<!以[上下内])(?<!之一)(?<!之一的)”?(?:[：:]|(?(told)(?:，供[^，。]{{0,6}}参考)?[。，,]|(?!)))$"
)
_COLONS = ("：", ":")
_ENDS = (*_COLONS, "。", "，", ",")
_UNITS = frozenset("个大面点条项件类话步")  # a match holds one, near its end


class Announcement(Record):
    """“讲三点意见：” right before the first marker of `sequence`."""

    start: int
    end: int
    promised: int
    sequence: Sequence


class Outline(Record):
    """`parts` are the markers that open a part of the file (附件1, 篇二); they belong to no sequence."""

    markers: list[Marker]
    sequences: list[Sequence]
    breaks: list[Break]
    announcements: list[Announcement]
    parts: list[Marker]

    def section_end(self, sequence: Sequence, reach: int) -> int:
        """Where the section of a sequence ends: at the next marker of its kind or of its parent's level, or
        `reach` past its last marker.
        """  # noqa: D205 - one sentence
        last = sequence.markers[-1]
        rank = RANK[sequence.parent.kind] if sequence.parent else -1
        after = bisect_right(self.markers, last.start, key=lambda marker: marker.start)
        for at in range(after, len(self.markers)):
            later = self.markers[at]
            if later.start >= last.end + reach:
                break
            if later.kind == last.kind or (later.firm and RANK.get(later.kind, -1) <= rank):
                return later.start
        return last.end + reach

    def goes_on(self, text: str, sequence: Sequence) -> bool:
        """Whether a spoken list (一是, 第一，) goes on in its section where no marker is read."""
        last = sequence.markers[-1]
        end = self.section_end(sequence, FAR) if last.kind in RUNS else 0
        return mentioned(text, last, sequence.last + 1, last.end, end)


def parse(text: str) -> Outline:
    """Read the numbering of a text; linear in its length."""
    markers = read(text)
    reader = Reader(text)
    for marker in markers:
        reader.place(marker)
    announced = []
    for sequence in reader.shelf.sequences:
        found = _announced(text, sequence)
        first = sequence.markers[0]
        if found and first.value == 1:
            announced.append(found)
        elif found and first.kind in RUNS:  # 提出三点希望：第二，
            reader.breaks.append(Break("late", first, 1, None, sequence, cut=False))
    return Outline(
        markers, reader.shelf.sequences, reader.breaks, announced, [m for m in markers if m.kind in PARTS]
    )


def _announced(text: str, sequence: Sequence) -> Announcement | None:
    first = sequence.markers[0]
    if first.value > 2 or first.kind in STATUTE:
        return None
    since = max(0, first.start - 40)
    before = text[since : first.start].rstrip()
    far = 11 if before[-1:] in _COLONS else 20  # a 。 may stand behind ，供大家参考
    may = before[-1:] in _ENDS and not _UNITS.isdisjoint(before[-far:])
    found = _COUNT.search(before) if may else None
    if not found:
        return None
    start, end = found.span("words")
    return Announcement(since + start, since + end, value(found["count"]), sequence)
