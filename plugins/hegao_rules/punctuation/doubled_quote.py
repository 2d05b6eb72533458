"""引号、书名号重复：`““十四五””`。

多由自动加引号或转换重复造成。里外两层应为“外‘内’外”、《外〈内〉外》（GB/T 15834-2011 引号、书名号条，未核实
条款号）；两层贴在一起、内容相同的，是重复。不报：`《《红楼梦》研究》`、`““甲”与“乙””` 等里外不重合的。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_DOUBLED = (
    Pattern(r"““([^“”\r\n]{1,80})””"),
    Pattern(r"‘‘([^‘’\r\n]{1,80})’’"),
    Pattern(r"《《([^《》\r\n]{1,80})》》"),
)


@rule(
    "doubled-quote",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=("““", "‘‘", "《《"),
    fix="safe",
    summary="引号、书名号重复",
    summary_en="quotation marks doubled",
    bad=[
        "编制⟦““十四五””→“十四五”⟧规划。",
        "印发⟦《《防汛工作方案》》→《防汛工作方案》⟧。",
        "⟦‘‘一网通办’’→‘一网通办’⟧改革。",
    ],
    good=["《《红楼梦》研究》", "他说：““一网通办”要抓实。”", "“‘放管服’改革”", "““甲”与“乙””"],
)
def doubled_quote(view: View) -> Iterator[Hit]:
    for pattern in _DOUBLED:
        for match in pattern.finditer(view.text):
            new = match[0][1:-1]
            yield view.hit(match, f"“{match[0]}”：引号、书名号重复", f'"{match[0]}": marks doubled', new=new)
