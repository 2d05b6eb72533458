"""How the expression of a `[[pattern]]` is searched for.

What is one literal is looked for as such. What takes linear time runs on `re`, the rest on `regex`, with a limit.
"""

from __future__ import annotations

from hegao.linear import linear
from hegao.literals import after_line_start, literal, necessary
from hegao.pattern import Pattern
from hegao.view import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    import regex

    from hegao.view import View

    Check = Callable[[View], list[Hit]]

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
        check = _match(pattern, Pattern(later) if later else None, message, message_en, replace)
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


def _match(
    pattern: Pattern, later: Pattern | None, message: str, message_en: str, replace: str | None
) -> Check:
    """Make a check on `re`. `later` finds the matches after the first line, with the line break before them."""

    def check(view: View) -> list[Hit]:
        text = view.text
        if later is None:
            spans = [match.span() for match in pattern.finditer(text)]
        else:
            first = pattern.match(text)
            spans = [first.span()] if first else []
            spans += [(match.start() + 1, match.end()) for match in later.finditer(text)]
        return [
            _record(Hit, (start, end, message, message_en, replace, 1)) for start, end in spans if end > start
        ]

    return check


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
