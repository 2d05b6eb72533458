"""What `re` made of the expressions of earlier runs, kept as Python keeps what it made of a module.

Compiling is a third of the time of a short run. The way from a code to its pattern is not public in `re`: where a
Python has another, expressions are compiled.
"""

from __future__ import annotations

import marshal
import re
from array import array
from bisect import bisect_left
from itertools import accumulate
from zlib import crc32

from hegao import memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAME = "codes"
MOST = 2000  # codes kept; beyond that only those of the run at hand


class Codes:
    """The codes of expressions; `keep` writes those that came new.

    A run uses few of many, so they are kept as one block, with the sorted hashes of the expressions and where the
    code of each begins: 32-bit numbers.
    """

    def __init__(self) -> None:
        known: Any = memory.recall(NAME) or (b"", b"", b"")
        self._hashes, self._starts = (memoryview(numbers).cast("I") for numbers in known[:2])
        self._block: bytes = known[2]
        self._used: dict[int, bytes] = {}  # hash → code, those that came new among them
        self._new = False

    def pattern(self, expression: str, flags: int) -> re.Pattern[str]:
        """Compile an expression, or make the pattern of its code. Raises re.error."""
        hashed = crc32(f"{flags} {expression}".encode("utf-8", "surrogatepass"))
        try:
            code = self._kept(hashed)
            if code:
                pattern = _revived(expression, flags, code)
                if pattern:
                    self._used[hashed] = code
                    return pattern
            code = _code(expression, flags)
            pattern = _revived(expression, flags, code)
            if pattern:
                self._used[hashed] = code
                self._new = True
                return pattern
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, EOFError):
            pass
        return re.compile(expression, flags)

    def _kept(self, hashed: int) -> bytes:
        at = bisect_left(self._hashes, hashed)
        if at == len(self._hashes) or self._hashes[at] != hashed:
            return b""
        return self._block[self._starts[at] : self._starts[at + 1]]

    def keep(self) -> None:
        """Write the codes for the next run, if there are new ones."""
        if not self._new:
            return
        codes = {hashed: self._kept(hashed) for hashed in self._hashes} | self._used
        if len(codes) > MOST:
            codes = self._used
        hashes = sorted(codes)
        starts = accumulate((len(codes[hashed]) for hashed in hashes), initial=0)
        block = b"".join(codes[hashed] for hashed in hashes)
        memory.keep(NAME, (array("I", hashes).tobytes(), array("I", starts).tobytes(), block))


def has_start(expression: str, flags: int) -> bool:
    """Whether `re` has a literal or a class to look for; else it tries a match at every character."""
    from re import _compiler, _constants, _parser  # type: ignore[attr-defined]

    code = _compiler._code(_parser.parse(expression, flags), flags)  # noqa: SLF001 - see above
    start = _constants.SRE_INFO_PREFIX | _constants.SRE_INFO_CHARSET
    return code[0] == _constants.INFO and bool(code[2] & start)


def _code(expression: str, flags: int) -> bytes:
    """Compile; with the expression, its flags, those in force, the number of groups and their names."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(expression, flags)
    words = array("I", _compiler._code(tree, flags)).tobytes()  # noqa: SLF001 - see above
    groups = tree.state.groups - 1, tree.state.groupdict
    return marshal.dumps((expression, flags, words, flags | tree.state.flags, *groups))


def _revived(expression: str, flags: int, code: bytes) -> re.Pattern[str] | None:
    """Make the pattern of a code; None where it is another's, of the same hash."""
    import _sre

    its, given, words, flags_in_force, groups, names = marshal.loads(code)  # noqa: S302 - our own, as .pyc files are
    if (its, given) != (expression, flags):
        return None
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    numbers = memoryview(words).cast("I").tolist()
    pattern: re.Pattern[str] = _sre.compile(
        expression, flags_in_force, numbers, groups, names, tuple(by_number)
    )
    return pattern
