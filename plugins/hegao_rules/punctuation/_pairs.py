"""Which opening and closing marks of a text belong together, and which stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hegao import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = "“‘《（(【〔[［"
CLOSING = "”’》）)】〕]］"
# Marks of one class may close one another: （试行) is paired, if badly (mixed-bracket-width says so).
_CLASS = dict(zip(OPENING + CLOSING, "“‘《（（［［［［" * 2, strict=True))
_STEP = Pattern(
    r"[“‘《（(【〔[［”’》）)】〕\]］\r\n　](?:(?<=[^\r\n　])|(?<=[\r\n])\s*|\s+)"  # a class first: found fast
)
_ORDINAL = Pattern(
    r"(?:^|[^一-鿿（])[一二三四五六七八九十]{1,2}）$"  # one 一） among （二） and （三） has lost its （
)
_LIST_MARK = Pattern(r"(?:^|[^0-9A-Za-z一-鿿（(])[0-9A-Za-z一二三四五六七八九十]{1,3}[.、]?$")
_INTERVAL = Pattern(r"-?[\d.%]+[,，、]\s?(?:[\d.%]+|\+?∞)\s?[\]］]")
_HAN_BEFORE, _HAN_AFTER = Pattern(r"[一-鿿，。；”》]\s?$"), Pattern("[一-鿿“《]")
_LATIN_BEFORE, _LATIN, _LETTER = Pattern("[0-9A-Za-z]$"), Pattern("[0-9A-Za-z]"), Pattern("[A-Za-z]")
_END = Pattern(r"[。！？\r\n]")

_REACH = 400  # how far off a mark may find its mate
_QUOTE_REACH = 800  # the same for a quotation in the middle of a sentence
_QUOTATION_REACH = 3000  # the same where whole paragraphs are quoted
_REVERSED_REACH = 30  # “甲“ within this distance is one pair with a mark turned round


class Lone(NamedTuple):
    """A mark without a mate; `reversed_`: its mate is there, but one of the two looks the wrong way."""

    at: int
    mark: str
    reversed_: bool


class _Open(NamedTuple):
    at: int
    mark: str
    reach: int


def lone_marks(text: str) -> list[Lone]:
    """Find the marks without a mate, in order.

    Line ≠ paragraph: a pair may be torn by line breaks. A quotation of several paragraphs opens on each of
    them and closes only on the last (GB/T 15834 on quotation marks).
    """
    stacks: dict[str, list[_Open]] = {name: [] for name in _CLASS.values()}
    lone: list[Lone] = []
    fresh = 0  # where the paragraph begins
    excused: dict[str, int] = {}  # up to where one closing mark may stand alone: its mate was used up
    for match in _STEP.finditer(text):
        mark, at = match[0], match.start()
        kind = _CLASS.get(mark)
        if kind is None:
            fresh = match.end()
            continue
        stack = stacks[kind]
        if mark in OPENING:
            reach = _REACH
            if kind == "“":
                before = text[max(0, at - 2) : at].rstrip()[-1:]
                whole = at == fresh or before in "：:"
                if stack and stack[-1].reach == _QUOTATION_REACH and (whole or before in "。；"):
                    stack.pop()  # a further paragraph of a quotation: one closing mark serves both
                    excused[kind] = at + _QUOTATION_REACH  # unless it was a quotation within one
                    whole = True
                reach = _QUOTATION_REACH if whole else _QUOTE_REACH
            stack.append(_Open(at, mark, reach))
            continue
        while stack and at - stack[-1].at > stack[-1].reach:
            lone.append(_lone(stack.pop()))
        in_list = kind == "（" and _is_list_mark(text, at)
        if stack:
            stack.pop()
            if in_list:
                excused[kind] = at + _REACH  # as in （包括：1)甲；2)乙）
        elif at <= excused.get(kind, -1):
            excused[kind] = excused[kind] if in_list else -1
        else:
            lone.append(Lone(at, mark, reversed_=False))
    lone += [_lone(opened) for stack in stacks.values() for opened in stack]
    ordinals = [mark for mark in lone if _ORDINAL.search(text[max(0, mark.at - 3) : mark.at + 1])]
    broken = ordinals if len(ordinals) == 1 and ("（一）" in text or "（二）" in text) else []
    lone = [mark for mark in lone if mark in broken or not _is_other(text, mark.at, mark.mark)]
    return list(_turned(text, sorted(lone)))


def _lone(opened: _Open) -> Lone:
    return Lone(opened.at, opened.mark, reversed_=False)


def _is_other(text: str, at: int, mark: str) -> bool:
    """Tell a mark that is no half of a pair: a list mark 1), an apostrophe, minutes, an interval (0，50]."""
    before, after = text[max(0, at - 6) : at], text[at + 1 : at + 12]
    if mark in ")）":
        bare = mark == ")" and not _HAN_BEFORE.search(before)
        return bare or _is_list_mark(text, at)
    if mark in "(（":
        if _INTERVAL.match(after):
            return True
        return mark == "(" and not _HAN_AFTER.match(after)
    if mark in "’”":
        return bool(_LATIN_BEFORE.search(before) or _LETTER.match(after))
    if mark == "‘":
        return bool(_LATIN.match(after))
    return mark in "[]［］"


def _is_list_mark(text: str, at: int) -> bool:
    """Tell whether the bracket closes 1), a) or 一）."""
    before = text[max(0, at - 6) : at]
    return bool(_LIST_MARK.search(before))


def _turned(text: str, lone: list[Lone]) -> Iterator[Lone]:
    """Make one of two equal marks that face the same way: `“甲“`, `”甲”`."""
    at = 0
    while at < len(lone):
        here = lone[at]
        following = lone[at + 1] if at + 1 < len(lone) else None
        if (
            following
            and here.mark == following.mark
            and following.at - here.at <= _REVERSED_REACH
            and not _END.search(text, here.at, following.at)
        ):
            yield (following if here.mark in OPENING else here)._replace(reversed_=True)
            at += 2
        else:
            yield here
            at += 1
