"""`[[pattern]]` tables: rules for people who do not program.

What is one literal is looked for as such; the others run on `regex`, with its time limit.
"""

from __future__ import annotations

from hegao.literals import after_line_start, literal, necessary
from hegao.readings import MAKERS
from hegao.rules import NAME, SEVERITIES, WARNING, Rule
from hegao.view import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    import regex

    from hegao.config import Settings
    from hegao.finding import Problem
    from hegao.view import View, Views

    Check = Callable[[View], list[Hit]]

_KEYS = {
    "name": str, "match": str, "message": str, "message-en": str, "replace": str, "severity": str,
    "view": str, "good": list, "bad": list, "safe": bool,
}  # fmt: skip


_record = tuple.__new__  # makes a Hit in half the time of its own


def declared(
    settings: Settings, views: dict[str, Callable[[Views], View]], problems: list[Problem]
) -> Iterator[Rule]:
    """Make a rule of each valid `[[pattern]]` table; complain about the others."""
    known = {"source", *MAKERS, *views}
    for table in settings.pattern:
        name = table.get("name", "?")
        try:
            _check_keys(table, known)
            yield _rule(table, settings.time_limit)
        except ValueError as error:
            zh, en = error.args
            problems.append(
                settings.problem(str(name), f"[[pattern]] {name}：{zh}", f"[[pattern]] {name}: {en}")
            )


def _check_keys(table: dict[str, Any], views: set[str]) -> None:
    for key, value in table.items():
        if key not in _KEYS:
            from hegao.config import did_you_mean

            raise ValueError(
                f"未知的键 {key}{did_you_mean(key, _KEYS)}",
                f"unknown key {key}{did_you_mean(key, _KEYS, 'en')}",
            )
        if type(value) is not _KEYS[key]:
            raise ValueError(
                f"{key} 的类型应为 {_KEYS[key].__name__}", f"{key} must be a {_KEYS[key].__name__}"
            )
    missing = next((key for key in ("name", "match", "message") if not table.get(key)), None)
    if missing:
        raise ValueError(f"缺少 {missing}", f"has no {missing}")
    if not NAME.fullmatch(table["name"]):
        raise ValueError(
            "name 应为小写短横线写法，如 house-old-name", "name must be kebab-case, as house-old-name"
        )
    if table.get("severity", WARNING) not in SEVERITIES:
        raise ValueError(
            f"severity 应为 {'、'.join(SEVERITIES)} 之一", f"severity must be one of {', '.join(SEVERITIES)}"
        )
    if table.get("view", "plain") not in views:
        raise ValueError(f"没有视图 {table['view']}", f"there is no view {table['view']}")


def _rule(table: dict[str, Any], limit: float) -> Rule:
    message = table["message"]
    message_en = table.get("message-en", message)
    replace = table.get("replace")
    word = "" if replace and "\\" in replace else literal(table["match"])
    if word:
        _check_examples(table, lambda example: word in example)
        check = _seek(word, message, message_en, replace)
    else:
        compiled = _compiled(table["match"], replace or "")
        _check_examples(table, lambda example: bool(compiled.search(example, timeout=limit)))
        check = _match(compiled, message, message_en, replace, limit)
    return Rule(
        name=table["name"],
        family="pattern",
        severity=table.get("severity", WARNING),
        summary=message,
        summary_en=message_en,
        why=message,
        bad=tuple(table.get("bad", ())),
        good=tuple(table.get("good", ())),
        check=check,
        view=table.get("view", "plain"),
        cues=(word,) if word else necessary(table["match"]),
        fix="" if replace is None else "safe" if table.get("safe") else "unsafe",
        fold="",
        foreign=False,
        enabled=True,
        profiles={},
    )


def _compiled(expression: str, replace: str) -> regex.Pattern[str]:
    import regex

    try:
        compiled = regex.compile(expression)
    except regex.error as error:
        raise ValueError(
            f"match 不是合法的正则表达式：{error}", f"match is not a valid regular expression: {error}"
        ) from None
    if compiled.search(""):
        raise ValueError("match 可以匹配空文字", "match matches the empty text")
    refers = [int(number) for number in regex.findall(r"\\(\d+)", replace)]
    if any(number > compiled.groups for number in refers):
        raise ValueError(
            f"replace 引用了不存在的组 \\{max(refers)}",
            f"replace refers to a group \\{max(refers)} that is not there",
        )
    return compiled


def _check_examples(table: dict[str, Any], finds: Callable[[str], bool]) -> None:
    for key, wanted in (("bad", True), ("good", False)):
        for example in table.get(key, ()):
            if not isinstance(example, str):
                raise ValueError(f"{key} 应为字符串列表", f"{key} must be a list of strings")  # noqa: TRY004 - one kind of complaint
            try:
                found = finds(example)
            except TimeoutError:
                raise ValueError(
                    f"match 在例子上超时“{example}”", f"match takes too long on {example!r}"
                ) from None
            if found is not wanted:
                zh, en = (
                    ("没有匹配反例", "does not match the bad example")
                    if wanted
                    else ("误匹配正例", "matches the good example")
                )
                raise ValueError(f"match {zh}“{example}”", f"match {en} {example!r}")


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
    compiled: regex.Pattern[str], message: str, message_en: str, replace: str | None, limit: float
) -> Check:
    if replace is None:
        spans = _spans(compiled, limit)
        return lambda view: [
            _record(Hit, (*span, message, message_en, None, 1))
            for span in spans(view.text)
            if span[1] > span[0]
        ]

    def check(view: View) -> list[Hit]:
        return [
            view.hit(match.span(), message, message_en, new=match.expand(replace))
            for match in compiled.finditer(view.text, timeout=limit)
            if match.end() > match.start()
        ]

    return check


def _spans(compiled: regex.Pattern[str], limit: float) -> Callable[[str], list[tuple[int, int]]]:
    line = after_line_start(compiled.pattern)
    if not line:
        return lambda text: [match.span() for match in compiled.finditer(text, timeout=limit)]
    import regex

    later = regex.compile(f"(?m)\n(?:{line})")

    def spans(text: str) -> list[tuple[int, int]]:
        first = compiled.match(text, timeout=limit)
        found = [match.span() for match in later.finditer(text, timeout=limit)]
        return ([first.span()] if first else []) + [(start + 1, end) for start, end in found]

    return spans
