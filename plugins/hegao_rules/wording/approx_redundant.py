"""约数重复：约、大约、近与左右、上下，余、多与左右，只用一头。

依据：编校通例，“大约300人左右”“二十余天左右”两头都表约数。
只在数字前后成对出现时报：“大约三年前后”“节约用水30吨左右”“约200人上下班”不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.wording._amount import NUMBER, REACH, UNIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSINGS = {
    "左右": Pattern("左右(?![两手邻为开逢翼侧臂脚岸对江幅线洞])"),
    "上下": Pattern("上下(?![班楼级车游船学联一其乘齐同功足力铺床水料井山行扶坡匝贯协拧求])"),
}
ABOUT = r"(?:大约|大概|差不多|接近|将近|(?<![大节制条合公签预履违失特邀契守毁续赴解纽简集婚隐依])约|(?<![最附靠临邻将接走亲相逼贴远切])近)"
OPENING = Pattern(rf"(?:{ABOUT}{NUMBER}[多余]?{UNIT}|{NUMBER}[多余]{UNIT})$")


@rule(
    "approx-redundant",
    severity=WARNING,
    view="body",
    family="wording",
    cues=tuple(CLOSINGS),
    summary="约数前后重复",
    summary_en="approximation said twice",
    bad=[
        "现场聚集⟦大约300人左右⟧。",
        "工期⟦约两个月左右⟧，投资⟦将近2.5亿元左右⟧。",
        "已连续奋战⟦二十余天左右⟧。",
    ],
    good=[
        "要在30余个重点项目上下功夫，在近百项指标上下功夫，20余个部门上下贯通，日均约2000人上下山，约3公里左右幅路面。",
        "现场聚集大约300人，持续两个小时左右。",
        "全年节约30吨左右，签约20家左右。",
        "高峰时约200人上下班，约3米左右两侧设护栏。",
        "最近5年左右，附近3公里左右有两处水源。",
        "地铁站附近200米左右设停车场。",
        "约定2021年、左右邻里作证。",
    ],
)
def approx_redundant(view: View) -> Iterator[Hit]:
    text = view.text
    for closing in (match for word in view.holds(CLOSINGS) for match in CLOSINGS[word].finditer(text)):
        since = max(0, closing.start() - REACH)
        opening = OPENING.search(text[since : closing.start()])
        if opening:
            words = opening[0] + closing[0]
            yield view.hit(
                (since + opening.start(), closing.end()),
                f"“{words}”约数重复，去掉一头",
                f"“{words}” approximates twice: keep one",
            )
