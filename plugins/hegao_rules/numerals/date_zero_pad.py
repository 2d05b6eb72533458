"""月、日前补了零：`2021年03月05日` → `2021年3月5日`。

依据：GB/T 9704-2012 7.3.5.4（成文日期用阿拉伯数字，月、日不编虚位，即 1 不编为 01）。
不报：网页的发布时间（后面带钟点或前面有“时间：”）、表格编号。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.numerals._dates import days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ISSUED = Pattern(r"(?:(?:时间|日期|期限|期)[:：至]|有效期至|日至)[自]?\s*$")
_CLOCK = Pattern(r"\s*\d{1,2}[:：点时]")
_PADDED = Pattern(r"([年月]|^)\s?0")
_ZERO = Pattern(r"0(?:(?<=[年月]0)|(?<=[年月]\s0)|(?<![0-9]0)[0-9]?月)")  # without one no date is padded


@rule(
    "date-zero-pad",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=("0",),
    fix="safe",
    summary="月、日前不补零",
    summary_en="no leading zero in month and day",
    bad=[
        "⟦2021年03月05日→2021年3月5日⟧",
        "青禾县人民政府\n⟦2021年3月05日→2021年3月5日⟧",
        "定于⟦05月01日→5月1日⟧",
    ],
    good=[
        "公示时间：2021年05月01日至2021年05月07日，许可证有效期至2026年03月04日。",
        "2021年3月5日",
        "2021年10月20日",
        "发布时间：2021年03月05日",
        "2021年03月05日 10:20",
        "10月30日",
        "投标截止时间为2021年05月26日 09点30分",
    ],
)
def date_zero_pad(view: View) -> Iterator[Hit]:
    text = view.text
    for start, end, *_ in days(text) if _ZERO.search(text) else ():
        old = text[start:end]
        new = _PADDED.sub(r"\1", old)
        if new == old:
            continue
        site_made = _ISSUED.search(text[max(0, start - 30) : start]) or _CLOCK.match(text[end : end + 9])
        if not site_made:
            zh, en = f"“{old}”：月、日前不补零，应为“{new}”", f'"{old}": no leading zero, "{new}"'
            yield view.hit((start, end), zh, en, new=new)
