"""序号跳号：同一层的序号少了一个，多半丢了一段，也可能是改稿后没有重排。

依据：GB/T 9704-2012 7.3.3（结构层次序数依次标注）。行首与句末之后的序号都看，一行到底的文稿也查得出。
标题之下的小序号不从“一”起（丢了头一项），也算跳号。先后颠倒的一对只报前一处。
不报：从“一”重新起的；在上一级标题下接着编的（（五）接在“二、”之下）；各章之间连续的条；法典分编从中间起的条；
丢失的号其实写在句中的；“一是”“第一，”这类口头序数句中另有交代的。两号之间有截断或付费提示时，只报第一处，并说明。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegao import ERROR, Hit, View, rule
from hegao_rules.numbering._wording import gaps

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "numbering-gap",
    severity=ERROR,
    view="body",
    summary="序号跳号",
    summary_en="a number is missing from the sequence",
    bad=[
        "一、思想认识\n二、主要做法\n⟦四、⟧存在问题\n",
        "会议强调： （一）抓排查。摸清底数。 （二）抓化解。 ⟦（四）⟧抓稳控。",
        "一、基本情况\n二、下步打算\n⟦（二）⟧抓好排查。\n（三）抓好化解。\n",
        "第一条 甲。\n第二条 乙。\n⟦第四条⟧ 各单位…。\n",
        "1.甲。\n2.乙。\n⟦4.⟧丙。\n3.丁。\n5.戊。\n",
        "要做到：一是学习到位，要学原文。⟦三是⟧落实到位。",
        "第九十九条 甲。\n第一百条 乙。\n⟦第一百零二条⟧ 丙。\n",
    ],
    good=[
        "一、统一思想\n（一）学习。\n（二）宣传。\n二、狠抓落实\n（三）检查。\n（四）考核。\n",
        "1.甲。\n2.2026年办好民生实事。\n3.5+2就业之家。\n4.丙。\n",
        "1、甲。\n2、2016年是开局之年。\n3、乙。\n",
        "一、抓生产\n大力发展二、三产业。\n二、抓安全\n",
        "第一编 总则\n第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。\n",
        "第三编 合同\n第四百六十三条 本编调整合同关系。\n第四百六十四条 合同是协议。\n",
        "1、建设项目12个。2.5万人受益。\n2、改造老旧小区。\n3、4月份开工。\n3、绿化。\n",
        "附件：1.任务分工\n2.考核办法\n3.报表\n",
        "违反第十三条第（一）、（三）、（四）项规定的，处以罚款。\n",
        "一、甲\n二、乙\n三、丙\n附件2\n一、丁\n二、戊\n",
        "做到四个结合：一是内外结合，二是上下结合，三是点面结合；四是远近结合。",
        "第九十八条 甲。\n第九十九条 乙。\n第一百条 丙。\n第一百零一条 丁。\n",
    ],
)
def numbering_gap(view: View) -> Iterator[Hit]:
    for where, said, english in gaps(view):
        yield view.hit(where, said, english)
