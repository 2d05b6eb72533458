"""“某”字占位：“某区委书记”“某某同志”“某县文体中心”等隐去的名称没有换回来。

依据：范文网站以“某”隐去地名、单位和姓名，照用的文稿应换成真名。

不报：某一、某种、某些、某个、某类、某年某月；案例中按规定隐去的姓名（张某、周某某），出现这种姓名的文稿里其余的“某”也是隐名，不报；
引语（“某某到此一游”）。
"""

from __future__ import annotations

from hegao import INFO, Hit, Pattern, View, rule
from hegao_rules.placeholder._slots import OFFICE, PERSON, PLACE, SURNAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PERSON_IN_CASE = Pattern(f"某(?<={SURNAME}某)(?![省市县区乡镇村一种些个类项年月日地人])")
NAMELESS = (
    Pattern(f"(某某?{PLACE})(?:[委政党]|人大|人民政府|{PERSON}|{OFFICE}|文体|文化|教育|财政|公安)"),
    Pattern(f"(某某?{OFFICE})(?:领导|党[委组支]|{PERSON})"),
    Pattern(f"某某(?={PERSON}|{OFFICE})"),
)


@rule(
    "placeholder-mou",
    severity=INFO,
    view="body",
    cues=("某",),
    fold="document",
    profiles={"template": INFO},
    summary="“某”字占位未换成真名",
    summary_en="某 (so-and-so) left where a name belongs",
    bad=[
        "⟦某区⟧委书记在全区干部大会上的讲话",
        "请⟦某某⟧同志发言。",
        "⟦某县⟧文体中心承办。",
        "⟦某局⟧领导出席。",
    ],
    good=[
        "某一类问题，某些干部、某种程度、某个环节",
        "某年某月某日",
        "周某某诉某网络公司，某区人民法院受理。",
        "“某某到此一游”",
        "在某市的一次调研中",
    ],
)
def placeholder_mou(view: View) -> Iterator[Hit]:
    text = view.text
    if PERSON_IN_CASE.search(text):
        return
    for pattern in NAMELESS:
        for match in pattern.finditer(text):
            where = match.span(match.lastindex or 0)
            words = text[slice(*where)]
            yield view.hit(where, f"“{words}”未换成真名", f"{words!r} stands where a name belongs")
