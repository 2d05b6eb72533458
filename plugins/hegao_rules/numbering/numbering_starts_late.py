"""序号不从一起：全文最高一层的序号开头就是“二”或更大的数，前面丢了一段，或是截取的片段。

依据：GB/T 9704-2012 7.3.3。标题之下的小序号不从“一”起，由 numbering-gap 报。
不报：条文也从中间起的（法典的一编、摘引的条文）；“二是”“第二，”这类口头序数；只有孤零零一项的（摘引）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 99  # no list of a speech is longer


@rule(
    "numbering-starts-late",
    severity=WARNING,
    view="body",
    summary="序号不从一起",
    summary_en="the numbering does not start at one",
    bad=[
        "总理提出三点希望：⟦第二，⟧要做努力工作的模范。第三，要做清正廉洁的模范。",
        "⟦二、⟧存在的主要问题\n问题不少。\n三、下一步打算\n抓紧整改。\n",
        "# 某市供水条例\n第一条 为了保障供水，制定本条例。\n## ⟦第二章⟧ 水源保护\n第二条 保护水源。\n## 第三章 附则\n",
        "⟦3、⟧抓好收尾。\n4、做好总结。\n",
    ],
    good=[
        "第三章 征收\n第十二条 税务机关依法征收。\n第十三条 纳税人依法申报。\n",
        "2.5万人参加了活动。\n",
        "二、三产业增加值占比提高。\n",
        "第二，要抓好落实。\n",
        "会议地点： 三、四楼会议室。\n",
        "项目清单 一、甲。 二、乙。 三、丙。",
        "273. 主席、各位议员。\n274. 在把握机遇方面，要主动作为。\n275. 要加强合作。\n",
        "（五）建立健全监管机制，落实主体责任。\n",
    ],
)
def numbering_starts_late(view: View) -> Iterator[Hit]:
    late = [
        found for found in view.outline.breaks if found.kind == "late" and not (found.previous or found.cut)
    ]
    articles = [marker.value for marker in view.outline.markers if late and marker.kind == "第一条"]
    excerpt = bool(articles) and articles[0] != 1
    for found in late:
        marker = found.marker
        if marker.value > MOST:
            continue  # paragraphs counted through a whole volume of minutes
        if excerpt if marker.kind.startswith("第") else len(found.sequence.markers) == 1:
            continue
        wanted = marker.at(1)
        yield view.hit(
            (marker.start, marker.end),
            f"序号从{marker.words}开始，前面没有{wanted}",
            f"the numbering starts at {marker.words}: {wanted} is missing",
        )
