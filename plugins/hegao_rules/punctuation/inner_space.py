"""汉字之间、汉字与数字之间多了空格：`在 全县`、`增长 12.5 %`。

依据：公文不在汉字与数字之间加空格（所查政府工作报告 13,765 处只有 4 处有），GB/T 9704-2012 也没有这样的要求；
常是网页、PDF 转换带来的。只看虚词旁边和数字与单位之间的空格，一篇报一次。
不报：两字姓名 `张 三`、落款、标题、条款序号 `第一条 为了`、表格、换行并成一行时留下的空格。
"""

from __future__ import annotations

from hegao import INFO, Hit, Pattern, View, quote, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = "年|月|日|个|名|人|件|次|项|家|户|亩|万|亿|元|吨|公里|米|％|%"
# without Chinese characters, a class that is slow to compile: most texts hold no such space
_HINT = Pattern(
    r" (?:(?<=[的了在和与及对把将被以是] )|(?=[的了和与及](?!谐|格|会|睦|平))|(?=\d[\d.,]{0,12} ?(?:"
    rf"{_UNIT}))|(?<=\d )(?=(?:{_UNIT})[^\x00-\x7f]))"
)
_SPACE = Pattern(
    r" (?:(?<=[一-鿿，、][的了在和与及对把将被以是] )(?=[一-鿿]{2})"
    r"|(?<=[一-鿿]{2} )(?<![条章节编款项] )(?=[的了和与及](?!谐|格|会|睦|平)[一-鿿])"
    rf"|(?<=[一-鿿]{{2}} )(?<![条章节编款项正订过布准] )(?=(?!\d{{4}}年)\d[\d.,]{{0,12}} ?(?:{_UNIT}))"
    rf"|(?<=\d )(?=(?:{_UNIT})[一-鿿，。、；（）]))"
)


@rule(
    "inner-space",
    family="punctuation",
    severity=INFO,
    view="body",
    cues=(" ",),
    fix="unsafe",
    fold="document",
    summary="汉字之间、汉字与数字之间有多余空格",
    summary_en="stray space between Chinese characters or at a number",
    bad=["要在⟦ →⟧全县范围内推开。", "全县群众⟦ →⟧的信访诉求。", "增长到⟦ →⟧12项。"],
    good=[
        "富强 民主 文明 和谐",
        "良好 及格 不及格",
        "张 三同志",
        "第一条 为了加强管理",
        "一、基本情况 2020年我县",
        "会议纪要 2021年3月5日 10时",
        "部 长  李 四",
        "Python 3 版",
    ],
)
def inner_space(view: View) -> Iterator[Hit]:
    text = view.text
    for start, end in (match.span() for match in _SPACE.finditer(text)) if _HINT.search(text) else ():
        words = quote(text[max(0, start - 6) : end + 6].strip())
        zh, en = f"汉字间有多余的空格：{words}", f"stray space: {words}"
        yield view.hit((start, end), zh, en, new="")
