"""层级跳跃：标题之下隔着两层用序号（“一、”之下直接用“（1）”）。默认关闭。

依据：GB/T 9704-2012 7.3.3（“一、”“（一）”“1.”“（1）”依次使用）；但只有两层时可以跳用“1.”，
公开的工作报告里“一、”之下直接用“一是”的也很多，所以只作提示。
"""

from __future__ import annotations

from hegao import INFO, Hit, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LEVELS = ("一、", "（一）", "1.", "（1）", "①")


@rule(
    "level-jump",
    family="structure",
    severity=INFO,
    view="body",
    enabled=False,
    summary="层级跳跃",
    summary_en="a level of numbering is skipped",
    bad=["一、总体要求\n⟦（1）⟧指导思想\n（2）主要目标\n", "（一）任务\n⟦①⟧甲\n②乙\n"],
    good=[
        "一、总体要求\n（一）指导思想\n1.甲\n（1）乙\n",
        "一、总体要求\n1.甲\n2.乙\n",
        "（1）甲\n（2）乙\n",
    ],
)
def level_jump(view: View) -> Iterator[Hit]:
    for sequence in view.outline.sequences:
        first, above = sequence.markers[0], sequence.parent
        if not above or sequence.kind not in LEVELS or above.kind not in LEVELS:
            continue
        if LEVELS.index(sequence.kind) - LEVELS.index(above.kind) > 2:
            yield view.hit(
                (first.start, first.end),
                f"层级跳跃：“{above.words}”之下直接用“{first.words}”",
                f"“{first.words}” right under “{above.words}” skips a level",
            )
