"""丢字符号：`�`、私用区字符、“锟斤拷”，都是编码转换时原字已经丢失的痕迹。

`�`（U+FFFD）是解码失败的替代符；私用区（U+E000—U+F8FF）字符只在造字者的机器上可见，他处显示为方框；
“锟斤拷”是替代符又被按 GBK 误读。原字无法推定，应对照原文补正。插入拼音造成的错位另见 byte-straddle-mojibake。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LOST = Pattern("[\ufffd\ue000-\uf8ff]+")
MISREAD = Pattern("锟斤拷(?:锟斤拷|锟斤|锟)*")
# a question mark took the place of the mark and the < before a tag, or of the blanks before a list's number
ASKED = (
    Pattern(r"\?/p>"),
    Pattern(r"\?(?<![^\n]\?)\?{0,3}(?=（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)"),
)


@rule(
    "replacement-character",
    family="residue",
    severity=ERROR,
    view="source",
    summary="原字已丢失的替代符或私用区字符",
    summary_en="character lost in conversion",
    bad=[
        "青石县⟦�⟧委",
        "出席会议的有李⟦\ue863⟧同志",
        "一、⟦���⟧工作",
        "请按⟦锟斤拷⟧要求办理",
        "⟦\uf06c⟧ 加强领导",
        "严防各类事故发生⟦?/p>⟧\n按照要求，\n⟦???⟧（一）第一检查组；\n⟦??⟧四、检查要求",
    ],
    good=["青石县委", "锟铻剑", "嚴謹�shù)恼撟C", "□ 是 □ 否", "怎么办？\n（一）抓落实"],
)
def replacement_character(view: View) -> Iterator[Hit]:
    text = view.text
    torn = {straddle.start for straddle in view.cloak.straddles}
    if LOST.search(view.cloak.strays):
        for match in LOST.finditer(text):
            if match.start() not in torn:
                codes = " ".join(f"U+{ord(character):04X}" for character in match[0][:3])
                yield view.hit(
                    match,
                    f"“{match[0]}”（{codes}）处原字已丢失，应对照原文补正",
                    f"“{match[0]}” ({codes}): the character was lost; restore it",
                )
    for match in (match for asked in ASKED for match in asked.finditer(text)) if "?" in text else ():
        yield view.hit(
            match,
            f"“{match[0]}”处原字已丢失，变成了问号，应对照原文补正",
            f"“{match[0]}”: a question mark in place of what was lost; restore it",
        )
    if "锟" in text:
        for match in MISREAD.finditer(text):
            yield view.hit(
                match,
                "“锟斤拷”是编码错误留下的乱码，原字已丢失，应对照原文补正",
                "“锟斤拷” is mojibake of lost characters; restore them",
            )
