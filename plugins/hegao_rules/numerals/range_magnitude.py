"""带万、亿的范围：`2~5万` 可读成 2 到 50000，应为 `2万~5万`。

依据：GB/T 15835-2011 5.1（省略会引起歧义时，前一个数也要带万、亿；未核实分条号）。
不报：两端都带的，年份 `2021—2025`，前一个数本来就比后一个大的（`8000~1万`）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.numerals._ranges import ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGE = Pattern(
    r"(\d(?<![\d.:/\-A-Za-z第图表附款]\d)\d{0,3}(?:\.\d+)?)([-－–—~～至到])(\d{1,4}(?:\.\d+)?)([万亿])\Z"
)


@rule(
    "range-magnitude",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=("万", "亿"),
    fix="unsafe",
    summary="范围的前一个数缺“万”“亿”",
    summary_en="a range needs 万/亿 on both ends",
    bad=["补助⟦2~5万→2万~5万⟧元。", "投资⟦3-5亿→3亿~5亿⟧元。", "奖励⟦10至20万→10万至20万⟧元。"],
    good=[
        "2万~5万元",
        "8000~1万元",
        "2021—2025万",
        "由3到第5万件",
        "1万至2亿元",
        "产值实现从0到1亿元的跨越。",
    ],
)
def range_magnitude(view: View) -> Iterator[Hit]:
    for match in ranges(_RANGE, "万亿", view.text):
        low, join, high, unit = match.groups()
        if (
            float(low) == 0
            or float(low) >= float(high)
            or (len(low) == len(high) == 4 and low[:2] in ("19", "20"))
        ):
            continue
        new = f"{low}{unit}{join.replace('-', '~')}{high}{unit}"
        zh, en = f"“{match[0]}”：前一个数缺“{unit}”，应为“{new}”", f'"{match[0]}": {unit} is missing, "{new}"'
        yield view.hit(match, zh, en, new=new)
