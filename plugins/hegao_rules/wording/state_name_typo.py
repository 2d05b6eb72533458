"""国名、党名、国家机关名错字：共合国（共和国）、攻府（政府）、人民检查院（人民检察院）。

依据：政府网站与政务新媒体检查把这类错字列为“严重表述错误”，单项否决；见诸通报的有“攻府”“共合国”。
“攻府”只在省市县乡镇等字之后才算（“强攻府衙”不报）；书名号内的不报。改动涉及国名机关名，须人工确认后再改。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, rule
from hegao_rules.wording._table import offences, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "state-name-typo",
    severity=ERROR,
    view="body",
    family="wording",
    cues=words("state_name.toml"),
    fix="unsafe",
    summary="国名、党名、机关名错字",
    summary_en="wrong character in the name of the state, the Party or an organ of state",
    bad=[
        "庆祝中华人民⟦共合国→共和国⟧成立。",
        "各市县⟦攻府→政府⟧、各直属单位：",
        "省⟦人民检查院→人民检察院⟧和⟦人名政府→人民政府⟧有关部门负责同志出席。",
    ],
    good=[
        "中华人民共和国成立以来，人民政府始终为人民。",
        "起义军强攻府衙，进攻府城。",
        "卫生监督员到医院检查院内感染防控。",
        "附件列出全部人名、地名。",
    ],
)
def state_name_typo(view: View) -> Iterator[Hit]:
    for span, row in offences(view, "state_name.toml"):
        yield view.hit(
            span,
            f"“{row.wrong}”应为“{row.right}”",
            f"“{row.wrong}” misspells “{row.right}”",
            new=row.right,
        )
