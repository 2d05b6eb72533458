"""An expression that starts with a class, as expressions that start with a literal: `re` skips to these.

At a class it stops at every character: `[（(]` costs as much as all the rest of a pattern, and more.
"""

from __future__ import annotations

import re

from hegao.literals import characters, parsed
from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 4  # expressions; each goes through the text once
_CLASS = r"\[\^?[^\[\]\\^]+\]"
_ONE = rf"(?:{_CLASS}|\\[!-/:-@\[-`{{-~]|[^\\^$.|?*+()\[\]{{}}])(?![*+?{{])"
_HEAD = Pattern(rf"(?P<flags>\(\?[ms]+\))?(?P<first>{_CLASS})(?![*+?{{])(?P<second>{_ONE})?")


def starts(expression: str) -> list[tuple[str, int]]:
    """Give expressions that match together what this one does, and how many code points before it a match starts.

    None where that cannot be told. Where the matches of two overlap, or one starts before the end of another, only
    the expression itself tells which of them it is.
    """
    head = _HEAD.match(expression)
    tree = parsed(expression) if head else None
    if not head or not tree or len(tree) < 2:  # alternatives are one part
        return []
    flags, first, second = head["flags"] or "", head["first"], head["second"] or ""
    if few := _few(*tree[0]):
        rest = expression[head.end("first") :]
        return [(f"{flags}{one}{rest}", 0) for one in few]
    rest = expression[head.end() :]
    few = _few(*tree[1]) if second else []
    return [(f"{flags}{one}(?<={first}{one}){rest}", 1) for one in few]


def _few(kind: object, what: object) -> list[str]:
    known = characters(kind, what)
    return [re.escape(one) for one in sorted(known)] if len(known) <= MOST else []


def found(parts: list[tuple[re.Pattern[str] | Pattern, int]], text: str) -> list[tuple[int, int]]:
    ...
