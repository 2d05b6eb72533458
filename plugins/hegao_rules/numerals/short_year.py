"""年份缩成两位：`98年3月` → `1998年3月`。

依据：GB/T 15835-2011 5.1（年份应写全，不简写；未核实分条号）。只查后面跟着月份的。
不报：刑期、工龄等时长 `15年6个月`，民国和年号纪年，`1997—98年`。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = Pattern(
    r"年(?<=\d\d年)(?<![\d.第—\-~～至]\d\d年)"
    r"(?=(?:1[0-2]|[1-9])月(份|起|底|初|末|以来|\d{1,2}日|[，。、；）])?)"
)
_ERA = Pattern(
    r"(?:民国|昭和|平成|令和|大正|明治|光绪|宣统|徒刑|刑期|年限|工龄|任期|历时|期限|时间|约|过|满|已|达|近|共|计|为期|长达)\s?$"
)


@rule(
    "short-year",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=("年",),
    fix="unsafe",
    summary="年份应写全四位",
    summary_en="write the year with four digits",
    bad=["⟦98年→1998年⟧3月，该县成立。", "从⟦’05年→2005年⟧10月起", "自⟦21年→2021年⟧6月5日起施行。"],
    good=["1998年3月", "有期徒刑15年6个月", "民国26年7月7日", "50年代", "工龄满20年3月，", "1997—98年3月，"],
)
def short_year(view: View) -> Iterator[Hit]:
    text = view.text
    for match in _SHORT.finditer(text):
        digits = text[match.start() - 2 : match.start()]
        if not match[1] or (match[1] in "，。、；）" and digits < "50"):
            continue  # 15年6月， may as well be how long it took
        start = match.start() - 2
        start -= text[start - 1 : start] in ("’", "'")
        if not _ERA.search(text[max(0, start - 4) : start]):
            old, new = text[start : match.end()], f"{'19' if digits >= '50' else '20'}{digits}年"
            zh, en = f"“{old}”：年份应写全，如“{new}”", f'"{old}": write the year in full, as "{new}"'
            yield view.hit((start, match.end()), zh, en, new=new)
