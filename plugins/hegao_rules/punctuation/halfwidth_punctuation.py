"""汉字之间用了半角标点。

依据：GB/T 15834-2011（中文用全角标点，逗号、冒号、分号、问号、叹号、括号各占一个字的位置；未核实条款号）。
网页和聊天窗口常把全文的 `，` 换成 `,`，因此一篇只报一次，注明处数；每一处都可以自动改。

不报：`1,000` `10:30` `1:1` 等数字之间的，西文词语、网址、Markdown 和代码里的，`(一)` `(1)` `1)` 等序号，
只在数字、字母外面用的半角括号，直引号（看不出方向），句点（可能是小数点、缩写）。
"""

from __future__ import annotations

import re

from hegao import INFO, WARNING, Hit, Pattern, View, rule
from hegao_rules.punctuation._brackets import around_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))
# by mark: a text holds few of them, and one literal is found ten times faster than a class
_MARKS = {
    mark: Pattern(
        rf"{re.escape(mark)}(?:(?<=[一-鿿”’》）】〕].)(?![A-Za-z/\\\uFFFC]|[(（][a-z])"
        r"|(?<=\S[\d*%％℃)].)(?=[一-鿿“‘《（【]))"
    )
    for mark in ",;:?!"
}
# beside no character but ASCII: the test that is compiled faster
_HINTS = {mark: Pattern(rf"{re.escape(mark)}(?:(?<=[^\x00-\x7f].)|(?=[^\x00-\x7f]))") for mark in _MARKS}
_MASK = "\ufffc"
_LITERAL = Pattern(r"`[^`\n]*`|https?://[!-~]+|\]\([^)\n]{0,300}\)")


@rule(
    "halfwidth-punctuation",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=tuple(_FULL),
    fix="safe",
    fold="document",
    profiles={"statute": INFO},
    summary="中文里用了半角标点",
    summary_en="half-width punctuation in Chinese text",
    bad=[
        "按照安排⟦,→，⟧我讲三点意见。",
        "要抓好以下工作⟦:→：⟧\n一、加强领导。",
        "印发办法⟦(⟧试行)的通知。",
        "投资增长12.5%⟦,→，⟧其中工业投资增长5%。",
    ],
    good=[
        "投资1,000万元，10:30开会，比例1:1，见https://example.org/a?b,c。",
        "(一)加强领导。第(二)项。1)守纪律。生产总值(GDP)增长5%(2)。",
        "# 标题\n- [说明](中文路径) `甲,乙`。Hello, world! 网址:www.example.org",
    ],
)
def halfwidth_punctuation(view: View) -> Iterator[Hit]:
    text, met = view.text, view.holds(_FULL)
    brackets = "(" in met
    marks = [mark for mark in met if mark in _MARKS]
    if not brackets and not any(_HINTS[mark].search(text) for mark in marks):
        return
    if any(mark in text for mark in "`/]"):
        text = _LITERAL.sub(lambda match: _MASK * len(match[0]), text)
    places = [match.start() for mark in marks for match in _MARKS[mark].finditer(text)]
    for at in sorted({*places, *(around_words(text, 0, len(text)) if brackets else ())}):
        old, new = text[at], _FULL[text[at]]
        zh = f"中文里用了半角标点，如“{old}”应为“{new}”"
        yield view.hit((at, at + 1), zh, f'half-width "{old}" in Chinese text, expected "{new}"', new=new)
