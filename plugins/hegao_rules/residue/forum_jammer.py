"""论坛干扰码：`# j; D7 C* H` 一类零碎符号，是论坛程序为防复制插进正文的隐藏字。

依据：老秘网等 Discuz 论坛的帖子，每段之间夹一串“一两个字符、一个空格”的 ASCII 碎片。
不报：算式 1 + 2 = 3、拆开的数字 1 9 9 8、等级 A+ A B+ B、维生素 B1 B2 B6。
"""

from __future__ import annotations

import re

from hegao import WARNING, Hit, Pattern, View, quote, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HINT = Pattern(
    r" [!-~]{1,2} {1,2}[!-~]{1,2} {1,2}[!-~]{1,2}"
)  # its first character is a literal: fast where there is none
# figures that words or a mark follow, and a bracket at words, are the speech's: noise stands before 1、, 5月 and [一] too
SHREDS = Pattern(
    r"(?:(?<![!-~])(?![\])](?<=[一-鿿][\])]))|(?<=[一-鿿][\])]))[!-~]{1,3}"
    r"(?: {1,2}(?!\d{1,2}(?:[^\s!-~]|[.)][一-鿿])|[\[(][一-鿿])[!-~]{1,2}?(?=[\[(][一-鿿]|[^!-~]|\Z)){4,}"
    r"(?: {1,2}[!-/:-~](?=\d{1,2}[.)、]))?"
)
ODD = Pattern(r"(?:[A-Za-z]\d|\d[A-Za-z]|[A-Za-z0-9]?[^A-Za-z0-9]{1,2}[A-Za-z0-9]?)")
# a copy of a page is told by a mark behind one 的
LONE = {mark: Pattern(rf"{re.escape(mark)}(?<=[一-鿿]的.)(?=[一-鿿])") for mark in ".`'"}
AFTER_DE = tuple(f"的{mark}" for mark in LONE)
LETTER, MARK = Pattern("[A-Za-z]"), Pattern(r"[^A-Za-z0-9\s]")
MIXED = Pattern(r"[A-Za-z]\d|\d[A-Za-z]")


@rule(
    "forum-jammer",
    severity=WARNING,
    family="residue",
    foreign=True,
    fix="unsafe",
    cues=(" ", *AFTER_DE),
    summary="论坛防复制的干扰码",
    summary_en="a forum's anti-copy noise",
    bad=[
        "会议主持词是讲话稿。\n⟦# j; D7 C* H }5 w&→⟧\n一、特点",
        '⟦2 G6 k: k: f8 c" f5 S→⟧下面，我谈几点。',
        "怎样写好主持词 ⟦$ G! l0 B& {7 H→⟧",
        "⟦/ L A, z7 c7 g b( G8 ]→⟧ (一)概念\n(二)分类⟦* D' I1 s7 R% J3 E( z→⟧\n⟦% H, N8 ]: q: }. q! v→⟧(三)作用",
        "⟦$ ^& k. T6 g; R t3 _: O8 W& _$ ^→⟧ 1、报告工作。\n⟦2 w5 T; q. V# m→⟧ 5月底前完成。",
        "⟦# L* n6 Q% ^* `$ j8 f/ d→⟧ 1.首部。\n⟦& x/ q( N+ j( w- Z6 Y8 Z5 _→⟧2.评价。\n⟦9 C7 A1 d+ K5 p1 [6 m→⟧3.签署。",
        "做了进一步的⟦.→⟧安排部署，表示热烈的⟦`→⟧欢迎。",
    ],
    good=[
        "1 + 2 = 3 - 0",
        "A+ A B+ B C+",
        "正文：`他的`和'我的'，目的.doc",
        "补充维生素 B1 B2 B6 B9 C",
        "| a | b | c | d |",
    ],
)
def forum_jammer(view: View) -> Iterator[Hit]:
    for mark in view.holds(AFTER_DE):
        for match in LONE[mark[1]].finditer(view.text):
            start, end = match.span()
            if (
                mark[1] != "."
                and mark[1] in view.text[max(0, start - 20) : start] + view.text[end : end + 20]
            ):
                continue  # one of two: `他的`
            yield view.hit(
                match,
                f"“{mark}”：词语之间夹了“{match[0]}”，应删去",
                f"a stray {match[0]!r}; delete it",
                new="",
            )
    if not HINT.search(view.text):
        return
    for match in SHREDS.finditer(view.text):
        shreds = match[0].split()
        odd = sum(1 for shred in shreds if ODD.fullmatch(shred))
        marks = set(MARK.findall(match[0]))
        letters = LETTER.findall(match[0])
        mixed = len(marks) == 2 and marks - set(",.;:()") and len(MIXED.findall(match[0])) > 1
        if odd * 5 >= len(shreds) * 3 and (len(marks) > 2 or mixed) and len(letters) > 1:
            words = quote(match[0])
            yield view.hit(
                match, f"论坛干扰码：“{words}”，应删去", f"forum noise: “{words}”; delete it", new=""
            )
