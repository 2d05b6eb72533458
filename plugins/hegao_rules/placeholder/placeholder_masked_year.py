"""年份遮盖：“20XX年”“201x年”“20**年”“1920xx年”。

依据：范文网站成批地把年份末位换成 x、*，照用的文稿就没有了年份；盲目替换还会造出“1920xx年”（原为民国纪年）。
GB/T 9704-2012 要求年份标全称。

不报：2000年代、20世纪、产品型号和算式；跨在整个日期里的，由日期空位一并报。
"""

from __future__ import annotations

import re

from hegao import ERROR, INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MASKS = "Xx×╳*_~○□■#"
MASK = f"[{MASKS}]"
AFTER = r"(?=\s?(?:年|[〕\]](?<!#.)|[—~～至到-](?:19|20)\d))"
ALONE = "(?<![A-Za-z0-9.]{0})"
YEARS = (
    Pattern(rf"19{ALONE.format(19)}(?:20)?\d?{MASK}{{1,4}}{AFTER}"),
    Pattern(rf"20{ALONE.format(20)}\d{{0,2}} ?{MASK}(?: ?{MASK}){{0,3}}{AFTER}"),
    *(Pattern(rf"{re.escape(mark * 4)}(?<![0-9A-Za-z×*].{{4}})\d{AFTER}") for mark in "Xx×*"),
    Pattern(rf"二[〇○零0oO][〇○零0一二三四五六七八九]?[Xx×╳*_~□■#]{{1,3}}{AFTER}"),
)
# a text holds few of the masks: without one behind a figure it masks no year
MASKED = {
    mask: Pattern(rf"{re.escape(mask)}(?:(?<=[\d 〇○零oO一二三四五六七八九].)|(?=\d年))") for mask in MASKS
}


@rule(
    "placeholder-masked-year",
    severity=ERROR,
    cues=tuple(MASKS),
    profiles={"template": INFO},
    summary="年份被遮盖",
    summary_en="year masked",
    bad=[
        "⟦20xx⟧年工作总结",
        "⟦201x⟧年以来，⟦20**⟧年全县完成投资。",
        "⟦1920xx⟧年（民国元年）",
        "国办发〔⟦20XX⟧〕5号",
        "⟦xxxx3⟧年，我县圆满完成任务。",
        "⟦20__⟧年度表彰大会，⟦二〇XX⟧年春",
        "⟦20×⟧年下半年",
    ],
    good=[
        "2000年代，20世纪，二○○八年、二〇二六年",
        "20×30米，20*5=100",
        "2020~2025年",
        "型号20X5，20#楼",
        "20□是□否",
    ],
)
def placeholder_masked_year(view: View) -> Iterator[Hit]:
    if not any(MASKED[mask].search(view.text) for mask in view.holds(MASKS)):
        return
    for pattern in YEARS:
        for match in pattern.finditer(view.text):
            words = match[0]
            yield view.hit(match, f"年份“{words}”被遮盖，应写出四位数", f"the year {words!r} is masked")
