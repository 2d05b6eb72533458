"""The markers of a text: 第三条, 一、, （二）, 3., （4）, ⑤, 一是, 第二，, 附件1.

A marker stands at the start of a line or after the end of a sentence, outside quotation marks and brackets. One
that could as well be something else (二、三产业, 2.5万元) is not `firm`: it may continue a list, never open or break
one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hegao.outline.kinds import (
    BEFORE,
    BLANK,
    CLOSED,
    END,
    FIRST,
    KINDS,
    MARKER,
    MENTION,
    PARTS,
    STARTS,
    STATUTE,
)
from hegao.outline.numerals import HANZI, like, value
from hegao.pattern import Pattern
from hegao.record import Record

_HERE = Pattern(MARKER)
_AFTER = Pattern(f"{BEFORE}(?={FIRST}){MARKER}")  # a class first is found fast
_NUMERAL = Pattern(f"[{HANZI}]+")
_PARTS = Pattern(f"([{HANZI}]+|[0-9]+|[①-⒛㈠-㈩])")
_YEAR = Pattern("(?:19|20)[0-9]{2}年")
_LINE_END = "\r\n"
_VOID = BLANK + _LINE_END
_DECORATION = BLANK + "#*>|-【"

_OPEN_END = "，、,的和与及或照据《（"  # a line that ends so is torn: what follows is no marker
_TITLE = 30  # the length of a chapter's title at most
_LISTED = ("、", "第", "和", "及", "或", "与", "至")  # 第（三）、 （四）项
_IN = ("hanzi_in", "digit_in")
_NEXT = 4  # a marker so close to another is nested in it


class Marker(Record):
    """One number of a list. `kind` is how its 1 looks; `head` and `tail` are what stands around the numeral.

    `leads`: it starts its line. `firm`: it is nothing else.
    """

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
        """The marker, without what may tear it."""
        return "".join(f"{self.head}{self.numeral}{self.tail}".split())

    def at(self, number: int) -> str:
        """Write the same marker with another number."""
        return "".join(f"{self.head}{like(self.numeral, number)}{self.tail}".split())


def read(text: str) -> list[Marker]:
    """Find the markers of a text, in order, in one pass. Laws hold 4,000 a megabyte: this loop counts its calls."""
    closed = sorted((match.span() for pattern in CLOSED for match in pattern.finditer(text)), reverse=True)
    markers: list[Marker] = []
    last: Marker | None = None
    end = 0
    find = _AFTER.search
    while True:
        here = _HERE.match(text, end) if text[end : end + 1] in STARTS else None
        match = here or find(text, end)
        if not match:
            return markers
        start, end = match.span()
        if not here:
            start += 1
        while closed and closed[-1][1] <= start:
            closed.pop()
        if closed and closed[-1][0] < start:
            continue
        marker = _marker(text, match.lastgroup or "", start, end, last)
        if marker:
            markers.append(marker)
            last = marker


def mentioned(text: str, marker: Marker, number: int, start: int, end: int) -> bool:
    """Whether `number`, written as `marker` is, stands in a stretch of the text, marker or not."""
    numeral = like(marker.numeral, number)
    words = text[start:end]
    return (
        numeral in words
        and re.search(MENTION[marker.kind].replace("N", re.escape(numeral)), words) is not None
    )


def _marker(text: str, group: str, start: int, stop: int, last: Marker | None) -> Marker | None:
    """Make a marker of what a group of MARKER matches, if it is one."""
    kind, number, head, numeral, tail = _parts(text[start:stop], group)
    if not number:
        return None
    if last and start - last.end < _NEXT and last.kind != kind and not text[last.end : start].strip(BLANK):
        leads, firm = last.leads, last.firm  # 一、（一）
    else:
        stands = _stands(text[start - 4 if start > 4 else 0 : start])
        leads, firm = stands or _stands(text[max(0, start - 60) : start]) or (True, True)
    if group == "statute":
        if not firm and last and last.kind in STATUTE and start - last.end < _TITLE:
            firm = last.firm  # 第一章 总则 第一条
        if firm and not leads:
            firm = text[stop : stop + 1] in BLANK  # 第三条 cited inside a sentence
    elif group in _IN:
        if not leads and text[max(0, start - 9) : start].rstrip()[-1:] in _LISTED:
            return None
    elif kind in PARTS:
        if not (leads and firm):
            return None
    elif firm:
        firm = _is_firm(group, tail, number, text[stop : stop + 6].lstrip(BLANK), leads=leads)
    return tuple.__new__(
        Marker, (kind, number, start, stop, head, numeral, tail, leads, firm)
    )  # half its own time


@lru_cache(4096)
def _parts(words: str, group: str) -> tuple[str, int, str, str, str]:
    """Give the kind and the value, and head, numeral and tail of words that match a group of MARKER."""
    head, numeral, tail = _PARTS.split(words, 1)
    if group == "statute":
        group = tail.strip()
    elif group == "composed":
        group = _first(numeral)
    return KINDS[group], value(numeral), head, numeral, tail


@lru_cache(1024)
def _stands(before: str) -> tuple[bool, bool] | None:
    """Tell by what stands before whether a marker leads its line, and is one; None where that is too little."""
    bare = before.rstrip(BLANK)
    last = bare[-1:]
    if last and last in END:
        return False, True
    if last not in _LINE_END:
        bare = bare.rstrip(_DECORATION)
    if bare and bare[-1] not in _LINE_END:
        return False, bare[-1] in END
    torn = bare.rstrip(_VOID)
    return (True, torn[-1] not in _OPEN_END) if torn else None


def _first(composed: str) -> str:
    """Find the 1 of the run that a precomposed numeral belongs to: ㈢ → ㈠."""
    return chr(ord(composed) - value(composed) + 1)


def _is_firm(group: str, tail: str, number: int, after: str, *, leads: bool) -> bool:
    """Whether what follows lets it be a marker: not 2.5, 二、三产业."""
    if group == "hanzi":
        following = _NUMERAL.match(after)
        if following and value(following[0]) == number + 1:
            return False
        return leads or tail[-1] == "、"
    if group in ("digit", "half") and after[:1].isdigit():
        return leads and group == "digit" and _YEAR.match(after) is not None
    return True
