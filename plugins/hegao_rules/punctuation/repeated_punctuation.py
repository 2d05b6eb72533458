"""点号重复：`。。`、`，，`。

依据：GB/T 15834-2011，句内点号、句号不连用（未核实条款号）。删改时常把两处标点留在一起。
不报：`！！`、`？？`（15834 允许叠用）、`。。。`（见 ellipsis-form）、被删节提示隔开的。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_RUNS = {mark: Pattern(f"{mark}{mark}{mark}*") for mark in "。，、；："}


@rule(
    "repeated-punctuation",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=("。。", "，，", "、、", "；；", "：："),
    fix="safe",
    summary="点号重复",
    summary_en="punctuation mark repeated",
    bad=["抓好落实⟦。。→。⟧", "会议强调⟦，，→，⟧要压实责任。", "省⟦、、→、⟧市两级⟦；；→；⟧"],
    good=["冲啊！！", "为什么？？", "落实。\n。", "“坚持。”。"],
)
def repeated_punctuation(view: View) -> Iterator[Hit]:
    for mark, run in _RUNS.items():
        if mark * 2 in view.text:
            for match in run.finditer(view.text):
                if mark != "。" or len(match[0]) == 2:
                    yield view.hit(match, f"标点“{mark}”重复", f'"{mark}" repeated', new=mark)
