"""形近符号冒充数字：`二00六年`、`ニ、`、`(-)`。

录入和文字识别常以数字 0、字母 O、片假名、横线代替〇、二、一，检索和排序都会落空。
依据：GB/T 15835-2011（汉字数字“零”写作〇；未核实条款号）。不报：`二○二一年`（○ 在旧文件里通行），其他位置的 O、横线。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ZEROS = str.maketrans("0Oo", "〇〇〇")
_YEAR = Pattern(r"年(?<=[一二][0Oo〇○零一二三四五六七八九]{3}年)(?<![0-9A-Za-z一二三四五六七八九].{4}年)")
_IN_YEARS = tuple(f"{digit}{zero}" for digit in "〇○零一二三四五六七八九" for zero in "0Oo")
# a pattern, and literals of which it needs one
_MARKERS = (
    (Pattern(r"(?m)^[ \t　]*(ニ|ー|－|—|-)、"), tuple(f"{mark}、" for mark in "ニー－—-")),
    (
        Pattern(r"(?m)(?:^|(?<=[。；：:\s]))[（(](ニ|ー|－|—|-)[)）](?=\s?[一-鿿])"),
        tuple(f"{bracket}{mark}" for bracket in "（(" for mark in "ニー－—-"),
    ),
    (Pattern(r"(?m)^[ \t　]*(?:第|[一二三四五六七八]?十)(ニ|ー)[、章节条]"), ("ニ", "ー")),
)


@rule(
    "lookalike-numeral",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=(*_IN_YEARS, *(literal for _, literals in _MARKERS for literal in literals)),
    fix="unsafe",
    fold="document",
    summary="形近符号冒充数字",
    summary_en="look-alike characters in place of numerals",
    bad=[
        "⟦二00六年→二〇〇六年⟧",
        "⟦二O一三年→二〇一三年⟧",
        "⟦ニ→二⟧、落实",
        "（⟦-→一⟧）领导",
        "(⟦ー→一⟧)压实",
    ],
    good=[
        "二〇〇六年",
        "二○三五年",
        "（-5℃）",
        "检测结果：(-)，阴性",
        "ニュース",
        "一-二年",
    ],
)
def lookalike_numeral(view: View) -> Iterator[Hit]:
    for match in _YEAR.finditer(view.text):
        old = view.text[match.start() - 4 : match.end()]
        new = old.translate(_ZEROS)
        if new != old:
            zh, en = f"“{old}”混有形近符号，应为“{new}”", f'"{old}" holds look-alikes, "{new}"'
            yield view.hit((match.start() - 4, match.end()), zh, en, new=new)
    for pattern, literals in _MARKERS:
        for match in pattern.finditer(view.text) if view.holds(literals) else ():
            new = "二" if match[1] == "ニ" else "一"
            zh = f"序号里的“{match[1]}”是形近符号，应为“{new}”"
            yield view.hit(match.span(1), zh, f'"{match[1]}" in a marker stands for "{new}"', new=new)
