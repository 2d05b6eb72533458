"""帐/账：财务的“账”误作帷帐的“帐”：帐目（账目）、挂帐（挂账）、台帐（台账）。

依据：《第一批异形词整理表》（GF 1001-2001）以“账本”为推荐词形；《现代汉语词典》“账”条同。
2002 年以前“帐目”“帐户”是通行写法：文本署期或开头所示年份早于 2003 年的不报。帐篷、蚊帐、营帐不报；书名号内的不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.wording._table import offences, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "zhang-account",
    severity=WARNING,
    view="body",
    family="wording",
    cues=words("zhang_account.toml"),
    fix="safe",
    summary="账目的“账”误作“帐”",
    summary_en="帐 (tent) written for 账 (account)",
    bad=[
        "村级⟦帐目→账目⟧不清，历年⟦挂帐→挂账⟧较多。",
        "建立问题整改⟦台帐→台账⟧，逐项⟦销帐→销账⟧。",
        "2021年度村集体⟦帐务→账务⟧由镇代理。",
    ],
    good=[
        "向受灾群众发放帐篷二百顶，搭建帐篷学校。",
        "军帐外战马嘶鸣，蚊帐单价十五元。",
        "一九八五年，全省企业帐目逐年清理。",
        "建立台账，按账户管理。",
        "依照《会计帐簿管理办法》登记。",
    ],
)
def zhang_account(view: View) -> Iterator[Hit]:
    for span, row in offences(view, "zhang_account.toml"):
        yield view.hit(
            span,
            f"“{row.wrong}”应为“{row.right}”",
            f"“{row.wrong}”: an account is 账, expected “{row.right}”",
            new=row.right,
        )
