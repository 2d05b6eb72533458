"""序号重号：同一层的序号连着出现两次，引用时分不清是哪一项。

依据：GB/T 9704-2012 7.3.3（结构层次序数依次标注）。重号之后接着编、或跳过一号，都不另报。
不报：从“一”重新起的；行首的序号与句中的序号相同的；引号、括号之内的。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, rule
from hegao_rules.numbering._wording import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "numbering-duplicate",
    severity=ERROR,
    view="body",
    summary="序号重号",
    summary_en="a number stands twice",
    bad=[
        "一、思想认识\n二、主要做法\n⟦二、⟧存在问题\n三、下步打算\n",
        "（一）甲；\n（二）乙；\n⟦（二）⟧丙；\n（四）丁。\n",
        "（一）甲；\n⟦（一）⟧乙；\n（三）丙。\n",
        "第一条 甲。\n第二条 乙。\n⟦第二条⟧ 丙。\n",
    ],
    good=[
        "签订本合同。1、甲方负责。2、乙方负责。3、双方履行。第七条：安全责任1、乙方谨慎驾驶。2、乙方服从要求。3、乙方不得携带物资。",
        "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n",
        "（一）甲；\n（二）乙，包括：（一）子；（二）丑；\n（三）丙。\n",
        "第一条 甲。\n第二条修改为：\n“第二条 本办法适用于本市。”\n第二条 乙。\n",
        "一、甲\n二、乙\n二、三产业协调发展。\n三、丙\n",
    ],
)
def numbering_duplicate(view: View) -> Iterator[Hit]:
    for found in view.outline.breaks:
        if found.kind == "duplicate" and found.previous:
            marker, first = found.marker, line_of(view, found.previous.start)
            wanted = marker.at(found.expected)
            yield view.hit(
                (marker.start, marker.end),
                f"序号重号：{marker.words}已见于第{first}行，此处应为{wanted}",
                f"{marker.words} already stands on line {first}; expected {wanted}",
            )
