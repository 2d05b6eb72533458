"""省略号缺口：一行只有“……”，前后之间的正文可能丢了。

依据：搬运稿以独行省略号代替删掉的段落。主持词里独行“……”代表别人的发言，是惯例，不报；
引文、提纲里行内的省略号也不报。
"""

from __future__ import annotations

from hegao import INFO, OFF, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GAP = Pattern(r"\n[ \t\u3000]*(?P<words>…[… ]*|\.{3,}|。{3,}|·{3,})[ \t\u3000]*(?m:$)")
HOSTING = Pattern(
    r"主持词|主持詞|议程|議程|下面[，,]?(?:有)?[请請]|大家欢迎|大家歡迎|散会|散會|\n[ \t\u3000]*第[一二三四五六七八九]项[，,：]"
)
WORDS = Pattern(r"[^\s….。·]")


@rule(
    "ellipsis-gap",
    severity=INFO,
    family="truncation",
    view="body",
    cues=("…", "...", "。。。", "···"),
    profiles={"host": OFF, "template": OFF},
    summary="独行省略号，正文可能缺失",
    summary_en="an ellipsis on a line of its own: text may be missing",
    bad=[
        "一、加强领导。\n⟦……⟧\n三、狠抓落实。",
        "第五条第一项、第二项的规定。\n⟦……⟧\n第九条 略。",
        "提高认识。\n　　⟦......⟧\n确保完成。",
    ],
    good=[
        "下面，请市长讲话。\n……\n散会。",
        "仪式开始。\n第一项，鸣炮奏乐；\n……\n第二项，请副县长介绍情况；",
        "群众说：“变化真大……”\n一路走来……令人感慨。",
        "……的地方，要加大力度。",
        "一、总体要求。\n二、重点任务。",
    ],
)
def ellipsis_gap(view: View) -> Iterator[Hit]:
    text = view.text
    gaps = [(by + match.start("words"), by + match.end("words")) for by, match in GAP.by_line(text)]
    if not gaps or HOSTING.search(text) or not WORDS.search(text):
        return
    for start, end in gaps:
        yield view.hit(
            (start, end),
            "独行省略号：前后之间的正文可能缺失，请核对",
            "a line of dots only: text may be missing",
        )
