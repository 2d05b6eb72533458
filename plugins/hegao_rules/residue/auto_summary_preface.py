"""自动编者按：“编者按：本文主要从……等方面进行阐述”“【阅读指引】”，是文库站生成的提要，不是文稿。

依据：论文、公文文库站给每篇文章加的固定开头（summary.toml）。
不报：报刊真正的编者按，正式文件的目录、提纲，论文的摘要。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Phrases, View, quote, rule
from hegao_rules.residue._blocks import blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = Phrases(__file__, "summary.toml")


@rule(
    "auto-summary-preface",
    severity=WARNING,
    family="residue",
    foreign=True,
    cues=PHRASES.cues,
    summary="网站自动生成的编者按、提要",
    summary_en="a website's generated summary before the text",
    bad=[
        "⟦编者按：本文主要从提高认识、强化措施等方面进行讲述，主要包括：责任、队伍等。具体材料请详见：⟧",
        "⟦【阅读指引】全文共三部分，重点看第二部分。⟧\n同志们：",
        "⟦本文目录：第一篇 讲话稿 第二篇 主持词⟧\n同志们：",
    ],
    good=[
        "报名条件和具体材料请详见附件2。",
        "大家都接触到不少这样的案例吧，今天我再讲两个。您知道怎么写才能让群众看得懂吗？",
        "编者按：今年是建市四十周年，本报推出专栏，敬请关注。",
        "目录\n第一章 总则\n第二章 附则",
        "摘要：本文研究乡村治理。",
        "具体安排详见附件。",
        "调研报告主要从三个方面进行了分析。",
    ],
)
def auto_summary_preface(view: View) -> Iterator[Hit]:
    for block in blocks(PHRASES, view):
        words = quote(view.text[block.start : block.end])
        yield view.hit(
            (block.start, block.end),
            f"网站自动生成的提要：“{words}”，不是正文",
            f"generated summary: “{words}” is not part of the text",
        )
