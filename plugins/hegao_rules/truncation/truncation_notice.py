"""截断提示：“未完，全文共若干字，当前只显示若干字”之类，说明这份文稿不完整。

依据：范文网站的截断模板（只显示、仅显示、显示几种写法）、网络小说站的“本章未完，请点击下一页”、
抓取工具的“（内容已截断）”。提示里有字数的，算出缺多少；前文另有“省略若干字”的，一并说明。
不报：“（略）”“（本文有删减）”是编者的说明；“未完成”“未完全”不是提示。
修正只删去提示本身；缺的正文要找原文补上。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, quote, rule
from hegao_rules.truncation._loss import PHRASES, notices

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "truncation-notice",
    severity=ERROR,
    family="truncation",
    foreign=True,
    cut=True,
    fix="unsafe",
    cues=PHRASES.cues,
    summary="提示正文未完、只显示一部分",
    summary_en="a notice says the text is cut off",
    bad=[
        "动态和动向。⟦……(未完,全文共3341字,当前只显示1856字,请阅读下面提示信息。收藏某讲话)→⟧ 上一篇",
        "任务⟦(未完,全文共1109字,当前显示253字)\n(请认真阅读下面的提示信息)→⟧",
        "⟦……（未完，全文共713字，當前僅顯示99字，請閱讀下面提示信息。）→⟧",
        "⟦本章未完，请点击下一页继续阅读。→⟧",
        "各项工作⟦（未完待续）→⟧",
        "强化责任⟦……（内容已截断）→⟧",
    ],
    good=[
        "帷幕灌浆（截断渗漏通道）施工已完成。考生登录后，请仔细阅读下面的提示信息，再确认报名。",
        "未完成年度任务的单位，要作出说明。",
        "报告全文共2万多字，分三个部分。（本文有删减）",
        "工期过长、截断河流的项目一律停建。",
        "大屏只显示前3名。",
    ],
)
def truncation_notice(view: View) -> Iterator[Hit]:
    for where, name, loss in notices(view):
        if loss:
            lost, total, inside = loss
            middle = (f"，其中文中省略{inside}字", f", {inside} of them in mid-text") if inside else ("", "")
            message = f"文稿被截断：全文{total}字，缺{lost}字（{lost / total:.0%}）{middle[0]}，应补全"
            english = f"text cut off: {lost:,} of {total:,} characters missing ({lost / total:.0%}){middle[1]}; complete it"
        else:
            words = quote(view.text[slice(*where)])
            message, english = (
                f"文稿未完（{name}）：“{words}”，应补全",
                f"text cut off: “{words}”; complete it",
            )
        yield view.hit(where, message, english, new="")
