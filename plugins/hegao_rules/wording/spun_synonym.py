"""洗稿痕迹：逐词换同义词换出来的怪搭配，如“必须的成绩”（一定的成绩）、“平安出产”（安全生产）、“重年夜”（重大）。

依据：文稿分享网站上的洗稿文章。单独一处可能另有来历（黉舍、轨制、县当局都是真词），全文有两种以上才报，合为一条。
引文、书名号内不作判断依据。least 是最少种数。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.wording._table import offences, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "spun-synonym",
    severity=WARNING,
    view="body",
    family="wording",
    cues=words("spun_synonym.toml"),
    fold="document",
    summary="洗稿替换的同义词",
    summary_en="synonyms put in by a text spinner",
    bad=[
        "全县工作取得了⟦必须的成绩⟧，窗口服务本事明显提升。",
        "抓好⟦平安出产⟧，泛博党员要阐扬感化。",
        "⟦年夜力⟧推进，取得重年夜进展，人平易近群众满意。",
    ],
    good=[
        "取得了一定的成绩，这是必须的。",
        "清末县当局兴办黉旧学，推行双轨制。",
        "吃过年夜饭，大力推进，取得重大进展。",
        "平易近人的作风受到群众欢迎。",
        "没有过硬的服务本事，就办不好事。",
    ],
)
def spun_synonym(view: View, *, least: int = 2) -> Iterator[Hit]:
    found = list(offences(view, "spun_synonym.toml"))
    if len({offence.row.wrong for offence in found}) < least:
        return
    pairs = dict.fromkeys(f"{row.wrong}（{row.right}）" for _, row in found)
    words = "、".join(list(pairs)[:4])
    for span, _ in found:
        yield view.hit(span, f"疑为洗稿替换：{words}", f"put in by a text spinner: {words}")
