"""What `re` made of the expressions of earlier runs, kept as Python keeps what it made of a module.

Compiling is a third of the time of a short run. The way from a code to its pattern is not public in `re`: where a
Python has another, expressions are compiled.
"""

from __future__ import annotations

import marshal
import re

from hegao import memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAME = "patterns"
MOST = 800  # codes kept: those of the latest runs


class Codes:
    """The codes of expressions, by expression and flags; `keep` writes those that came new."""

    def __init__(self) -> None:
        known: Any = memory.recall(NAME)
        self._known: dict[tuple[str, int], bytes] = (
            known or {}
        )  # a run uses few of many: they are read when asked for
        self._used: dict[tuple[str, int], bytes] = {}

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        """Compile an expression, or make the pattern of its code. Raises re.error."""
        try:
            return self._of_code(expression, flags)
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, EOFError):
            return re.compile(expression, flags)

    def _of_code(self, expression: str, flags: int) -> re.Pattern[str]:
        import _sre

        key = expression, flags
        kept = self._known.get(key)
        made = marshal.loads(kept) if kept else _code(expression, flags)  # noqa: S302 - our own, as .pyc files are
        self._used[key] = kept or marshal.dumps(made)
        code, flags, groups, names = made
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            by_number[number] = name
        words = memoryview(code).cast("I").tolist()
        pattern: re.Pattern[str] = _sre.compile(expression, flags, words, groups, names, tuple(by_number))
        return pattern

    def keep(self) -> None:
        """Write the codes for the next run, if there are new ones."""
        if self._used.keys() <= self._known.keys():
            return
        others = [item for item in self._known.items() if item[0] not in self._used]
        memory.keep(NAME, dict([*others, *self._used.items()][-MOST:]))


def _code(expression: str, flags: int) -> tuple[bytes, int, int, dict[str, int]]:
    """Compile to 32-bit words, the flags in force, the number of groups, and the names of groups."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(expression, flags)
    words = array("I", _compiler._code(tree, flags))  # noqa: SLF001 - see above
    return words.tobytes(), flags | tree.state.flags, tree.state.groups - 1, tree.state.groupdict
