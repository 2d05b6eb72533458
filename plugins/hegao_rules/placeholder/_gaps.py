"""Units with no number before them: `生产总值 亿元`, `企业达家`, `增长%`."""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao import View

BLANK = "[ \u3000]{0,10}"
SUM = (
    "(?:生产总值|总产值|增加值|(?:预算|财政|税收|营业|业务|可支配|总|纯)收入|资产投资|零售总额|进出口总额|外贸总额"
    "|总投资|完成投资|(?:到位|引进|争取|下拨)资金|产值|存款余额|贷款余额|成交额|销售额|利税)"
)
SIZES = (
    "总里程", "通车里程", "总长度", "总长", "全长", "总面积", "占地面积", "建筑面积", "种植面积", "耕地面积",
    "总人口", "常住人口", "户籍人口", "参保人数", "总户数", "党员总数",
)  # fmt: skip
REACHED = "(?:达到?|约为?|为|超过?|突破|完成|实现|共计?|近)?"
VERBS = ("增长", "下降", "上升", "提高", "降低", "增加", "减少", "回落", "收窄", "高出", "低于")
TALLIES = (
    "达", "共有", "现有", "建有", "设有", "拥有", "新增", "新建", "建成", "共计", "总计", "合计",
)  # fmt: skip
VERB = f"(?:{'|'.join(VERBS)})"
TALLIED = f"(?:(?<![发到抵传直表转下通豁送])达|{'|'.join(TALLIES[1:])}){BLANK}"
SIZED = f"(?:{'|'.join(SIZES)}){BLANK}{REACHED}{BLANK}"
# behind a unit: it ends a clause, and stands behind a character that may stand before a number
ENDS = (
    "(?<=[值入资额金税利程度长积口数达到为约过破成现计近降升高低加少落窄出于占率重有增建第了万亿公方人分 \u3000].)"
    r"(?<![0-9几数百千十][万亿人公].)(?:(?<=[%％])|(?=[，。；、：,;）) \u3000\r\n]|\Z))"
)
SIZE_ENDS = "程度长积口数达到约为过破成现计近有增建 \u3000"  # of what may stand before a unit of size
VERB_ENDS = sorted({verb[-1] for verb in VERBS})


def _joined(words: Iterable[str], following: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{word}{then}" for then in following for word in words)


# the last character of the unit · what, number missing, ends with it · literals of which it needs one
_GAPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "元",
        f"{SUM}{BLANK}{REACHED}{BLANK}[万亿]?元|{TALLIED}[万亿]元",
        _joined("值入资额金税达到约为过破成现计近有增建 \u3000", ("元", "万元", "亿元")),
    ),
    *(
        (
            sign,
            f"(?:{VERB}|占|率[达为]?|比重|达到?|为|约|超过?){BLANK}{sign}",
            _joined((*VERB_ENDS, *"占率达为重到约过 \u3000"), sign),
        )
        for sign in "%％"
    ),
    ("点", f"{VERB}了?{BLANK}个百分点", _joined((*VERB_ENDS, *"了 \u3000"), ("个百分点",))),
    ("位", f"居?(?:全[国省市县区]|同类)第{BLANK}位", _joined("第 \u3000", "位")),
    (
        "名",
        f"居?(?:全[国省市县区]|同类)第{BLANK}名|(?:{TALLIED}|{SIZED}万?)名",
        _joined(f"第{SIZE_ENDS}", ("名", "万名")),
    ),
    ("里", f"{SIZED}(?:平方)?公里|{TALLIED}公里", _joined(SIZE_ENDS, ("平方", "公里"))),
    ("米", f"{SIZED}(?:平方)?米", _joined(SIZE_ENDS, ("平方", "米"))),
    ("顷", f"{SIZED}公顷", _joined(SIZE_ENDS, ("公顷",))),
    *(
        (unit, f"(?:{SIZED}万?|{TALLIED}[万亿]?){unit}", _joined(SIZE_ENDS, (unit, f"万{unit}", f"亿{unit}")))
        for unit in "亩户"
    ),
    ("人", f"{SIZED}万?人|{TALLIED}[万亿]人", (*_joined(SIZE_ENDS, ("万人", "亿人")), *SIZES)),
    (
        "家项件所座处条次吨",
        f"{TALLIED}(?:[家项件所座处条]|人次|[万亿]吨)",
        _joined(TALLIES, (*"家项件所座处条万亿 \u3000", "人次")),
    ),
)
THRESHOLD = Pattern("(?:突破|超过?|近|达到?)[万亿][元亩人]\\Z")  # 年产值突破亿元 lacks nothing
GAPS = tuple(
    (Pattern(f"[{units}]{ENDS}"), Pattern(rf"(?:{gap})\Z"), literals) for units, gap, literals in _GAPS
)
ELSEWHERE: tuple[tuple[Pattern, tuple[str, ...]], ...] = (
    (
        Pattern(
            rf"有(?<=[省市县区镇乡辖现共]有){BLANK}个(?:乡镇|行政村|自然村|村民?[党小委]|社区|党组织|党支部|街道办?)"
        ),
        (*_joined(("有个",), "乡行自村社党街"), "有 ", "有\u3000"),
    ),
    (
        Pattern(
            "(?:人口|面积)[ \u3000]{1,10}(?:万?[人亩]|万|万?平方[公千]?[里米])(?=[，。；、）])"
            "|全[国省市县区州][ \u3000]{1,10}(?:个(?![人体性别税])|家(?![家庭长乡园属教]))"
        ),
        _joined(("人口", "面积", *(f"全{place}" for place in "国省市县区州")), " \u3000"),
    ),
    (
        Pattern(
            "(?:实到(?<!按实到)(?:代表|会|委员)?|因[病事故公][、，]?(?:因[病事故公])?(?:请假|缺席))[ \u3000]{0,10}[人名](?=[，。；])"
        ),
        ("实到", "请假", "缺席"),
    ),
    (Pattern("(?:死亡|伤亡|重伤)人以上"), ("亡人以上", "伤人以上")),
    (
        Pattern(r"(?:地|达|约|共计?|投资|资金)余(?:亩|万[元亩]|公里|人次)(?=[，。；、：）]|\s|\Z)"),
        _joined("地达约共计资金", ("余亩", "余万", "余公", "余人次")),
    ),
    (
        Pattern("(?:自|从|截至|始于)年(?:以来|起|至今|月)"),
        _joined(_joined("自从至于", "年"), "以起至月"),
    ),
)
CUES = tuple(
    literal
    for literals in (*(row[2] for row in GAPS), *(row[1] for row in ELSEWHERE))
    for literal in literals
)


def gaps(view: View) -> Iterator[tuple[int, int]]:
    """Yield the span of each unit that lacks its number, with the word it belongs to."""
    text = view.text
    met = set(view.holds(CUES))
    for unit, gap, literals in GAPS:
        for match in unit.finditer(text) if not met.isdisjoint(literals) else ():
            end = match.end()
            found = gap.search(text[max(0, end - 29) : end])
            if not found or THRESHOLD.search(found[0]) or (match[0] in "项户" and text.startswith("、", end)):
                continue
            if not (match[0] in "%％" and _is_cell(text, end - len(found[0]), end)):
                yield end - len(found[0]), end
    for since, literals in ELSEWHERE:
        for match in since.finditer(text) if not met.isdisjoint(literals) else ():
            yield match.span()


def _is_cell(text: str, start: int, end: int) -> bool:
    """Tell the head of a table's column, 增长% between blanks, from a sentence."""
    if text[start - 2 : start + 1] == "单位为":
        return True
    ended = end == len(text) or text[end].isspace()
    line = text[max(0, start - 100) : start].rpartition("\n")[2]
    return ended and (not line or line[-1].isspace() or "\t" in line)
