"""标题与正文粘连：小标题之后没有换行也没有句号，正文直接接上（“一、基本情况2020年我县……”）。

依据：抓取的文稿常丢换行。GB/T 9704-2012 7.3.3 的小标题或独占一行，或以句号与正文隔开。
只看“一、”“（一）”之后四至十二字、以“情况、问题、分析、打算”一类词收尾、紧接着年份或“一是”“今年以来”的。
不报：年份属于标题的（“一、关于2020年工作”“2020年工作打算”）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

TOPICS = "情况|回顾|分析|问题|不足|原因|打算|措施|建议|成效|做法|体会|思路|目标|任务|要求|安排|部署|总结|经验|意见|形势|评价|认识"
HEADING = Pattern(
    f"[一-鿿]{{2,12}}?(?:{TOPICS})"
    "(?=(?<!总结)(?<!分析)(?<!回顾)(?<!评价)(?<!部署)(?:19|20)[0-9]{2}年[^\n]{15}|一是|一要|首先[，,]|今年以来[，,]|近年来[，,]|(?<=况)自[^，。\n]{2,24}以来[，,]|目前[，,]|同志们[，,：:！])"
)
# the first number of the level below follows at once: 安全责任1、, 附则1.
LISTING = f"{TOPICS}|责任|义务|附则|方式|管理|制度"
LISTED = Pattern(f"[：:]?[一-鿿]{{1,14}}(?:{LISTING})1([、.．])(?=[^0-9、])")
TITLE = Pattern(
    r"\s*([^\s，。；：！？]{4,50}(?:讲话|致辞|发言|报告|主持词))(?=(?:同志们|(?:各位|尊敬的)[^，。：:\n]{2,20})[：:，,])"
)
LIST = 3000  # characters in which its second item is looked for
STARTS = ("19", "20", "一是", "一要", "首先", "今年", "近年", "目前", "同志")  # of what follows
SEAMS = (
    *(f"{last}{start}" for last in sorted({topic[-1] for topic in TOPICS.split("|")}) for start in STARTS),
    *(f"{topic[-1]}1{mark}" for topic in LISTING.split("|") for mark in "、.．"),
    *(f"{last}{start}" for last in "话辞言告词" for start in ("同志", "各位", "尊敬")),
    "况自",  # 自…以来, but 法自 and 施自 stand everywhere
)


@rule(
    "heading-glued",
    family="numbering",
    severity=WARNING,
    view="body",
    cues=SEAMS,
    summary="标题与正文粘连",
    summary_en="a heading runs into its text",
    bad=[
        "一、⟦基本情况⟧2020年我县共受理群众来信来访一百二十件，比上年下降百分之五。",
        "会议通报如下。 二、⟦突出问题分析⟧一是个别乡镇重视不够。二是措施过软。",
        "一、⟦工作开展情况⟧自创建工作启动以来，全县上下狠抓落实。",
        "第七条：⟦安全责任⟧1、乙方谨慎驾驶。2、乙方服从甲方要求。\n二、⟦价格及支付方式⟧1. 总价为人民币。\n2. 乙方选择付款。",
        "⟦在全县教育工作会议上的讲话⟧同志们：刚才，几位同志作了发言。",
        "（一）⟦主要做法⟧今年以来，全县上下狠抓落实。",
    ],
    good=[
        "（一）针对问题1、问题2、问题3，由县住建局牵头整改。",
        "（一）全面总结2024年度党建工作开展情况，查找不足，制定改进措施。",
        "在全县教育工作会议上的讲话\n同志们：刚才，几位同志作了发言。",
        "一、基本情况\n2020年我县共受理群众来信来访一百二十件。\n",
        "一、基本情况。2020年我县共受理群众来信来访一百二十件。",
        "一、关于2020年工作\n全年工作任务圆满完成，各项指标好于预期。\n",
        "二、工作任务2021年\n",
        "一、关于任务1、2号楼的建设问题。\n二、落实责任1.5亿元",
        "三、解决问题要一是一、二是二，绝不含糊，绝不推诿。",
    ],
)
def heading_glued(view: View) -> Iterator[Hit]:
    title = TITLE.match(view.text)
    if title:
        yield view.hit(title.span(1), "标题与正文粘连，应换行", "the title runs into the text")
    for marker in view.outline.markers:
        if marker.kind in ("一、", "（一）", "第一条") and marker.firm:
            end = _heading(view.text, marker.end)
            if end:
                words = view.text[marker.end : end].lstrip("：:")
                yield view.hit(
                    (end - len(words), end),
                    f"小标题“{words}”与正文粘连，应换行或加句号",
                    f"the heading “{words}” runs into its text",
                )


def _heading(text: str, start: int) -> int:
    """Say where a heading ends that the text runs on from; 0 where it does not."""
    following = text[start : start + 50]
    if found := HEADING.match(following):
        return start + found.end()
    listed = LISTED.match(following)
    if listed and following.startswith(following[listed.start(1) - 3 : listed.start(1) - 1], listed.end()):
        return 0  # 问题1、问题2
    if listed and f"2{listed[1]}" in text[start + listed.end() : start + LIST]:
        return start + listed.start(1) - 1
    return 0
