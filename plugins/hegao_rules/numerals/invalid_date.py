"""不存在的日期：`2月30日`、`2023年2月29日`、`2021年13月`。

日历上没有的日子必是笔误，且多出在落款、会期、期限这些要紧处。汉字写的日期一样查。
不报：农历（每月可有三十日）、民国和年号纪年、`X月X日` 之类占位（见 placeholder-date-slot）。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, View, rule
from hegao_rules.numerals._dates import DASHES, dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LUNAR = Pattern(r"农历|阴历|旧历|夏历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年")
# 2018724日: what stood between the figures is lost
_RUN_TOGETHER = (
    Pattern(
        r"日(?<=[0-9]{4}日)(?![元本])"
        r"(?:(?<=(?:19|20)\d{4}日)(?<![0-9.]\d{6}日)|(?<=(?:19|20)\d{5}日)(?<![0-9.]\d{7}日))"
    ),
    Pattern(
        r"月(?<=[0-9]{4}月)(?:(?<=(?:19|20)\d{3}月)(?<![0-9.]\d{5}月)|(?<=(?:19|20)\d\d1[0-2]月)(?<![0-9.]\d{6}月))"
    ),
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@rule(
    "invalid-date",
    family="numerals",
    severity=ERROR,
    view="body",
    cues=("日", "月", *DASHES),
    summary="日期不存在",
    summary_en="no such date",
    bad=[
        "⟦2月30日⟧前报送。",
        "⟦2023年2月29日⟧和⟦二〇二三年二月二十九日⟧",
        "自⟦2021年13月⟧起。",
        "⟦六月三十一日⟧前。",
        "截至⟦2021-11-31⟧。",
        "⟦2018724日⟧在代表大会上，⟦202133日⟧，⟦20105月⟧下旬。",
    ],
    good=[
        "项目编号：ZB2023-35-07，2023年18月龄儿童接种率达到95%。",
        "2024年2月29日",
        "2月29日",
        "光绪二十四年二月三十日",
        "农历二月三十日",
        "民国26年2月30日",
        "编号2021-15-40-2",
        "在第13月台等候",
        "3个月30日",
        "进口额200000日元，共2000余日，编号12018724日志",
    ],
)
def invalid_date(view: View) -> Iterator[Hit]:
    text = view.text
    for match in (match for pattern in _RUN_TOGETHER for match in pattern.finditer(text)):
        before = text[max(0, match.start() - 7) : match.start()]
        start = match.start() - len(before) + len(before.rstrip("0123456789"))
        words = text[start : match.end()]
        yield view.hit(
            (start, match.end()),
            f"“{words}”：年月日之间的字丢失",
            f'"{words}": characters of the date are lost',
        )
    for start, end, year, month, day in dates(view):
        if not _exists(year, month, day) and not _LUNAR.search(text[max(0, start - 12) : start]):
            words = text[start:end]
            yield view.hit((start, end), f"“{words}”：没有这一天", f'"{words}": no such date')


def _exists(year: int, month: int, day: int) -> bool:
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return False
    return (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
