"""破折号形式：`--` 应为 `——`。

依据：GB/T 15834-2011 破折号条：占两个字的位置（未核实条款号）。
不报：单个 `—`、`-`（可能是连接号：正文里到处合法），表格线、Markdown 分隔线、注释 `<!-- -->`，数字之间的。
"""

from __future__ import annotations

from hegao import INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE, _AFTER = "”》），：；", "“《（"
# its groups are what stands on either side; a class of Chinese characters would be slow to compile
_DASHES = {
    dash: Pattern(rf"{dash}(?<=([^\x00-\x7f]){dash})-?(?=([^\x00-\x7f]))")
    for dash in ("--", "－－", "—-", "-—")
}

_TITLE = Pattern("总理|总?书记|主席|同志")
_OFFICE = Pattern(r"(?:书记|[省市县区乡镇局处科校院]长|主任|主席)\Z")


@rule(
    "dash-form",
    family="punctuation",
    severity=INFO,
    view="body",
    cues=tuple(_DASHES),
    fix="unsafe",
    summary="破折号应为“——”",
    summary_en="dash should be ——",
    bad=["三大战略⟦--→——⟧乡村振兴、科教兴市。", "抓住关键⟦－－→——⟧干部。", "我们的目标⟦—-→——⟧“两个率先”。"],
    good=[
        "是温--总理提出的",
        "2016—2020年",
        "| --- | --- |",
        "<!-- 第一段 -->",
        "---",
        "北京-天津",
        "——编者",
        "区委副书记--作了部署",
    ],
)
def dash_form(view: View) -> Iterator[Hit]:
    for dash in view.holds(_DASHES):
        for match in _DASHES[dash].finditer(view.text):
            if not (_fits(match[1], _BEFORE) and _fits(match[2], _AFTER)):
                continue
            if _OFFICE.search(view.text[max(0, match.start() - 3) : match.start()]) or _TITLE.match(
                view.text, match.end()
            ):
                continue  # a name left out
            zh = f"破折号“{match[0]}”应为“——”"
            yield view.hit(match, zh, f'dash "{match[0]}" should be "——"', new="——")


def _fits(character: str, marks: str) -> bool:
    return "一" <= character <= "鿿" or character in marks
