"""报告里夹带请示事项：标题是“关于……的报告”，结尾却是“妥否，请批示”。

依据：《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条（四）：
不得在报告等非请示性公文中夹带请示事项。报告不必答复，请示夹在其中会被搁下。
不报：请示、函、议案，`请批转各地执行`（报转性报告的惯用语），`请予审议`（工作报告）。
"""

from __future__ import annotations

from itertools import islice

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_REPORT = Pattern(r"[^，。；]{0,40}关于[^，。；]{2,60}报告\s*$")
_REQUEST = Pattern(
    r"(?:妥否|当否|可否|是否妥当|是否可行|如无不妥)[，,]?(?:恳|敬)?请予?以?"
    r"(?:批示|批复|指示|审批|批准|核准|审定)"
)
_LINE = Pattern(r"\S[^\r\n]*")
_TITLE_LINES, _TITLE_LENGTH = 4, 120


@rule(
    "request-in-report",
    family="form",
    severity=WARNING,
    view="body",
    cues=("妥否", "当否", "可否", "是否妥当", "是否可行", "如无不妥"),
    summary="报告中夹带请示事项",
    summary_en="a request inside a report",
    bad=[
        "关于防汛工作情况的报告\n县政府：\n防汛需增拨经费。⟦妥否，请批示⟧。",
        "青禾县水务局\n关于除险的报告\n市局：\n现报告如下。⟦当否，请予批复⟧。",
    ],
    good=[
        "关于增拨防汛经费的请示\n妥否，请批示。",
        "关于防汛工作情况的报告\n特此报告。",
        "关于防汛工作的报告\n如无不妥，请批转各地执行。",
        "政府工作报告\n请予审议。",
    ],
)
def request_in_report(view: View) -> Iterator[Hit]:
    requests = list(_REQUEST.finditer(view.text))
    lines = islice(_LINE.finditer(view.text), _TITLE_LINES)
    if requests and any(len(line[0]) < _TITLE_LENGTH and _REPORT.match(line[0]) for line in lines):
        words = requests[-1][0]
        zh, en = f"“{words}”：报告不得夹带请示事项，应另行请示", f'"{words}": a report may not hold a request'
        yield view.hit(requests[-1], zh, en)
