"""What a regular expression cannot match without: the cues of a house's own patterns.

Read with the parser of `re`, which is not public: where a Python has another, nothing is known, and the pattern runs
on every text. So it does where anything is doubtful: the expressions are those of `regex`, which knows more.
"""

from __future__ import annotations

import re
from math import inf

from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    Words = frozenset[str]

MOST = 32  # words; beyond that looking for them costs more than the pattern
_EMPTY = frozenset({""})
_PLAIN = Pattern(r"(?:[^\\^$.|?*+()\[\]{}]|\\[!-/:-@\[-`{-~])+")
_ESCAPED = Pattern(r"\\.")
# what `regex` reads in another way than `re`: fuzziness, its own groups and flags, sets of sets
_ODD = Pattern(
    r"\{(?![0-9]+(?:,[0-9]*)?\}|,[0-9]+\})|\(\?(?!:|=|!|<=|<!|P<|[ms]+[):])|\[\[|\[:|\[\^\[|--|&&|~~|\|\|"
)
_LINE_START = "(?m)^"
_LINE_FEED = 10
_FLAGS = re.MULTILINE | re.DOTALL | re.UNICODE


def literal(expression: str) -> str:
    """Give the one text that an expression matches; "" where it is more than that."""
    return _ESCAPED.sub(lambda at: at[0][1], expression) if _PLAIN.fullmatch(expression) else ""


def necessary(expression: str) -> tuple[str, ...]:
    """Give words of which every match holds one; none where that is not certain."""
    tree = _parsed(expression)
    return tuple(sorted(_sequence(tree)[1])) if tree else ()


def after_line_start(expression: str) -> str:
    """Give what follows `(?m)^`; "" where an expression is not of this form, or can match nothing or a line break.

    To search for it after a line break is ten times faster than to ask at each character whether a line starts.
    """
    if not expression.startswith(_LINE_START):
        return ""
    tree = _parsed(expression)
    if not tree or str(tree[0][1]) != "AT_BEGINNING" or not tree.getwidth()[0] or _breaks(tree):
        return ""
    return expression[len(_LINE_START) :]


def _parsed(expression: str) -> Any:
    """Give the tree of an expression; None where it might mean another thing to `regex`."""
    if _ODD.search(expression):
        return None
    try:
        from re import _parser  # type: ignore[attr-defined]

        tree = _parser.parse(expression)
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError, RecursionError, re.error):
        return None
    return None if tree.state.flags & ~_FLAGS else tree


def _breaks(nodes: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a sequence may match a line break; so may all that is not known here."""
    return any(_may_break(str(kind), what) for kind, what in nodes)


def _may_break(name: str, what: Any) -> bool:
    if name == "IN":
        return _breaks(what)
    if name == "LITERAL":
        return bool(what == _LINE_FEED)
    if name == "RANGE":
        return bool(what[0] <= _LINE_FEED <= what[1])
    if name == "CATEGORY":
        return str(what) not in ("CATEGORY_DIGIT", "CATEGORY_WORD")
    if name == "SUBPATTERN":
        return bool(what[1]) or _breaks(what[-1])  # with flags of its own, a dot may be any character
    if name == "BRANCH":
        return any(map(_breaks, what[1]))
    if name.endswith("_REPEAT"):
        return _breaks(what[2])
    return name not in ("ANY", "AT", "ASSERT", "ASSERT_NOT")


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> tuple[Words, Words]:
    """Give all that a sequence matches, where that is few words, and the words of which it needs one."""
    whole = True
    best: Words = frozenset()
    run = word = _EMPTY  # what the match is known to end with here; the same from the last choice on
    for node in nodes:
        exact, least, needed = _node(*node)
        best = _better(best, needed)
        fits = len(run) * len(least) <= MOST
        best = _better(best, _joined(run, least) if fits else least)
        whole = whole and bool(exact) and fits
        run = _joined(run, exact) if exact and fits else least
        word = _joined(word, exact) if len(exact) == 1 else _EMPTY
        best = _better(best, word)
    return run if whole else frozenset(), best


def _node(kind: Any, what: Any) -> tuple[Words, Words, Words]:
    """Give all that a part matches, where that is few words, words one of which it starts and ends with, and needs."""
    name = str(kind)
    exact = needed = frozenset[str]()
    if name == "LITERAL":
        exact = frozenset({chr(what)})
    elif name == "IN":
        exact = _characters(what)
    elif name in ("AT", "ASSERT", "ASSERT_NOT"):
        exact = _EMPTY
    elif name == "SUBPATTERN":
        exact, needed = _sequence(what[-1])
    elif name == "BRANCH":
        parts = [_sequence(branch) for branch in what[1]]
        exact, needed = _any(part for part, _ in parts), _any(part for _, part in parts)
    elif name.endswith("_REPEAT"):
        return _repeat(*what)
    return exact, exact or _EMPTY, needed


def _repeat(least: int, most: int, nodes: Any) -> tuple[Words, Words, Words]:
    one, needed = _sequence(nodes)
    if not least:
        optional = one | _EMPTY if one and most == 1 else frozenset[str]()
        return optional, optional or _EMPTY, frozenset()
    times, words = 1, one
    while times < least and one and len(words) * len(one) <= MOST:
        times, words = times + 1, _joined(words, one)
    return words if times == most else frozenset(), words or _EMPTY, needed


def _characters(parts: Iterable[tuple[Any, Any]]) -> Words:
    """Give the characters of a class of few; none of one that names what it does not hold, or a category."""
    characters: set[str] = set()
    for kind, what in parts:
        first, last = what if str(kind) == "RANGE" else (what, what)
        if str(kind) not in ("RANGE", "LITERAL") or last - first >= MOST:
            return frozenset()
        characters.update(map(chr, range(first, last + 1)))
    return frozenset(characters) if len(characters) <= MOST else frozenset()


def _any(parts: Iterable[Words]) -> Words:
    """Give what one of several holds, if each holds something and it is few in all."""
    parts = list(parts)
    every = frozenset().union(*parts)
    return every if all(parts) and len(every) <= MOST else frozenset()


def _joined(first: Words, second: Words) -> Words:
    return frozenset(one + other for one in first for other in second)


def _better(first: Words, second: Words) -> Words:
    return second if _cost(second) < _cost(first) else first


def _cost(words: Words) -> float:
    """Weigh the words by what it costs to look for each, and by how often it stands in a text for another reason."""
    return sum(1 + 1e6 / 50 ** len(word) for word in words) if words and "" not in words else inf
