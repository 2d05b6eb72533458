"""图形占位：○○、□□、~、#、省略号、空括号、空格处的内容没有填写。

依据：范文以“○○同志”“~度责任书”留空，写作模板以“资金……万元”“请假    名”留空，
抓取时丢字剩下“〔〕75号”“根据《》”。
方框（□、■）也可能是缺字：生僻字没有转出来。

不报：数字〇和○（二〇三五年、二○一○年）；范围（3~5、25%~30%、小学～高中）；
项目符号和复选框（□是 □否）；井号的标题、话题、楼号（3#楼）；引文、列举中和句末的省略号；
选择题的空括号；表格和落款的对齐空格。
"""

from __future__ import annotations

from hegao import INFO, WARNING, Hit, View, rule
from hegao_rules.placeholder._shapes import CUES, SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "placeholder-shape",
    severity=WARNING,
    view="body",
    cues=CUES,
    profiles={"template": INFO},
    summary="图形、空括号或空格处内容未填写",
    summary_en="shape, empty bracket or blank left where content is missing",
    bad=[
        "⟦○○⟧同志在⟦□□⟧县调研，⟦△△⟧局陪同。",
        "签订⟦~⟧度责任书，收入增长⟦~⟧%。",
        "下降⟦#⟧个百分点",
        "某政函⟦〔〕⟧75号，根据⟦《》⟧等法律，学习⟦“”⟧精神。",
        "按照⟦（ ）⟧文件要求办理。",
        "应到50名，请假⟦        ⟧名。",
        "为保障⟦……⟧项目推进，拨付资金⟦……⟧万元。该项目对于⟦……⟧具有意义，在⟦……⟧的领导下实施。",
        "张⟦■⟧平同志",
        "某政函〔2026〕⟦ 号⟧，以⟦……⟧为指导，取得了⟦……⟧成效。",
        "产值达⟦○○⟧亿元，占⟦□⟧%，建房⟦#⟧万套、新增贷款⟦……⟧万亿元。",
    ],
    good=[
        "是否属于中小企业：是■否□，年份用六角括号“〔〕”括入，使用书名号“《》”。供暖期为11月15日～次年3月15日，北京～张家口高速铁路。",
        "二〇〇八年、二○一○年、二〇三五年",
        "3~5人、25%~30%、1月~3月、一~三年级、10～20℃、小学～高中",
        "□是 □否\n■ 重点工作\n○ 动态",
        "3#楼 #优化营商环境# C#",
        "## 标题",
        "羔羊跪乳感人肺腑……可见孝亲源远流长。",
        "开会、下乡、走访……工作一件接一件。",
        "他说：“……”",
        "下列正确的是（　　）。",
        "男（ ）女（ ）",
        "甲方：        乙方：",
        "《》的用法",
        "〇〇后青年",
        "~~删去的项目~~",
        "有□ 无□ 其他□",
        "说来话长……万一误了农时",
    ],
)  # fmt: skip
def placeholder_shape(view: View) -> Iterator[Hit]:
    text = view.text
    met = set(view.holds(CUES))
    places = {
        (start, end)
        for literals, pattern, left, right in SHAPES
        if not met.isdisjoint(literals)
        for start, end in (match.span(match.lastindex or 0) for match in pattern.finditer(text))
        if left.search(text[max(0, start - 8) : start]) and right.match(text[end : end + 24])
    }
    for start, end in sorted(places):
        words = text[start:end].strip() or "空格"
        yield view.hit((start, end), f"“{words}”处内容未填写", f"{words!r} left where content is missing")
