"""The numbered list of attachments at the end of a document: 附件：1.… 2.…"""

from __future__ import annotations

from hegao import Pattern

_FIRST = Pattern(r"(?m)^[^\S\r\n]*附件[：:]\s*1[.．、](?!\d)")
_LIST = Pattern(r"\n\s*附件")
_ITEM = Pattern(r"\s(\d{1,3})[.．、](?!\d)")
_NEAR = 150  # a long name runs over lines before the next number


def listed(text: str) -> int:
    """Tell how many the list names; 0 where there is no numbered list, or more than one."""
    lists = list(_FIRST.finditer(text))
    if len(lists) != 1:
        return 0
    last, at = 1, lists[0].end()
    while ends := _next(text[at : at + _NEAR + 9], str(last + 1)):
        last += 1
        at += ends
    return last


def _next(near: str, number: str) -> int:
    """Tell where the number ends with which an item of this list starts; 0: there is none."""
    another = _LIST.search(near)
    items = _ITEM.finditer(near, 1, another.start() if another else len(near))
    return next((item.end() for item in items if item[1] == number and item.start() <= _NEAR), 0)
