"""Which opening and closing marks of a text belong together, and which stand alone."""

from __future__ import annotations

import re

from hegao import Pattern, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = "“‘《（(【〔[［"
CLOSING = "”’》）)】〕]］"
# Marks of one class may close one another: （试行) is paired, if badly (mixed-bracket-width says so).
_CLASS = dict(zip(OPENING + CLOSING, "“‘《（（［［［［" * 2, strict=True))
_REACH = 400  # how far off a mark may find its mate
_QUOTE_REACH = 800  # the same for a quotation in the middle of a sentence
_QUOTATION_REACH = 3000  # the same where whole paragraphs are quoted
_REVERSED_REACH = 30  # “甲“ within this distance is one pair with a mark turned round

_MARK = re.escape(OPENING + CLOSING)
_WORDS = rf"[^{_MARK}]"
_NEAR = rf"{_WORDS}{{0,{_REACH - 1}}}+"
_NUMERAL = "一二三四五六七八九十"
# Most marks stand in pairs with words alone inside, of which nothing is left to tell: they are stepped over, and
# so is everything up to the next other mark, which is the group. A ） behind what may be a list mark is looked at.
_PAIR = (
    rf"《{_NEAR}》|‘{_NEAR}’|[【〔\[［]{_NEAR}[】〕\]］]"
    rf"|[（(](?:{_NEAR}(?<![0-9A-Za-z{_NUMERAL}.、\n])|[{_NUMERAL}]{{1,9}})[）)]"
)
_STEP, _STEP_QUOTED = (
    Pattern(rf"{_WORDS}*+(?>(?:(?:{pair}){_WORDS}*+)*)(?:([{_MARK}])|\Z)")
    for pair in (rf"“{_NEAR}”|{_PAIR}", _PAIR)
)
_ORDINAL = Pattern(
    r"(?:^|[^一-鿿（])[一二三四五六七八九十]{1,2}）$"  # one 一） among （二） and （三） has lost its （
)
_LIST_MARK = Pattern(r"(?:^|[^0-9A-Za-z一-鿿（(])[0-9A-Za-z一二三四五六七八九十]{1,3}[.、]?$")
_INTERVAL = Pattern(r"-?[\d.%万元分米岁∞]+[,，、]\s?(?:[\d.%万元分米岁]+|\+?∞)\s?[\]］]")
_HAN_BEFORE, _HAN_AFTER = Pattern(r"[一-鿿，。；”》]\s?$"), Pattern("[一-鿿“《]")
_LATIN_BEFORE, _LATIN, _LETTER = Pattern("[0-9A-Za-z]$"), Pattern("[0-9A-Za-z]"), Pattern("[A-Za-z]")
_END = Pattern(r"[。！？\r\n]")


class Lone(Record):
    """A mark without a mate; `reversed_`: its mate is there, but one of the two looks the wrong way."""

    at: int
    mark: str
    reversed_: bool


class _Open(Record):
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
    excused: dict[str, int] = {}  # up to where one closing mark may stand alone: its mate was used up
    end = 0
    # inside a quotation every further one counts
    while (match := (_STEP_QUOTED if stacks["“"] else _STEP).match(text, end)) and match[1]:
        mark, at, end = match[1], match.start(1), match.end()
        kind = _CLASS[mark]
        stack = stacks[kind]
        if mark in OPENING:
            reach = _REACH
            if kind == "“":
                before = text[max(0, at - 2) : at].rstrip()[-1:]
                whole = text[at - 1 : at] in ("\r", "\n") or before in "：:"
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
    before, after = text[max(0, at - 6) : at], text[at + 1 : at + 20]
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
