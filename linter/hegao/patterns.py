"""`[[pattern]]` tables: rules for people who do not program."""

from __future__ import annotations

from hegao.readings import MAKERS
from hegao.rules import NAME, SEVERITIES, WARNING, Rule
from hegao.searching import search

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from hegao.config import Settings
    from hegao.finding import Problem
    from hegao.view import View, Views

_KEYS = {
    "name": str, "match": str, "message": str, "message-en": str, "replace": str, "severity": str,
    "view": str, "good": list, "bad": list, "safe": bool,
}  # fmt: skip


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
    finds, check, cues = search(table["match"], message, message_en, replace, limit)
    _check_examples(table, finds)
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
        cues=cues,
        fix="" if replace is None else "safe" if table.get("safe") else "unsafe",
        fold="",
        foreign=False,
        cut=False,
        enabled=True,
        profiles={},
    )


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
