"""独行小标题的末尾，有的有句号，有的没有。

依据：GB/T 9704-2012 7.3.3 的层次序数；独占一行的小标题末尾不用点号（行文惯例，未核实条款号）。
只在同一层的小标题多数不带点号、个别带时报；全都带的是另一种写法，不报。含逗号、句号的整句是段首句，不算小标题。
"""

from __future__ import annotations

from hegao import INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# from the line break before it, a literal; its groups are the numeral of the first level, and the mark it ends in
_HEADING = Pattern(
    r"\n(?=[ \t　（一二三四五六七八九十])[ \t　]*(?:([一二三四五六七八九十])[一二三四五六七八九十]{0,2}、|（[一二三四五六七八九十]{1,3}）)"
    r"[^，。；：！？;:,\r\n]{2,30}([。，；：、;:,.]?)[ \t　]*(?=\r?(?:\n|\Z))"
)
_FIRST = ("一、", "（一）")  # without one of them 二、三产业 is no heading


@rule(
    "heading-end-punctuation",
    family="punctuation",
    severity=INFO,
    view="body",
    cues=_FIRST,
    fix="unsafe",
    summary="小标题末尾标点不一致",
    summary_en="one heading ends in punctuation, its peers do not",
    bad=["一、提高认识\n正文。\n二、压实责任⟦。→⟧\n正文。\n三、加强督查\n正文。"],
    good=[
        "二、三产业\n二、三产业\n二、三产业增加值占比提高。",
        "一、提高认识。\n二、压实责任。\n三、加强督查。",
        "一、提高认识\n二、压实责任\n三、加强督查",
        "一、提高认识\n二、要压实责任，抓好落实。\n三、加强督查",
        "（一）主任；\n（二）委员；\n（三）秘书。",
    ],
)
def heading_end_punctuation(view: View) -> Iterator[Hit]:
    if not view.holds(_FIRST):
        return
    levels: tuple[list[tuple[int, str]], list[tuple[int, str]]] = ([], [])
    for by, heading in _HEADING.by_line(view.text):
        levels[heading[1] is None].append((by + heading.end(2), heading[2]))
    for headings in levels:
        odd = [(end, mark) for end, mark in headings if mark]
        if 0 < len(odd) * 2 < len(headings):
            for end, mark in odd:
                zh = f"小标题末尾的“{mark}”多余：同层其他小标题末尾没有标点"
                en = f'heading ends in "{mark}" while its peers have none'
                yield view.hit((end - 1, end), zh, en, new="")
