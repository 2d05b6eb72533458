"""A regular expression that costs nothing until it is used: a run uses a part of the rules."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sys
    from collections.abc import Callable, Iterator
    from typing import ClassVar

    Match = re.Match[str]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class Pattern:
    """`Pattern(expression, flags)` has the methods of `re.Pattern[str]`; it is compiled on the first call.

    Write the first character literally: `re` then skips to it, where it tries a repeat, a branch or a look
    behind at every character. Raises re.error on that first call where the expression is not valid.
    `Pattern.compiler` compiles those of the whole process; the command line sets one that remembers.
    """

    __slots__ = (*_METHODS, "expression", "flags")
    compiler: ClassVar[Callable[[str, int], re.Pattern[str]]] = re.compile

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.expression = expression
        self.flags = int(flags)

    def __getattr__(self, name: str) -> object:
        """Compile, and take over the methods: the next call finds them without asking here."""
        if name not in _METHODS:
            raise AttributeError(f"a Pattern has no {name}")
        compiled = Pattern.compiler(self.expression, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def by_line(self, text: str) -> Iterator[tuple[int, Match]]:
        r"""Find what starts with the `\n` before its line, at the first line too, which has none: it alone is copied.

        With each match comes what is to be added to its offsets.
        """
        first = self.match("\n" + text[: text.find("\n") + 1 or None])
        if first:
            yield -1, first
        for match in self.finditer(text):
            yield 0, match

    def __repr__(self) -> str:
        return f"Pattern({self.expression!r})"

    if TYPE_CHECKING:

        def findall(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> list[str]: ...
        def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[Match]: ...
        def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Match | None: ...
        def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Match | None: ...
        def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Match | None: ...
        def split(self, string: str, maxsplit: int = 0) -> list[str]: ...
        def sub(self, repl: str | Callable[[Match], str], string: str, count: int = 0) -> str: ...
