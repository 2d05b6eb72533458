"""省略号形式：`...`、`。。。`、`…` 应为 `……`。

依据：GB/T 15834-2011 省略号条：六个小圆点，占两个字的位置（未核实条款号）。
不报：目录里的引导点（七点以上）、西文和代码里的 `...`、表示整段省略的十二点 `…………`；全文末尾的（多半是正文被截断，
见 unfinished-ending；改成 `……` 反倒看不出来了）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMS = (
    Pattern(r"\.\.\.(?<=[一-鿿”》），、。]\.\.\.)\.{0,3}(?!\.)"),
    Pattern(r"。。。。*"),
    Pattern(r"…(?<!……)(?<![0-9A-Za-z][，,、]…)(?<![+＋=0-9A-Za-z]…)(?<!, …)(?:……)?(?!…)"),
    Pattern(r"···{1,4}(?!·)"),
)
_BLANK = " \t\r\n\u3000\xa0\ufffc\ufffb"
_END = 400  # characters: a text with no more than blanks behind it ends there


@rule(
    "ellipsis-form",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=("...", "。。。", "…", "···"),
    fix="safe",
    summary="省略号应为六点“……”",
    summary_en="ellipsis should be the six dots ……",
    bad=[
        "包括教育、医疗⟦...→……⟧\n二、",
        "等等⟦。。。→……⟧大家",
        "他说⟦…→……⟧我们要努力。",
        "教育、医疗⟦......→……⟧等。",
    ],
    good=[
        "评标基准价=（A1+A2+…+An）÷n，X1、X2…Xn，i=1, 2, …, n 均可",
        "教育、医疗……",
        "这根弦要绷紧。下面...\n",
        "第一章 总则..........1",
        "a...b",
        "print(...)",
        "…………",
        "1...10",
        "x1，x2，…，xn",
    ],
)
def ellipsis_form(view: View) -> Iterator[Hit]:
    text = view.text
    for form in _FORMS:
        for match in form.finditer(text):
            if not text[match.end() : match.end() + _END].strip(_BLANK):
                continue
            zh = f"省略号“{match[0]}”应为“……”"
            yield view.hit(match, zh, f'ellipsis "{match[0]}" should be "……"', new="……")
