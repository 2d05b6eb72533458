"""日期与星期不符：`2021年3月5日（星期四）`（那天是星期五）。

会议通知里日期和星期对不上，收文的人不知道该信哪一个。只查写明年份的公历日期；没写年份的不推算。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_DATED = Pattern(
    r"年(?<=(?:19|20)\d\d年)\s?(\d{1,2})月\s?(\d{1,2})日\s?[（(，,]?\s?"
    r"(?:(?:星期|礼拜)([一二三四五六日天])|周([一二三四五六日天])(?=[\s）)，。、；]|[上下中]午|早|晚|$))(?![至到、—~～\-])"
)
_WEEKDAYS = "一二三四五六日"


@rule(
    "date-weekday-mismatch",
    family="numerals",
    severity=ERROR,
    view="body",
    cues=("星期", "礼拜", *(f"周{day}" for day in "一二三四五六日天")),
    summary="日期与星期不符",
    summary_en="the weekday does not fit the date",
    bad=["定于⟦2021年3月5日（星期四⟧）召开。", "⟦2024年2月29日周五⟧上午", "⟦2021年3月5日 星期六⟧"],
    good=[
        "2021年3月5日（星期五）",
        "2021年3月7日（星期日）",
        "2021年3月7日，星期天",
        "3月5日（星期四）",
        "2021年3月5日周一平同志",
        "2021年3月5日，周一至周五上班",
    ],
)
def date_weekday_mismatch(view: View) -> Iterator[Hit]:
    from datetime import date

    for match in _DATED.finditer(view.text):
        start = match.start() - 4
        try:
            day = date(int(view.text[start : start + 4]), int(match[1]), int(match[2]))
        except ValueError:
            continue  # invalid-date says so
        right = _WEEKDAYS[day.weekday()]
        if right != (match[3] or match[4]).replace("天", "日"):
            words = view.text[start : match.end()]
            zh, en = f"“{words}”：那天是星期{right}", f'"{words}": that day was 星期{right}'
            yield view.hit((start, match.end()), zh, en)
