"""有一无二：写了“一是”“第一，”“其一”，到本节结束也不见“二是”“第二，”，后文多半丢了。

依据：在46篇公开的工作报告中，“一是”另起段落的76处，都在后面的段落里接上“二是”，所以范围是一节，不是一段。
不报：后文用“二要”“其次”“另一方面”“再就是”接上的；“首先”（单用很自然）；“一是一、二是二”。
"""

from __future__ import annotations

from hegao import OFF, WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ORDINALS = ("一是", "第一，", "其一")
SECOND = Pattern("二[是要则靠抓看来、，,]|第二|其二|其次|另一|再一|还有一|再[就次]")
REACH = 6000
GLUED = Pattern("[一二三四五六七八九十]、[\u4e00-\u9fff]{2,12}\\Z")
NEXT = Pattern("[\\s。][一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")


@rule(
    "ordinal-run-broken",
    family="numbering",
    severity=WARNING,
    view="body",
    cues=("一是", "一要", "第一", "其一"),
    profiles={"host": OFF},
    summary="有“一是”无“二是”",
    summary_en="a “first” without a “second”",
    bad=[
        "一、问题分析。⟦一是⟧个别乡镇重视不够，措施过软。\n二、下步打算\n狠抓落实。\n",
        "二、突出问题分析⟦一是⟧个别乡镇重视不够，措施过软。 （一）抓源头。 （二）抓化解。",
        "存在两方面不足。⟦一是⟧责任不实，压力传导不够。\n",
    ],
    good=[
        "问题不少。一是认识不够。\n二是措施不力。\n三是作风不实。\n",
        "一是认识不够，二是措施不力。",
        "一、突出问题分析一是认识不够，二是措施不力。\n二、工作打算\n",
        "首先，我代表县委向大家表示感谢。",
        "第一，要提高认识。\n其次，要狠抓落实。\n",
        "全市上下一是一、二是二，不掺水分。",
        "发展是第一要务。第一书记到岗到位。",
        "一要抓早，另一方面也要抓小。",
    ],
)
def ordinal_run_broken(view: View) -> Iterator[Hit]:
    outline = view.outline
    for sequence in outline.sequences:
        if sequence.kind not in ORDINALS or len(sequence.markers) > 1:
            continue
        first = sequence.markers[0]
        if first.value != 1 or not first.firm:
            continue
        until = outline.section_end(sequence, REACH)
        if SECOND.search(view.text[first.end : until]):
            continue
        yield _broken(view, first.start, first.words, first.at(2))
    for at in _glued(view.text) if view.holds(("一是",)) else ():
        after = view.text[at + 2 : at + 2 + REACH]
        section = NEXT.split(after, maxsplit=1)[0]
        if not SECOND.search(section):
            yield _broken(view, at, "一是", "二是")


def _glued(text: str) -> Iterator[int]:
    """Find the first 一是 in each heading it runs into: it is read as no marker."""
    end = 0
    at = text.find("一是")
    while at >= 0:
        if GLUED.search(text[max(end, at - 14) : at]):
            end = at + 2
            yield at
        at = text.find("一是", at + 1)


def _broken(view: View, start: int, words: str, second: str) -> Hit:
    return view.hit(
        (start, start + len(words)),
        f"有“{words}”，到本节结束未见“{second}”",
        f"“{words}” has no “{second}” in its section",
    )
