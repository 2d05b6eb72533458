"""序号后标点：“一”后用顿号，“第一”“其一”后用逗号，带括号的序号（（一）、（1）、①）后不用标点。

依据：GB/T 15834-2011（序次语之后的标点：不带括号的汉字数字用顿号，“第”“其”字头的用逗号，带括号的不用点号；
未核实条款号）；GB/T 9704-2012 7.3.3（“一、”“（一）”“1.”“（1）”）。
不报：“1、”（通行已久）；引用项号的“第（一）、（二）项”；“第一、第二产业”一类并举；句中孤立的一处。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

BRACKETED = ("（一）", "（1）", "①")
COMMA = ("第一，", "其一")
MARKS = ("、", "．")
CITED = ("（", "(", "第", "")  # （一）、（二）项
KINDS = frozenset((*COMMA, "一、"))
# without one of these no bracketed number has a mark behind it
MARKED = tuple(
    f"{end}{mark}"
    for end in ("）", ")", *map(chr, (*range(0x2460, 0x2488), *range(0x3220, 0x322A))))  # ①-⑳⑴-⒇, ㈠-㈩
    for mark in MARKS
)


@rule(
    "numbering-punctuation",
    severity=WARNING,
    view="body",
    cues=("、", ".", "．", "，", ",", *MARKED),
    fix="safe",
    fold="document",
    summary="序号后标点不当",
    summary_en="wrong mark after a number",
    bad=[
        "⟦（一）、→（一）⟧加强领导。\n",
        "⟦一.→一、⟧基本情况\n二、主要做法\n",
        "⟦第一、→第一，⟧要提高认识。第二，要狠抓落实。",
        "①甲。\n⟦②、→②⟧乙。\n",
    ],
    good=[
        "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n",
        "第一，要提高认识。第二，要狠抓落实。",
        "1、甲\n2、乙\n",
        "违反第十三条第（一）、（二）项规定的。\n（一）、（二）项所列情形除外。\n",
        "第一、第二产业平稳增长。第一、二季度向好。",
        "一.五倍。\n",
    ],
)
def numbering_punctuation(view: View) -> Iterator[Hit]:
    text = view.text
    kinds = KINDS.union(BRACKETED) if view.holds(MARKED) else KINDS
    for sequence in view.outline.sequences:
        alone = len(sequence.markers) == 1
        for marker in sequence.markers if sequence.kind in kinds else ():
            start, end, new = marker.start, marker.end, ""
            if marker.kind in BRACKETED and text[end : end + 1] in MARKS:
                end += 1
                new = marker.words if text[end : end + 1] not in CITED else ""
            elif marker.kind == "一、" and marker.tail[-1] in ".．" and marker.leads and not alone:
                new = f"{marker.numeral}、"
            elif marker.kind in COMMA and marker.tail == "、" and not alone:
                new = f"{marker.head}{marker.numeral}，"
            if new and marker.firm:
                said = f"序号后标点不当：“{text[start:end]}”应为“{new}”"
                yield view.hit((start, end), said, f"“{text[start:end]}” should be “{new}”", new=new)
