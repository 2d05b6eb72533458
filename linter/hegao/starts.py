"""An expression that starts with a class, as several that start with a literal: `re` skips to these.

For a class it looks at every character: `[（(]` costs more than all that comes after it.
"""

from __future__ import annotations

import re

from hegao.literals import characters, parsed
from hegao.pattern import Pattern

MOST = 4  # expressions; each goes through the text once
_CLASS = r"\[\^?[^\[\]\\^]+\]"
_ALONE = "(?![*+?{])"
_FLAGS = Pattern(r"\(\?[ms]+\)")
_FIRST = Pattern(_CLASS + _ALONE)
_SECOND = Pattern(rf"(?:{_CLASS}|\\[!-/:-@\[-`{{-~]|[^\\^$.|?*+()\[\]{{}}]){_ALONE}")
_ATOM = Pattern(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_GROUP = Pattern(r"\([^()]*\)")


def starts(expression: str) -> list[tuple[str, int]]:
    """Give expressions that match together what this one does, each with how far before it a match starts.

    None where that is not certain, or no gain. Where two of their matches overlap, only a search for the expression
    itself tells which of them it finds.
    """
    flags = _FLAGS.match(expression)
    at = flags.end() if flags else 0
    first = _FIRST.match(expression, at)
    if not first or _alternates(expression[first.end() :]):
        return []
    tree = parsed(expression)
    if not tree:
        return []
    ahead, rest = expression[:at], expression[first.end() :]
    if known := _few(tree[0]):
        return [(ahead + one + rest, 0) for one in known]
    second = _SECOND.match(rest)
    if not second:
        return []
    return [(f"{ahead}{one}(?<={first[0]}{one}){rest[second.end() :]}", 1) for one in _few(tree[1])]


def _few(node: tuple[object, object]) -> list[str]:
    """Give the characters that a part matches, as expressions, if they are few."""
    known = characters(*node)
    return sorted(map(re.escape, known)) if len(known) <= MOST else []


def _alternates(expression: str) -> bool:
    """Whether a `|` stands outside all groups."""
    bare = _ATOM.sub("", expression)
    while (inner := _GROUP.sub("", bare)) != bare:
        bare = inner
    return "|" in bare
