"""说几点与写几点不符：先说“讲五点意见”，接着只写了两点，后面的多半丢了；或者改稿时加了一点，总数没有改。

依据：在46篇公开的工作报告中，总数之后紧跟第一项的共38处，处处相符。
只看总数（加个、点、条、项、件、方面、大）之后紧接着第一项的；讲几点、谈几点之后可以是句号、逗号，其余须是冒号。
不报：不紧接着的（“15个方面的重点任务和4个方面的保障措施”）；期限与幅度（“三个月至六个月：”）；
口头序数（一是、第一，）句中另有交代的；列举在上一级标题下接着编下去的；中间另有跳号、已由 numbering-gap 报过的。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER = Pattern("另一|再就是|再一|更主要|更重要|还要")  # 一是…，另一个是…
REACH = 80


@rule(
    "announced-count-mismatch",
    family="numbering",
    severity=ERROR,
    view="body",
    cues=("：", ":", "。", "，", ","),
    profiles={"template": INFO},
    summary="说几点与写几点不符",
    summary_en="the number of points announced is not the number given",
    bad=[
        "下面，我再谈⟦三点意见⟧，供大家参考。\n一、统一思想。\n二、狠抓落实。\n",
        "下面，我强调⟦五方面意见⟧： 一、统一思想认识。要提高站位。 二、夯实基础工作。一要抓排查。",
        "下面讲⟦三点意见⟧。\n一、提高认识\n二、狠抓落实\n",
        "重点做好⟦三项工作⟧：一是抓排查；二是抓化解；三是抓稳控；四是抓宣传。",
        "今年要办好⟦四件实事⟧：（一）修路；（二）架桥；（三）办学。\n各部门要抓好落实。\n",
    ],
    good=[
        "主要有两个原因：一是思想认识不到位，另一个是资金投入不足。",
        "同时符合下列条件中的两项：\n1.甲；\n2.乙；\n3.丙。\n",
        "下面，我讲三点意见：\n一、提高认识\n（一）甲\n（二）乙\n二、突出重点\n三、强化保障\n",
        "重点抓好两项工作：一是抓排查，二是抓化解。",
        "提出了15个方面的重点任务和4个方面的保障措施。一是突出了高质量；二是突出了安全。",
        "处暂扣证书三个月至六个月的处罚：\n（一）甲；\n（二）乙。\n",
        "依照本法第五十一条的规定处罚：\n（一）甲；\n（二）乙。\n",
        "全年实施了20项重点民生实事。一、就业\n二、教育\n",
        "（一）抓好两项改革：1.甲；2.乙。\n（二）抓好三项建设：1.丙；2.丁；3.戊。\n",
        "抓好四个环节：一是甲，二是乙，三是丙，四是丁。",
        "有下列三项情形之一的：（一）甲；（二）乙。",
    ],
)
def announced_count_mismatch(view: View) -> Iterator[Hit]:
    outline = view.outline
    for said in outline.announcements:
        sequence = said.sequence
        given, last = sequence.last, sequence.markers[-1]
        if given == said.promised or sequence.ran_on or sequence.missing:
            continue
        doubled = sum(found.kind == "duplicate" and found.sequence is sequence for found in outline.breaks)
        if doubled and given + doubled == said.promised:
            continue  # numbering-duplicate says so
        if given + 1 == said.promised and OTHER.search(
            view.text[last.end : last.end + REACH].partition("。")[0]
        ):
            continue
        if given < said.promised and outline.goes_on(view.text, sequence):
            continue
        words = view.text[said.start : said.end]
        if given < said.promised:
            chinese = f"说“{words}”，实际只写到{last.words.rstrip('、.．，')}，缺{said.promised - given}项"
        else:
            chinese = f"说“{words}”，实际写到{last.words}，多{given - said.promised}项"
        yield view.hit((said.start, said.end), chinese, f"{said.promised} announced, {given} given")
