"""括号一全一半：`（试行)`、`(试行）`。

依据：GB/T 15834-2011 括号条（中文用全角，成对一致；未核实条款号）。
不报：括号里的 `1)` `a)` 序号，区间 `（0，50]`，发文字号的年份（见 doc-number-bracket）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_WIDE_FIRST = Pattern(r"（([^（）()\r\n\uFFFC]{1,80})\)")
_NARROW_FIRST = Pattern(r"\(([^（）()\r\n\uFFFC]{1,80})）")
_SHORT_NUMBER = Pattern(r"\d{1,2}")
_LIST_MARK = Pattern(r"[\s，。；：、（](?:\d{1,2}|[a-z])$|^\d{1,2}$")


@rule(
    "mixed-bracket-width",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=(")", "("),
    fix="safe",
    summary="一对括号一全角一半角",
    summary_en="one bracket full-width, its mate half-width",
    bad=["印发办法（试行⟦)→）⟧的通知。", "印发办法⟦(→（⟧试行）的通知。", "各乡镇（街道⟦)→）⟧要落实。"],
    good=[
        "（试行）和(GDP)",
        "做到：1)守纪律（含会风）。",
        "（包括：1)守纪律；2)讲规矩）",
        "（1)守纪律",
        "a)准时（八点）",
    ],
)
def mixed_bracket_width(view: View) -> Iterator[Hit]:
    for match in _WIDE_FIRST.finditer(view.text):
        if not _LIST_MARK.search(match[1]):
            yield _hit(view, match, match.end() - 1, "）")
    for match in _NARROW_FIRST.finditer(view.text):
        if not _SHORT_NUMBER.fullmatch(match[1]):
            yield _hit(view, match, match.start(), "（")


def _hit(view: View, pair: re.Match[str], at: int, new: str) -> Hit:
    old = view.text[at]
    zh = f"“{pair[0]}”：括号一全角一半角，“{old}”应为“{new}”"
    return view.hit((at, at + 1), zh, f'"{pair[0]}": "{old}" should be "{new}" like its mate', new=new)
