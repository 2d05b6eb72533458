"""截止/截至：后面带时间用“截至”（截至目前），不带时间用“截止”（报名截止、截止日期）。

依据：《现代汉语词典》：截止是到期停止，截至是停止于某时。“截止到”等于“截至”，不报。
“报名截止5月1日”是“报名截止时间”的省略，不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = r"目前|当前|现在|今|昨|此时|[本上][年月周季]|[去前]年|年[底末初]|月[底末]|发稿|[0-9一二三四五六七八九十〇零○]{1,4}[年月日时]"
UNTIL = Pattern(rf"截止(?={DAY})")
CLOSED = Pattern("截至(?=日期|时间(?!点))")
ENTRY = (
    "名报标集记理交稿款缴期间保申征投评购办请票费约馈募园号"  # what is closed on a day: 报名截止、投稿截止
)


@rule(
    "jiezhi-jiezhi",
    severity=WARNING,
    view="body",
    family="wording",
    cues=("截止", "截至"),
    fix="safe",
    summary="截止、截至混用",
    summary_en="截止 and 截至 confused",
    bad=[
        "⟦截止→截至⟧目前，已完成投资八成。",
        "⟦截止→截至⟧2021年底，全县脱贫；⟦截止→截至⟧6月末，贷款余额增长一成。",
        "报名⟦截至→截止⟧日期另行通知。",
    ],
    good=[
        "申请截止6月30日，投票截止5月1日18时，网上缴费截止5月20日，入园截止17时。",
        "截至目前，报名已经截止。",
        "报名截止日期为5月1日，截止时间以邮戳为准。",
        "报名截止5月1日，投稿截止2021年6月。",
        "统计数据截止到2020年底。",
        "征求意见于昨日截止，2021年再行开展。",
    ],
)
def jiezhi_jiezhi(view: View) -> Iterator[Hit]:
    text = view.text
    for match in UNTIL.finditer(text):
        if text[match.start() - 1 : match.start()] not in ENTRY or match.start() == 0:
            yield view.hit(
                match, "后面带时间，“截止”应为“截至”", "截止 before a time: expected 截至", new="截至"
            )
    for match in CLOSED.finditer(text):
        yield view.hit(match, "“截至”应为“截止”", "截至 with no time after it: expected 截止", new="截止")
