"""语义重复的搭配：涉及到（涉及）、付诸于（付诸）、公诸于众（公之于众）、凯旋归来（凯旋）。

“及”已含“到”，“诸”即“之于”，“凯旋”已是胜利归来：多写的字没有意思。
这是修辞建议，不是错误：只提示；引号、书名号内是别人的话，不报。“再次重申”“提出质疑”“来自于”等已通行或属法律用语，不收。
"""

from __future__ import annotations

from hegao import INFO, Hit, View, rule
from hegao_rules.wording._table import offences, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "redundant-collocation",
    severity=INFO,
    view="body",
    family="wording",
    cues=words("redundant_collocation.toml"),
    fix="unsafe",
    summary="语义重复的搭配",
    summary_en="collocation that says a thing twice",
    bad=[
        "征地拆迁⟦涉及到→涉及⟧千家万户的利益。",
        "各项措施要⟦付诸于→付诸⟧行动，办理结果⟦公诸于众→公之于众⟧。",
        "开展这次活动的⟦目的是为了→目的是⟧转变作风。",
        "我省代表团⟦凯旋归来→凯旋⟧。",
    ],
    good=[
        "改革涉及千家万户，要付诸行动、见诸成效。",
        "供应商可以依法提出质疑。",
        "这一做法来源于基层实践。",
        "常言说：“涉及到人，就要慎之又慎。”",
        "改革事项由涉及到期贷款的单位办理。",
    ],
)
def redundant_collocation(view: View) -> Iterator[Hit]:
    for span, row in offences(view, "redundant_collocation.toml"):
        yield view.hit(
            span,
            f"“{row.wrong}”语义重复，可作“{row.right}”",
            f"“{row.wrong}” says it twice: “{row.right}” will do",
            new=row.right,
        )
