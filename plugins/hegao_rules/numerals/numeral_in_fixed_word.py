"""定型的词语里用了阿拉伯数字：`第1要务`、`4个意识`、`星期3`。

依据：GB/T 15835-2011 4.2（含汉字数字的定型词、星期、缩略语用汉字数字；未核实分条号）。多由“数字统一”的批量替换造成。
词表见 fixed_words.toml。不报：型号 `A1系列`、`第11书记处` 等前面另有数字或字母的，`第2位`、`5方面` 等可用阿拉伯数字的。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.numerals._fixed_words import fixed_words, wrong_forms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "numeral-in-fixed-word",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=wrong_forms(),
    fix="safe",
    summary="定型词语里的数字用汉字",
    summary_en="set words take Chinese numerals",
    bad=[
        "发展是⟦第1要务→第一要务⟧。",
        "增强“⟦4个意识→四个意识⟧”",
        "采取⟦1系列→一系列⟧措施",
        "坚决做到“⟦2个维护→两个维护⟧”。",
    ],
    good=[
        "第一要务",
        "14个意识",
        "A1系列",
        "2023年第1书",
        "宝马1系列车型",
        "居第1位",
        "1.1系列",
        "选取3个代表性村庄，设2个维护班组，4个全面完工，配备1把手电筒，第1议题列席人员，推出3个精准服务举措。",
    ],
)
def numeral_in_fixed_word(view: View) -> Iterator[Hit]:
    text = view.text
    words = fixed_words()
    for match in words.wrong.finditer(text):
        start, end = match.span()
        if words.not_after.match(text[start - 1 : start]) or words.not_before.match(text[end : end + 1]):
            continue
        new = words.right[match[0]]
        yield view.hit(match, f"“{match[0]}”应为“{new}”", f'"{match[0]}" should be "{new}"', new=new)
