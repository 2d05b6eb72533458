"""百分号丢失：“比上年增长12.5；”“占比达到63.2，”——增减、占比后面的数没有单位。

依据：抓取和格式转换会丢掉“%”。GB/T 15835-2011 要求百分数写出百分号，范围各项的百分号不省略（未核实条款号）。

不报：后面有单位或倍数的（增长2.3倍、增加703万元）；以绝对数计的增加、减少；
顿号并列、单位在末项的（分别增长5.1、6.2个百分点）；没有小数的单个数。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SHARE = Pattern(r"(?:增长|下降|增幅|降幅|增速|占比?|占比达到|比重|率)[达为]?(?:到(?<=率达到))? ?\d{1,3}\Z")
OTHER = Pattern(
    "容积率|生育率|死亡率|比率|周转率|汇率|市盈率|泥浆比重|土粒比重|相对比重"
)  # are no percentages
FIGURE = r"\d{1,3}\.\d{1,2}"
STOP = r"(?=[，。；,;\r\n]|\Z)"
POINT = Pattern(rf"\.\d\d?{STOP}")
PAIR = Pattern(rf"分别(?:增长|下降) ?\d+(?:\.\d+)? ?[和、] ?\d+(?:\.\d+)?{STOP}")


@rule(
    "stripped-percent",
    family="placeholder",
    severity=WARNING,
    view="body",
    cues=("增长", "下降", "增幅", "降幅", "增速", "占", "比重", "率达"),
    summary="百分号丢失",
    summary_en="percent sign missing",
    bad=[
        "生产总值比上年⟦增长12.5⟧；工业增加值⟦下降3.2⟧。",
        "三产比重⟦占比达到48.6⟧，入学⟦率达99.8⟧。",
        "两项收入⟦分别增长 21 和 9.4⟧。",
    ],
    good=[
        "容积率1.5，建筑密度下降。万车死亡率1.52，总和生育率为1.12，汇率7.12，泥浆比重1.15，黏度增长。",
        "增长2.3倍，增加703万元",
        "比上年增长12.5%；下降3.2个百分点。",
        "分别增长5.1、6.2个百分点，分别增长5.2%和6.1%",
        "占地12.5亩，占12.5万亩，",
        "增长5，",
    ],
)
def stripped_percent(view: View) -> Iterator[Hit]:
    text = view.text
    for point in POINT.finditer(text):
        found = SHARE.search(text[max(0, point.start() - 12) : point.start()])
        if found and not OTHER.search(text[max(0, point.start() - len(found[0]) - 4) : point.start()]):
            where = (point.start() - len(found[0]), point.end())
            yield _hit(view, *where)
    for pair in PAIR.finditer(text):
        yield _hit(view, *pair.span())


def _hit(view: View, start: int, end: int) -> Hit:
    words = view.text[start:end]
    return view.hit((start, end), f"“{words}”似缺百分号", f"a percent sign seems to be missing in {words!r}")
