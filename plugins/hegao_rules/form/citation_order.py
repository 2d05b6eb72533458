"""引用公文先写文号后写标题：`某政发〔2020〕1号《意见》` → `《意见》（某政发〔2020〕1号）`。

依据：2000 年《国家行政机关公文处理办法》的引文规定（先引标题，后引发文字号；该办法已被 2012 年《条例》取代，
现仍通行，未核实现行条款），故只作提示。不报：`根据某政发〔2020〕1号文件` 等不带标题的。
"""

from __future__ import annotations

from hegao import INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CITATION = Pattern(
    r"(〔\d{4}〕\d{1,5}号)(?:文件?)?(《[^《》\r\n]{2,80}(?<!决定书)(?<!裁决书)(?<!通知书)(?<!告知书)(?<!认定书)(?<!判决书)》)(?!（)"
)
_ISSUER = Pattern(
    r"(?<![一-鿿])(?:根据|按照|依据|依照|贯彻|落实|印发"
    r"|转发|执行|参照|学习|宣传|参见|详见|见|和|与|及|以|据|按){0,3}([一-鿿]{2,6})$"
)


@rule(
    "citation-order",
    family="form",
    severity=INFO,
    view="body",
    cues=("号《", "号文《", "号文件《"),
    fix="unsafe",
    summary="引用公文先标题后文号",
    summary_en="cite the title first, then the document number",
    bad=[
        "根据⟦某政发〔2020〕1号《关于防汛的意见》→《关于防汛的意见》（某政发〔2020〕1号）⟧要求。",
        "各地要认真学习云溪市政办⟦〔2020〕1号《意见》⟧精神。",
        "⟦某办〔2020〕2号文件《通知》→《通知》（某办〔2020〕2号）⟧",
    ],
    good=[
        "市局作出某市监罚〔2021〕15号《行政处罚决定书》。",
        "《关于防汛的意见》（某政发〔2020〕1号）",
        "根据某政发〔2020〕1号文件要求",
        "某政发〔2020〕1号，《意见》",
    ],
)
def citation_order(view: View) -> Iterator[Hit]:
    text = view.text
    for match in _CITATION.finditer(text):
        issuer = _ISSUER.search(text[max(0, match.start() - 12) : match.start()])
        start = match.start() - len(issuer[1]) if issuer else match.start()
        # where the issuer's code begins is not always to be seen: then there is no fix
        new = f"{match[2]}（{text[start : match.end(1)]}）" if issuer else None
        zh = f"“{text[start : match.end()]}”：引用公文先标题后文号"
        yield view.hit((start, match.end()), zh, "cite the title first, then the number", new=new)
