"""时段词与 24 小时制混用：`下午15时` → `15时`；`上午15时` 自相矛盾。

“下午15时”有人会算成 27 时，有人疑为 5 时之误；用 24 小时制就不加“上午、下午”。
不报：`下午3时`、`凌晨0时`、`15时（下午）`。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = Pattern(r"(?:1[3-9]|2[0-3])(?:时|点(?!多?[种名球])|[:：][0-5]\d)")
_PART = Pattern(
    r"(?:(上午|早上|清晨|凌晨)|下午|晚上|傍晚|中午|(?<![每当昨今明前日）)一二三四五六])晚)$"
)  # 今晚 says which day

_RANGE = Pattern(r"(?:[0-5]?\d分?)?\s?[—–~～至到-]{1,2}\s?\d{1,2}[:：时点]")


@rule(
    "clock-mixed",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=("午", "晚", "早上", "晨"),
    fix="unsafe",
    summary="时段词与24小时制混用",
    summary_en="part of the day together with the 24-hour clock",
    bad=["定于⟦下午15时→15时⟧召开。", "⟦晚上20:30→20:30⟧", "⟦上午14时⟧报到。"],
    good=[
        "每周五晚19:30开展公益讲座，2月9日（除夕）晚20:00准时收看。",
        "办公时间：上午8:30—12:00，下午14:30—17:30。",
        "下午3时",
        "15时",
        "15时（下午）",
        "凌晨0时",
        "中午12时",
        "下午13点名",
        "今晚20:00",
        "夜间22时至次日6时",
    ],
)
def clock_mixed(view: View) -> Iterator[Hit]:
    for match in _CLOCK.finditer(view.text):
        part = _PART.search(view.text[max(0, match.start() - 3) : match.start()])
        if not part or (not part[1] and _RANGE.match(view.text, match.end())):
            continue  # office hours: 下午14:30—17:30
        where = match.start() - len(part[0]), match.end()
        words = view.text[slice(*where)]
        if part[1]:
            yield view.hit(where, f"“{words}”自相矛盾", f'"{words}" contradicts itself')
        else:
            zh, en = (
                f"“{words}”：24 小时制前不加“{part[0]}”",
                f'"{words}": drop "{part[0]}" before a 24-hour time',
            )
            yield view.hit(where, zh, en, new=match[0])
