"""百分数的范围：前一个数也要带 `%`：`4.5-5%` → `4.5%~5%`。

依据：GB/T 15835-2011 5.1（范围的两端都要写明 %，未核实分条号）；GB/T 15834-2011 4.13.3.2（数值范围用浪纹线 ~）。
自动改时半角连字符 `-` 一并改为 `~`，其他连接号保留。不报：年份、`1.5至2倍` 等不带 % 的。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.numerals._ranges import ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGE = Pattern(
    r"(\d(?<![\d.%％/:\-A-Za-z第图表附款]\d)\d{0,2}(?:\.\d+)?)([-－–—~～至到])(\d{1,3}(?:\.\d+)?)([%％])\Z"
)


@rule(
    "range-percent",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=("%", "％"),
    fix="safe",
    summary="百分数范围的前一个数缺 %",
    summary_en="a range of percentages needs % on both ends",
    bad=["增长⟦4.5-5%→4.5%~5%⟧左右。", "占⟦63～68%→63%～68%⟧。", "控制在⟦3至5%→3%至5%⟧以内。"],
    good=[
        "63%~68%",
        "2021-2025年增长5%",
        "由3增加到5%",
        "第2-3%",
        "1:3-5%",
        "从0到100%的突破，相对湿度0～95%。",
    ],
)
def range_percent(view: View) -> Iterator[Hit]:
    for match in ranges(_RANGE, "%％", view.text):
        low, join, high, percent = match.groups()
        if float(low) == 0:
            continue  # 从0到100%
        new = f"{low}{percent}{join.replace('-', '~')}{high}{percent}"
        zh, en = f"“{match[0]}”：两端都要带 %，应为“{new}”", f'"{match[0]}": % belongs on both ends, "{new}"'
        yield view.hit(match, zh, en, new=new)
