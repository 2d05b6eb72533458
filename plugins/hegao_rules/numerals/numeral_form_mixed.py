"""一个日期里汉字数字与阿拉伯数字混用：`二〇二一年3月` → `2021年3月`。

依据：GB/T 15835-2011 4.3（同类别同形式）；GB/T 9704-2012 7.3.5.4（成文日期用阿拉伯数字）。
不报：`2021年正月初五` 等农历，`2021年三月三` 等节日，`2021年三季度`，`20世纪八十年代`。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.numerals._dates import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CHINESE = "一二三四五六七八九十"
_HAN, _ARABIC = Pattern(f"[{_CHINESE}]"), Pattern(r"\d")
# where the numerals change: without one of these no date is mixed
_SEAMS = (
    Pattern(rf"年(?:(?<=[0-9]年)\s?[{_CHINESE}]|(?<=[〇○零{_CHINESE}]年)\s?[0-9])"),
    Pattern(rf"月(?:(?<=[0-9]月)份?\s?[{_CHINESE}]|(?<=[{_CHINESE}]月)份?\s?[0-9])"),
)
_LUNAR = Pattern(r"农历|阴历|旧历|夏历")


@rule(
    "numeral-form-mixed",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=("月",),
    fix="unsafe",
    summary="日期里汉字与阿拉伯数字混用",
    summary_en="Chinese and Arabic numerals mixed in one date",
    bad=["⟦二〇二一年3月→2021年3月⟧", "⟦2021年三月五日→2021年3月5日⟧", "⟦二〇二一年三月5日→2021年3月5日⟧"],
    good=[
        "二〇二一年三月五日",
        "2021年3月5日",
        "农历2021年三月五日",
        "2021年三月三",
        "2021年三月街",
        "2021年正月初五",
        "二〇二一年第3次",
    ],
)
def numeral_form_mixed(view: View) -> Iterator[Hit]:
    text = view.text
    for start, end, year, month, day in dates(view) if any(seam.search(text) for seam in _SEAMS) else ():
        old = text[start:end]
        if not (_ARABIC.search(old) and _HAN.search(old)):
            continue
        if (
            not year
            or (old[-1] == "月" and old[0] not in _CHINESE)
            or _LUNAR.search(text[max(0, start - 4) : start])
        ):
            continue
        new = f"{year}年{month}月" + (f"{day}日" if old[-1] != "月" else "")
        zh, en = f"“{old}”：数字形式混用，应为“{new}”", f'"{old}": mixed numerals, "{new}"'
        yield view.hit((start, end), zh, en, new=new)
