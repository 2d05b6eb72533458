"""专用简称漏引号：十四五规划（“十四五”规划）、三农工作（“三农”工作）、两个维护（“两个维护”）。

依据：数字概括的专用简称加引号是公文惯例；对照的定稿里“十四五”“十五五”“三农”“两个维护”“三个代表”无一例外。
定稿里裸写也常见的（一国两制、一网通办、河长制、专精特新）不收；书名号和引号之内不报（那里的嵌套另有讲究）；
“二十四五岁”“第三农场”不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.wording._table import offences, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "quote-required-term",
    severity=WARNING,
    view="body",
    family="wording",
    cues=words("quote_required.toml"),
    fix="safe",
    summary="专用简称缺引号",
    summary_en="set term without its quotation marks",
    bad=[
        "今年是⟦十四五→“十四五”⟧规划的收官之年。",
        "坚持把⟦三农→“三农”⟧工作作为重中之重，做到⟦两个维护→“两个维护”⟧。",
        "认真落实⟦三会一课→“三会一课”⟧制度，深度融入共建⟦一带一路→“一带一路”⟧。",
    ],
    good=[
        "公司下设两个维护班组。家中只剩一老一小相依为命。详情可登录中国一带一路网查询。",
        "“十四五”时期是关键五年，要做好“三农”工作。",
        "他当时不过二十四五岁，在第三农场工作。",
        "《十四五规划纲要辅导读本》已经发放。",
        "以“学习十四五规划、建功新时代”为主题开展活动。",
        "支部建立了“三会一课”台账。",
    ],
)
def quote_required_term(view: View) -> Iterator[Hit]:
    for span, row in offences(view, "quote_required.toml"):
        yield view.hit(
            span,
            f"专用简称“{row.wrong}”缺引号",
            f"the set term {row.wrong} takes quotation marks: {row.right}",
            new=row.right,
        )
