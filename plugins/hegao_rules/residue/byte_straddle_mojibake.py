"""字节错位乱码：批量加注拼音时从汉字的两个字节中间插入，如“變?nèi)罕娚显L”（变群众上访）。

`(nèi)` 插在“變”的后半字节与“群”的前半字节之间（二者恰好拼成“內”），前半字节连同左括号丢失成“?”，
其后的字逐个错位成乱码。按拼音试补丢失的字节，只有一种读法通顺时给出原文；否则只报位置。
正文自己的问号、有左括号的注音不在此列。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "byte-straddle-mojibake",
    family="residue",
    severity=ERROR,
    view="source",
    cues=("?", "\ufffd"),
    fix="unsafe",
    summary="插入拼音造成的字节错位乱码",
    summary_en="bytes torn apart by pinyin put between them",
    bad=[
        "作出嚴⟦謹?shù)恼撟C→谨的论证⟧后报批",
        "文字⟦?jǐn)?shù)→数⟧字化",
        "他⟦們?cè)诮ㄔO→们在建设⟧中",
        "工作报告⟦?zǒng)⟧傋体安排",
    ],
    good=[
        "网址 https://example.org/s?q=(hǎo)",
        "影片《Why?》（wài）",
        "选择A?(hǎo)",
        "亳（bó）州（是否可行）",
    ],
)
def byte_straddle_mojibake(view: View) -> Iterator[Hit]:
    for start, end, words in view.cloak.straddles:
        before = view.text[start - 1]
        if words is None:
            rubble = view.text[start:end]
            yield view.hit(
                (start, end),
                f"“{rubble}”是插入拼音造成的乱码，丢失的字无法推定，应对照原文补正",
                f"“{rubble}”: bytes torn apart by inserted pinyin; restore the words from the original",
            )
            continue
        # a traditional character before it is made simplified here: its bytes were needed until now
        first = start - (view.cloak.simplify(before) != before)
        rubble = view.text[first:end]
        right = view.cloak.simplify(view.text[first:start] + words)
        yield view.hit(
            (first, end),
            f"“{rubble}”是插入拼音造成的乱码，原文应为“{right}”",
            f"“{rubble}”: bytes torn apart by inserted pinyin; it was “{right}”",
            new=right,
        )
