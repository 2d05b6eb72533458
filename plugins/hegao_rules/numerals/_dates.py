"""The dates of a text as they are written, whether or not there are such days."""

from __future__ import annotations

from hegao import Pattern, Record
from hegao_rules.numerals._chinese import to_int

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import View

_YEAR = r"[0-9]{4}|[一二][〇○零一二三四五六七八九]{3}"
_SMALL = r"[0-9]{1,2}|[二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九]"
# a literal first, what stands before it after that: ten times faster than the date from its start
_DAY = Pattern(rf"月份?\s?({_SMALL})[日号](?![楼院馆线])")
_MONTH = Pattern(rf"(?:(?<![0-9])({_YEAR})年\s?|(?<![0-9年.月个〇零一二三四五六七八九十]))({_SMALL})$")
_YEAR_MONTH = Pattern(
    r"年\s?([0-9]{1,2}|十[一二]?|[一二三四五六七八九])月(?!龄|\s?[0-9一二三四五六七八九十])"
)
_YEAR_BEFORE = Pattern(rf"(?<![0-9.〇一二三四五六七八九])({_YEAR})$")
_DASHED = Pattern(
    r"-(?<=(?:19|20)[0-9][0-9]-)(?<![0-9A-Za-z.\-/][0-9]{4}-)([0-9]{1,2})-([0-9]{1,2})(?![0-9\-])"
)
DASHES = tuple(f"{digit}-" for digit in "0123456789")
_AROUND = 10


class Date(Record):
    """A date from `start` to `end`; year 0 where none is written, day 1 where none is."""

    start: int
    end: int
    year: int
    month: int
    day: int


def dates(view: View) -> Iterator[Date]:
    """Find 2021年3月5日, 三月五日, 2021年3月 and 2021-3-5."""
    text = view.text
    yield from days(text)
    for match in _YEAR_MONTH.finditer(text):
        head = _YEAR_BEFORE.search(text[max(0, match.start() - 5) : match.start()])
        if head and 1800 < to_int(head[1]) < 2200:
            yield Date(match.start() - 4, match.end(), to_int(head[1]), to_int(match[1]), 1)
    for match in _DASHED.finditer(text) if view.holds(DASHES) else ():
        start = match.start() - 4
        yield Date(start, match.end(), int(text[start : start + 4]), int(match[1]), int(match[2]))


def days(text: str) -> Iterator[Date]:
    """Find 2021年3月5日 and 三月五日."""
    for match in _DAY.finditer(text):
        head = _MONTH.search(text[max(0, match.start() - _AROUND) : match.start()])
        if head:
            year, month = to_int(head[1] or "0"), to_int(head[2])
            yield Date(match.start() - len(head[0]), match.end(), year, month, to_int(match[1]))
