"""界限重复：超过、高达、不少于与以上，低于、不足、不超过与以下、以内，只用一头。

依据：编校通例，“超过30%以上”“不足100人以下”两头都划界。
数字前后成对、中间没有标点才报：“超过标准，处五日以上”“达到30%以上”不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.wording._amount import NUMBER, ONE_UNIT, REACH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ABOVE = ("超过", "超出", "突破", "高于", "多于", "大于", "多达", "高达", "不少于", "不低于", "至少", "最少")
BELOW = ("低于", "少于", "小于", "不足", "不到", "不超过", "不多于", "不高于", "不大于", "至多", "最多")
# literals of which it needs one · what closes the limit, not as in （以下简称 · what opens it
LIMITS = tuple(
    (
        openings,
        Pattern(
            rf"以(?<![级高模专科层士师长员任官中县市省乡，。；、：！？（）“”《》\s\ufffc]以)[{closings}]"
        ),
        Pattern(rf"(?:{'|'.join(openings)}){more}{NUMBER}[多余]?{ONE_UNIT}$"),
    )
    for openings, closings, more in ((ABOVE, "上", "了?"), (BELOW, "下内", ""))
)


@rule(
    "exceed-redundant",
    severity=WARNING,
    view="body",
    family="wording",
    cues=(*ABOVE, *BELOW),
    summary="界限前后重复",
    summary_en="limit said twice",
    bad=[
        "新兴产业占比⟦超过30%以上⟧。",
        "受益群众⟦多达两万余人以上⟧，每组⟦不少于5人以上⟧。",
        "办理时限⟦不超过三个工作日以内⟧，合格率⟦低于60%以下⟧的予以通报。",
    ],
    good=[
        "至少1名硕士以上学历人员，不少于2名主治医师以上职称的医师，至少1名科长以上干部，超过八成的县以上医院。",
        "全国超过90%的县级以上地区实现通办，不少于2名中级以上职称人员，至少3名五年以上工作经验的技术人员。",
        "超过八成的规模以上企业，不少于1名副高以上专家。",
        "新兴产业占比达到30%以上，受益群众超过两万人。",
        "超过规定标准，处五日以上十日以下拘留。",
        "载物超过核定质量百分之三十以上的。",
        "不足部分由县级以上财政解决。",
        "至少提前三日以上通知。",
    ],
)
def exceed_redundant(view: View) -> Iterator[Hit]:
    text = view.text
    closings = (
        (closing, opening)
        for literals, limit, opening in LIMITS
        if view.holds(literals)
        for closing in limit.finditer(text)
    )
    for closing, limit in closings:
        since = max(0, closing.start() - REACH)
        opening = limit.search(text[since : closing.start()])
        if opening:
            words = opening[0] + closing[0]
            yield view.hit(
                (since + opening.start(), closing.end()),
                f"“{words}”界限重复，去掉一头",
                f"“{words}” sets the limit twice: keep one",
            )
