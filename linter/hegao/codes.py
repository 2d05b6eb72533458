"""What `re` made of the expressions of earlier runs, kept as Python keeps what it made of a module.

Compiling is a third of the time of a short run. The way from a code to its pattern is not public in `re`: where a
Python has another, expressions are compiled.
"""

from __future__ import annotations

import re

from hegao import memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAME = "patterns"
MOST = 4000  # so many codes are kept; beyond that all are forgotten, those of expressions long gone too


class Codes:
    """The codes of expressions, by expression and flags; `keep` writes those that came new."""

    def __init__(self) -> None:
        known: Any = memory.recall(NAME)
        self._known: dict[tuple[str, int], tuple[bytes, int, int, dict[str, int]]] = known or {}
        self._new = False

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        """Compile an expression, or make the pattern of its code. Raises re.error."""
        try:
            return self._of_code(expression, flags)
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
            return re.compile(expression, flags)

    def _of_code(self, expression: str, flags: int) -> re.Pattern[str]:
        import _sre

        known = self._known.get((expression, flags))
        if known is None:
            known = self._known[expression, flags] = _code(expression, flags)
            self._new = True
        code, flags, groups, names = known
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            by_number[number] = name
        words = memoryview(code).cast("I").tolist()
        pattern: re.Pattern[str] = _sre.compile(expression, flags, words, groups, names, tuple(by_number))
        return pattern

    def keep(self) -> None:
        """Write the codes for the next run, if there are new ones."""
        if self._new:
            memory.keep(NAME, self._known if len(self._known) <= MOST else {})


def _code(expression: str, flags: int) -> tuple[bytes, int, int, dict[str, int]]:
    """Compile to 32-bit words, the flags in force, the number of groups, and the names of groups."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(expression, flags)
    words = array("I", _compiler._code(tree, flags))  # noqa: SLF001 - see above
    return words.tobytes(), flags | tree.state.flags, tree.state.groups - 1, tree.state.groupdict
