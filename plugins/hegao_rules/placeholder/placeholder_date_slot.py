"""日期空位：年、月、日的位置没有填，如“X月X日”“____年__月__日”“今年月日”“2026年  月  日”“20XX-XX-XX”。

依据：模板和范文的日期照抄未填；删去数字后只剩“年月日”。
GB/T 9704-2012 的 7.3.5.4 要求成文日期用阿拉伯数字将年、月、日标全。
整个日期报一处，其中的叉号、星号、横线不再另报。

不报：作名词用的“出生年月日”“年、月、日”；“二○一○年”等用〇、○写的年份；“某年某月”；起止月份“3月~5月”；
并列的“按年、按月”和“年月日时”。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, View, rule
from hegao_rules.placeholder._dates import SLASHED_WITH, open_dates, slashed_dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "placeholder-date-slot",
    severity=ERROR,
    cues=(
        "X",
        "x",
        "×",
        "╳",
        "*",
        "_",
        "#",
        "~",
        "□",
        "■",
        "△",
        "○",
        "〇",
        "—",
        "…",
        "年 ",
        "年\u3000",
        "年\t",
        "年月日",
        "月 ",
        "月\u3000",
        *SLASHED_WITH,
    ),
    profiles={"template": INFO, "statute": INFO},
    summary="日期未填写",
    summary_en="date left to be filled in",
    bad=[
        "定于⟦X月X日⟧召开，⟦2026年X月X日⟧前报送。",
        "⟦××××年×月×日⟧印发",
        "⟦____年__月__日⟧",
        "时间：⟦XXXX年XX月XX日XX时⟧",
        "活动时间为⟦20**年*月⟧，地点待通知。",
        "某县人民政府\n⟦2026年  月  日⟧",
        "⟦今年月日⟧，县里召开大会。",
        "⟦○○年○月○日⟧",
        "到第二年⟦X月X日⟧前完成。",
        "会议主持词⟦201X/X/XX⟧全县大会，印发日期：⟦20XX-XX-XX⟧，⟦××××.××.××⟧",
    ],
    good=[
        "参会日期：□3月5日上午 □3月5日下午\n法定代表人（签字）：          2026年  月  日",
        "姓名、性别、出生年月日、住址",
        "二○一○年十月八日，二〇二六年七月一日，2021年3月5日",
        "某年某月某日，XX年度计划，3月~5月",
        "负责人签字：      年  月  日",
        "按年、按月、按日统计",
        "2026年1月—3月，2025年——2026年1月5日，2026-03-05",
        "版本20.x.x，型号20X-2-X5，网址 example.com/20XX/X/X/",
    ],
)
def placeholder_date_slot(view: View) -> Iterator[Hit]:
    slashed = slashed_dates(view.text) if view.holds(SLASHED_WITH) else ()
    for start, end in (*open_dates(view.text), *slashed):
        words = view.text[start:end]
        yield view.hit((start, end), f"日期“{words}”未填写", f"the date {words!r} is left to be filled in")
