"""Which expressions `re` may run: those that mean the same to it as to `regex`, and take no more than linear time.

`re` makes a match in a third of the time of `regex`, is loaded already and is compiled once on a machine, but knows no
time limit, and where it counts a long run of characters no alarm stops it.
"""

from __future__ import annotations

from math import inf

from hegao.literals import characters, parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

MOST = 200  # ways to match at one place that may have to be tried
FEW = 8  # and where each may read a long run
_SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})
_ANCHORS = frozenset({"AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING"})


def linear(expression: str) -> bool:
    """Whether `re` finds what `regex` finds, in a time that grows with the text alone."""
    tree = parsed(expression)
    if not tree:
        return False
    endless = sum(_endless(tree))
    return endless <= 1 and _ways(tree, characters(*tree[0])) <= (FEW if endless else MOST)


def _ways(nodes: Iterable[tuple[Any, Any]], first: frozenset[str]) -> float:
    """Count the ways to match a sequence at one place; infinite where they are not known to be few."""
    ways = 1.0
    for kind, what in nodes:
        name = str(kind)
        if name == "IN" and any(str(part) == "CATEGORY" for part, _ in what):
            return inf  # `regex` knows another Unicode
        if name == "AT" and str(what) not in _ANCHORS:
            return inf
        if name == "BRANCH":
            ways *= sum(_ways(branch, first) for branch in what[1])
        elif name == "SUBPATTERN" and not what[1]:
            ways *= _ways(what[-1], first)
        elif name in ("ASSERT", "ASSERT_NOT"):
            ways *= _ways(what[1], first)
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            ways *= _repeats(what, first)
        elif name not in _SINGLE and name != "AT":
            return inf
    return ways


def _repeats(repeat: tuple[int, int, Any], first: frozenset[str]) -> float:
    least, most, body = repeat
    if len(body) != 1 or str(body[0][0]) not in _SINGLE or _ways(body, first) > 1:
        return inf
    if most - least < MOST:
        return most - least + 1
    # a run that no place within it can start from is read once, whatever its length
    run = characters(*body[0])
    return 1 if first and run and first.isdisjoint(run) else inf


def _endless(nodes: Iterable[tuple[Any, Any]]) -> Iterable[bool]:
    """Tell of each repeat whether it is without a bound."""
    for kind, what in nodes:
        name = str(kind)
        if name == "BRANCH":
            for branch in what[1]:
                yield from _endless(branch)
        elif name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
            yield from _endless(what[-1])
        elif name.endswith("_REPEAT"):
            yield what[1] - what[0] >= MOST
