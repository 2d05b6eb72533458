"""Ranges of numbers, found from the unit they end in: a rare literal, where a digit is none."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from hegao import Pattern

_REACH = 40


def ranges(pattern: Pattern, units: str, text: str) -> Iterator[re.Match[str]]:
    r"""Find the matches of a pattern that ends in one of the units and `\Z`."""
    for unit in units:
        at = text.find(unit)
        while at >= 0:
            found = text[at - 1 : at].isdecimal() and pattern.search(text, max(0, at - _REACH), at + 1)
            if found:
                yield found
            at = text.find(unit, at + 1)
