"""The markers of a text: 第三条, 一、, （二）, 3., （4）, ⑤, 一是, 第二，, 附件1.

A marker stands at the start of a line or after the end of a sentence, outside quotation marks and brackets. One
that could as well be something else (二、三产业, 2.5万元) is not `firm`: it may continue a list, never open or break
one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hegao.outline.kinds import BEFORE, BLANK, CLOSED, END, FIRST, KINDS, MARKER, MENTION, PARTS, STATUTE
from hegao.outline.numerals import HANZI, like, value

_OPEN_END = "，、,的和与及或照据《（"  # a line that ends so is torn: what follows is no marker
_TITLE = 30  # the length of a chapter's title at most
_LISTED = ("、", "第", "和", "及", "或", "与", "至")  # 第（三）、 （四）项
_NEXT = 4  # a marker so close to another is nested in it


class Marker(NamedTuple):
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
    """Find the markers of a text, in order, in one pass."""
    padded = "\n" + text
    closed = sorted(
        (match.span() for pattern in CLOSED for match in re.finditer(pattern, padded)), reverse=True
    )
    marker_at = re.compile(MARKER).match
    markers: list[Marker] = []
    start = 0
    for before in re.finditer(BEFORE, padded):
        start = max(start, before.end())
        first = padded[start : start + 1]
        if first not in FIRST and not "①" <= first <= "㈩":
            continue
        while closed and closed[-1][1] <= start:
            closed.pop()
        match = marker_at(padded, start)
        while match:
            if not (closed and closed[-1][0] < start):
                marker = _marker(padded, match, start, markers[-1] if markers else None)
                if marker:
                    markers.append(marker)
            start = match.end()
            match = marker_at(padded, start)  # 一、（一）
    return markers


def mentioned(text: str, marker: Marker, number: int, start: int, end: int) -> bool:
    """Whether `number`, written as `marker` is, stands in a stretch of the text, marker or not."""
    numeral = like(marker.numeral, number)
    words = text[start:end]
    return (
        numeral in words
        and re.search(MENTION[marker.kind].replace("N", re.escape(numeral)), words) is not None
    )


def _marker(padded: str, match: re.Match[str], start: int, last: Marker | None) -> Marker | None:
    """Make a marker of a match in the text with a line break put before it."""
    group = match.lastgroup or ""
    numeral = match[group]
    number = value(numeral)
    if not number:
        return None
    at, end = match.span(group)
    tail = padded[end : match.end()]
    kind = (
        f"第一{tail.strip()}"
        if group == "statute"
        else KINDS[_first(numeral) if group == "composed" else group]
    )
    if (
        last
        and last.kind != kind
        and start - last.end < _NEXT
        and not padded[last.end + 1 : start].strip(BLANK)
    ):
        leads, firm = last.leads, last.firm  # 一、（一）
    else:
        leads, firm = _stands(padded, start)
    if group == "statute" and not firm and last and last.kind in STATUTE and start - last.end < _TITLE:
        firm = last.firm  # 第一章 总则 第一条
    if kind in PARTS and not (leads and firm):
        return None
    if group.endswith("_in") and not leads and padded[max(0, start - 9) : start].rstrip()[-1:] in _LISTED:
        return None
    if firm:
        firm = _is_firm(group, tail, number, padded[match.end() : match.end() + 6], leads=leads)
    return Marker(kind, number, start - 1, match.end() - 1, padded[start:at], numeral, tail, leads, firm)


def _stands(padded: str, start: int) -> tuple[bool, bool]:
    """Whether a marker leads its line, and whether what stands before makes it one."""
    before = padded[max(0, start - 60) : start].rstrip(BLANK)
    bare = before if before[-1:] in ("", *END) else before.rstrip(BLANK + "#*>|-【")
    if bare and bare[-1] not in "\r\n":
        return False, bare[-1] in END
    torn = bare.rstrip(BLANK + "\r\n")
    return True, not torn or torn[-1] not in _OPEN_END


def _first(composed: str) -> str:
    """Find the 1 of the run that a precomposed numeral belongs to: ㈢ → ㈠."""
    return chr(ord(composed) - value(composed) + 1)


def _is_firm(group: str, tail: str, number: int, after: str, *, leads: bool) -> bool:
    """Whether what follows lets it be a marker: not 2.5, 二、三产业, 第三条 cited inside a sentence."""
    if group == "statute":
        return leads or after[:1] in BLANK
    after = after.lstrip(BLANK)
    if group == "hanzi":
        following = re.match(f"[{HANZI}]+", after)
        if following and value(following[0]) == number + 1:
            return False
        return leads or tail[-1] == "、"
    if group in ("digit", "half") and after[:1].isdigit():
        return leads and group == "digit" and re.match("(?:19|20)[0-9]{2}年", after) is not None
    return True
