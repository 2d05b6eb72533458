"""减少用倍数：减少、下降、降低不能说“N倍”，要用分数、百分数或“降至”。

依据：编校通例。减少一倍即等于零，减少两倍无从说起。
“下降到2倍”“降低倍率”“放大或缩小10倍”（倍率）不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.wording._amount import NUMBER, REACH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LESS = Pattern(
    rf"(?<!或)(?<!或者)(?:减少|下降|降低|缩小|缩短|减小|减轻|削减|压缩|回落|(?<![至最])少)了?(?:近|约|将近|超过|大约)?{NUMBER}[多余]?$"
)
TIMES = Pattern("倍(?![率数体频])")


@rule(
    "decrease-by-times",
    severity=WARNING,
    view="body",
    family="wording",
    cues=("倍",),
    summary="减少不能用倍数",
    summary_en="a decrease cannot be counted in times",
    bad=[
        "发案数比上年⟦下降2倍⟧。",
        "办事时间⟦缩短了近一倍⟧，能耗⟦减少1.5倍⟧以上。",
    ],
    good=[
        "处违法所得至少一倍的罚款，最少3倍。",
        "产值增长2倍，能耗下降三分之二。",
        "杠杆率由5倍下降到2倍。",
        "显微镜放大或缩小10倍。",
        "通过降低二倍体比例改良品种。",
        "人均收入是十年前的2.3倍，差距缩小。",
    ],
)
def decrease_by_times(view: View) -> Iterator[Hit]:
    text = view.text
    for times in TIMES.finditer(text):
        since = max(0, times.start() - REACH)
        less = LESS.search(text[since : times.start()])
        if less:
            words = less[0] + "倍"
            yield view.hit(
                (since + less.start(), times.end()),
                f"“{words}”：减少不用倍数，改用分数、百分数或“降至”",
                f"“{words}”: a decrease takes a fraction or a percentage, not times",
            )
