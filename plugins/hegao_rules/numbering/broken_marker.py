"""序号断裂：序号被换行或空格拆开（“（⏎三）”“第三十五 条”），一条接在上一段末尾没有另起一行，或者序号落进句中。

依据：GB/T 9704-2012 7.3.3；条文应另起一段。拆开的序号检索不到，按行读的程序会当成缺号。
不报：全文都这样写的（“第 一 章”是排版习惯）；全文不分行的；句中引用的条文（“第三条规定”）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.numbering._torn import CUES, stray, stuck, torn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "broken-marker",
    family="numbering",
    severity=WARNING,
    view="body",
    cues=CUES,
    fix="safe",
    summary="序号断裂",
    summary_en="a number is torn, stuck to the paragraph before, or strayed into a sentence",
    bad=[
        "（一）甲\n（二）乙\n⟦（\n三）→（三）⟧丙\n",
        "第一条 甲。\n第二条 乙。\n第三条 丙。\n⟦第四 条→第四条⟧ 丁。\n第五条 戊。\n",
        "第一条 甲。\n第二条 乙。\n第三条 丙。 ⟦第四条⟧丁。\n第五条 戊。\n",
        "调研报告⟦2、⟧的写作步骤\n",
    ],
    good=[
        "第 一 章 总 则\n第一条 甲。\n第 二 章 分 则\n第二条 乙。\n",
        "第一条 甲。 第二条 乙。 第三条 丙。",
        "第一条 甲。\n第二条 乙。第三条规定的除外。\n第三条 丙。\n",
        "一 、甲\n二 、乙\n",
        "（一）甲；（二）乙。\n",
        "比上年增长3.2的幅度，高于1、2两类企业。\n",
    ],
)
def broken_marker(view: View) -> Iterator[Hit]:
    for found in (*torn(view), *stuck(view), *stray(view)):
        yield view.hit((found.start, found.end), found.said, found.english, new=found.new)
