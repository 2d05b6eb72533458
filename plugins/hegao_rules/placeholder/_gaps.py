"""Units with no number before them: `生产总值 亿元`, `企业达家`, `增长%`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegao import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK = "[ \u3000]{0,10}"
# a unit that ends a clause, behind a character that may stand before a number
UNIT = Pattern(
    r"[元家户项件名亩所座处条里次吨人米顷位点%％](?:(?<=[%％])|(?=[，。；、：,;）) \u3000\r\n]|\Z))"
    "(?<=[值入资额金税利程度长积口数达到为约过破成现计近降升高低加少落窄出于占率重有增建第了万亿公方人分 \u3000].)"
    "(?<![0-9几数百千十][万亿人公].)"
)
SUM = (
    "(?:生产总值|总产值|增加值|(?:预算|财政|税收|营业|业务|可支配|总|纯)收入|资产投资|零售总额|进出口总额|外贸总额"
    "|总投资|完成投资|(?:到位|引进|争取|下拨)资金|产值|存款余额|贷款余额|成交额|销售额|利税)"
)
SIZE = "(?:总里程|通车里程|总长度?|全长|(?:总|占地|建筑|种植|耕地)面积|(?:总|常住|户籍)人口|参保人数|总户数|党员总数)"
REACHED = "(?:达到?|约为?|为|超过?|突破|完成|实现|共计?|近)?"
VERB = "(?:增长|下降|上升|提高|降低|增加|减少|回落|收窄|高出|低于)"
TALLIED = f"(?:(?<![发到抵传直表转下通豁送])达|[共现建设]有|拥有|新[增建]|建成|[共总合]计){BLANK}"
SIZED = f"{SIZE}{BLANK}{REACHED}{BLANK}"
# by the last character of the unit: what, number missing, ends with it
GAPS = {
    "元": Pattern(rf"(?:{SUM}{BLANK}{REACHED}{BLANK}[万亿]?元|{TALLIED}[万亿]元)\Z"),
    "%％": Pattern(rf"(?:(?:{VERB}|占|率[达为]?|比重|达到?|为|约|超过?){BLANK}[%％])\Z"),
    "点": Pattern(rf"(?:{VERB}了?{BLANK}个百分点)\Z"),
    "位": Pattern(rf"(?:居?(?:全[国省市县区]|同类)第{BLANK}位)\Z"),
    "名": Pattern(rf"(?:居?(?:全[国省市县区]|同类)第{BLANK}名|(?:{TALLIED}|{SIZED}万?)名)\Z"),
    "里米顷": Pattern(rf"(?:{SIZED}(?:平方公里|公里|平方米|公顷|米)|{TALLIED}公里)\Z"),
    "亩户人": Pattern(rf"(?:{SIZED}万?[亩户人]|{TALLIED}(?:[万亿]人|[万亿]?[亩户]))\Z"),
    "家项件所座处条次吨": Pattern(rf"(?:{TALLIED}(?:[家项件所座处条]|人次|[万亿]吨))\Z"),
}
ELSEWHERE = (
    Pattern(rf"有{BLANK}个(?:乡镇|行政村|自然村|村民?[党小委]|社区|党组织|党支部|街道办?)"),
    Pattern("(?:自|从|截至|始于)年(?:以来|起|至今|月)"),
)


def gaps(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each unit that lacks its number, with the word it belongs to."""
    for unit in UNIT.finditer(text):
        gap = next(gap for units, gap in GAPS.items() if unit[0] in units)
        found = gap.search(text[max(0, unit.start() - 28) : unit.end()])
        if found:
            start = unit.end() - len(found[0])
            if unit[0] not in "%％" or not _is_cell(text, start, unit.end()):
                yield start, unit.end()
    for pattern in ELSEWHERE:
        yield from (match.span() for match in pattern.finditer(text))


def _is_cell(text: str, start: int, end: int) -> bool:
    """Tell the head of a table's column, 增长% between blanks, from a sentence."""
    return (not start or text[start - 1].isspace()) and (end == len(text) or text[end].isspace())
