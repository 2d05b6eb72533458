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

NAME = "codes"
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
        key = expression, flags
        try:
            if key in self._known:
                self._used[key] = self._known[key]
                return _revived(expression, self._known[key])
            self._used[key] = _code(expression, flags)
            return _revived(expression, self._used[key])
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, EOFError):
            self._known.pop(key, None)
            self._used.pop(key, None)
            return re.compile(expression, flags)

    def keep(self) -> None:
        """Write the codes for the next run, if there are new ones."""
        if self._used.keys() <= self._known.keys():
            return
        others = [item for item in self._known.items() if item[0] not in self._used]
        memory.keep(NAME, dict([*others, *self._used.items()][-MOST:]))


def _code(expression: str, flags: int) -> bytes:
    """Compile to 32-bit words, the flags in force, the number of groups, and the names of groups."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(expression, flags)
    words = array("I", _compiler._code(tree, flags)).tobytes()  # noqa: SLF001 - see above
    return marshal.dumps((words, flags | tree.state.flags, tree.state.groups - 1, tree.state.groupdict))


def _revived(expression: str, code: bytes) -> re.Pattern[str]:
    import _sre

    words, flags, groups, names = marshal.loads(code)  # noqa: S302 - our own, as .pyc files are
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    words = memoryview(words).cast("I").tolist()
    pattern: re.Pattern[str] = _sre.compile(expression, flags, words, groups, names, tuple(by_number))
    return pattern
