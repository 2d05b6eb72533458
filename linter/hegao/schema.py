"""The types of settings: each takes a TOML value and gives ours, or raises TypeError(Chinese, English)."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any


def string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("应为字符串", "must be a string")
    return value


def strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError('应为字符串列表，如 ["a"]', 'must be a list of strings, as ["a"]')
    return tuple(value)


def one_of(allowed: Collection[str]) -> Callable[[Any], str]:
    def convert(value: Any) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise TypeError(f"应为 {'、'.join(allowed)} 之一", f"must be one of {', '.join(allowed)}")
        return str(value)

    return convert


def positive(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e6:
        raise TypeError("应为大于 0 的秒数", "must be a number of seconds above 0")
    return float(value)


def date(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise TypeError("应为日期，如 2026-12-31", "must be a date, as 2026-12-31")
    return text


def tables(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(item, dict) for item in value.values()):
        raise TypeError("应为表，如 [rules.numbering-gap]", "must be tables, as [rules.numbering-gap]")
    return value


def list_of_tables(value: Any) -> tuple[dict[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise TypeError("应为表的列表，写作双方括号", "must be a list of tables, in double brackets")
    return tuple(value)
