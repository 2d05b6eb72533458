"""序号倒退：同一层的序号从大变小，又不是从“一”重新起的，多半是段落错位或漏了标题。

依据：GB/T 9704-2012 7.3.3（结构层次序数依次标注）。
不报：从“一”重新起的；补上前面所缺的（颠倒的一对由 numbering-gap 报）；接着外层编号的；句中的序号。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.numbering._wording import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "numbering-backward",
    severity=WARNING,
    view="body",
    summary="序号倒退",
    summary_en="the numbering goes backward",
    bad=[
        "（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n⟦（二）⟧戊。\n（三）己。\n",
        "一、甲\n二、乙\n三、丙\n⟦二、⟧丁\n三、戊\n",
        "1.甲。\n2.乙。\n3.丙。\n⟦2.⟧丁。\n",
    ],
    good=[
        "一、甲\n二、乙\n三、丙\n一、丁\n二、戊\n",
        "1.甲。\n2.乙，分为：\n1.子。\n2.丑。\n3.寅。\n3.丙。\n",
        "第一章 甲\n第一条 乙\n第二章 丙\n第二条 丁\n",
        "一、甲\n二、乙\n三、丙\n注：详见附表。二、三产业另计。\n",
    ],
)
def numbering_backward(view: View) -> Iterator[Hit]:
    for found in view.outline.breaks:
        if found.kind == "backward" and found.previous:
            marker, previous = found.marker, found.previous
            wanted = marker.at(found.expected)
            yield view.hit(
                (marker.start, marker.end),
                f"序号倒退：{previous.words}（第{line_of(view, previous.start)}行）之后应为{wanted}，实为{marker.words}",
                f"after {previous.words} expected {wanted}, found {marker.words}",
            )
