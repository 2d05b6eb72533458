"""How the expression of a `[[pattern]]` is searched for.

What is one literal is looked for as such. What takes linear time runs on `re`, the rest on `regex`, with a limit.
"""

from __future__ import annotations

from itertools import pairwise

from hegao.linear import linear
from hegao.literals import after_line_start, literal, necessary
from hegao.pattern import Pattern
from hegao.starts import starts
from hegao.view import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    import regex

    from hegao.starts import Start
    from hegao.view import View

    Check = Callable[[View], list[Hit]]
    Spans = Callable[[str], list[tuple[int, int]]]

_EMPTY = ("match 可以匹配空文字", "match matches the empty text")
_record = tuple.__new__  # makes a Hit in half the time of its own


def search(
    expression: str, message: str, message_en: str, replace: str | None, limit: float
) -> tuple[Callable[[str], bool], Check, tuple[str, ...]]:
    """Give what finds an expression in an example, the rule's check, and its cues.

    Raises ValueError, in both languages, on an expression or a replacement that is not valid.
    """
    plain = replace is None or "\\" not in replace
    if plain and (word := literal(expression)):
        return lambda text: word in text, _seek(word, message, message_en, replace), (word,)
    cues = necessary(expression)
    line = after_line_start(expression)
    later = f"(?m)\n(?:{line})" if line else ""
    if plain and linear(later or expression):
        pattern = Pattern(expression)
        if pattern.search(""):
            raise ValueError(*_EMPTY)
        spans = _by_line(pattern, Pattern(later)) if later else _by_start(pattern, starts(expression))
        check = _match(spans, message, message_en, replace)
        return lambda text: bool(pattern.search(text)), check, cues
    compiled = _compiled(expression, replace or "")
    check = _timed(compiled, message, message_en, replace, limit)
    return lambda text: bool(compiled.search(text, timeout=limit)), check, cues


def _compiled(expression: str, replace: str) -> regex.Pattern[str]:
    import regex

    try:
        compiled = regex.compile(expression)
    except regex.error as error:
        raise ValueError(
            f"match 不是合法的正则表达式：{error}", f"match is not a valid regular expression: {error}"
        ) from None
    if compiled.search(""):
        raise ValueError(*_EMPTY)
    refers = [int(number) for number in regex.findall(r"\\(\d+)", replace)]
    if any(number > compiled.groups for number in refers):
        raise ValueError(
            f"replace 引用了不存在的组 \\{max(refers)}",
            f"replace refers to a group \\{max(refers)} that is not there",
        )
    return compiled


def _seek(word: str, message: str, message_en: str, replace: str | None) -> Check:
    def check(view: View) -> list[Hit]:
        find = view.text.find
        hits = []
        at = find(word)
        while at >= 0:
            end = at + len(word)
            hits.append(_record(Hit, (at, end, message, message_en, replace, 1)))
            at = find(word, end)
        return hits

    return check


def _match(spans: Spans, message: str, message_en: str, replace: str | None) -> Check:
    def check(view: View) -> list[Hit]:
        return [
            _record(Hit, (start, end, message, message_en, replace, 1))
            for start, end in spans(view.text)
            if end > start
        ]

    return check


def _by_line(pattern: Pattern, later: Pattern) -> Spans:
    """Find a line's start on the first line by itself, on the others by the line break before it."""

    def spans(text: str) -> list[tuple[int, int]]:
        first = pattern.match(text)
        found = [first.span()] if first else []
        return found + [(match.start() + 1, match.end()) for match in later.finditer(text)]

    return spans


def _by_start(pattern: Pattern, parts: list[Start]) -> Spans:
    """Find by what the matches start with, where that is known; by the whole pattern once two of them overlap."""
    searches = [(character, Pattern(part), before) for character, part, before in parts]

    def spans(text: str) -> list[tuple[int, int]]:
        if not searches:
            return [match.span() for match in pattern.finditer(text)]
        found = sorted(
            (match.start() - before, match.end())
            for character, part, before in searches
            if character in text
            for match in part.finditer(text)
        )
        if any(start < end for (_, end), (start, _) in pairwise(found)):
            searches.clear()  # they will again
            return [match.span() for match in pattern.finditer(text)]
        return found

    return spans


def _timed(
    compiled: regex.Pattern[str], message: str, message_en: str, replace: str | None, limit: float
) -> Check:
    def check(view: View) -> list[Hit]:
        return [
            view.hit(
                match.span(), message, message_en, new=None if replace is None else match.expand(replace)
            )
            for match in compiled.finditer(view.text, timeout=limit)
            if match.end() > match.start()
        ]

    return check
