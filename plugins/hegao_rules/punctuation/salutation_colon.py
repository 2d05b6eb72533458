"""称谓后应用冒号：`同志们，` → `同志们：`。

依据：GB/T 15834-2011 冒号条（书信、讲话稿的称谓语后用冒号；未核实条款号）；GB/T 9704-2012 7.3.2（主送机关后用冒号）。
只看全文第一个独占一行的称谓。不报：称谓后用叹号的（讲话常用），正文中间再次招呼的 `各位代表，过去一年……`。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WHO = "同志们|朋友们|代表们|委员们|乡亲们|老师们|同学们|战友们|女士们|先生们|各位代表|各位委员|各位来宾|各位领导|各位同仁"
_SALUTATION = Pattern(
    rf"(?m)^[ \t　]*(?!谢谢|感谢)[一-鿿、]{{0,28}}(?:{_WHO})([，。；：！、:!,]?)[ \t　]*\r?$(?!\s*[一-鿿、]{{2,12}}[：！])"
)


@rule(
    "salutation-colon",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=tuple(_WHO.split("|")),
    fix="unsafe",
    summary="开头的称谓后应用冒号",
    summary_en="the opening salutation takes a colon",
    bad=[
        "在全县大会上的讲话\n同志们⟦，→：⟧\n今天开会。",
        "各位领导、同志们⟦。→：⟧\n今天开会。",
        "　　尊敬的各位来宾⟦；→：⟧\r\n欢迎。",
    ],
    good=[
        "报告完毕，请审议。\n谢谢各位领导。",
        "同志们：\n今天开会。\n同志们，\n我们要努力。",
        "各位代表！\n过去一年。",
        "同志们，我们要努力。",
        "女士们、先生们，\n朋友们：\n大家好。",
        "感谢同志们\n大家辛苦。",
    ],
)
def salutation_colon(view: View) -> Iterator[Hit]:
    first = _SALUTATION.search(view.text)
    if first and first[1] and first[1] in "，。；":
        zh, en = f"称谓后的“{first[1]}”应为“：”", f'"{first[1]}" after the salutation should be "："'
        yield view.hit(first.span(1), zh, en, new="：")
