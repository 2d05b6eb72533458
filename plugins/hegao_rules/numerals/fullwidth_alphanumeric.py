"""全角的字母、数字：`２０２１` → `2021`。

依据：GB/T 15835-2011（阿拉伯数字一般用半角；未核实条款号）。全角数字检索不到，也排不齐。一篇报一次，注明处数。
不报：全角标点（正该如此）、`①` `㎡` `Ⅲ` 等专用字符，占位的 `ＸＸ`。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = Pattern(r"[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@rule(
    "fullwidth-alphanumeric",
    family="numerals",
    severity=WARNING,
    view="source",
    fix="safe",
    fold="document",
    summary="字母、数字用了全角",
    summary_en="full-width letters or digits",
    bad=["⟦２０２１→2021⟧年", "增长⟦３．５→3.5⟧个百分点", "推进⟦ＰＰＰ→PPP⟧项目"],
    good=["2021年", "①加强领导，㎡，Ⅲ类", "（一）领导；（二）落实", "PPP项目", "ＸＸ区长"],
)
def fullwidth_alphanumeric(view: View) -> Iterator[Hit]:
    if not _WIDE.search(view.cloak.strays):
        return
    for match in _WIDE.finditer(view.text):
        if match[0].strip("Ｘｘ"):
            new = match[0].translate(_NARROW)
            zh, en = f"全角的“{match[0]}”应为“{new}”", f'full-width "{match[0]}" should be "{new}"'
            yield view.hit(match, zh, en, new=new)
