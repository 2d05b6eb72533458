"""旧镇名：柳湾乡已撤乡设镇，应写“柳湾镇”。

依据：青禾县人民政府撤乡设镇的通知（虚构）。《柳湾乡志》等书名不报告。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegao import WARNING, Hit, Pattern, Rule, View, hookimpl, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OLD_NAME = Pattern("柳湾乡(?!志)")


@rule(
    "qinghe-old-town",
    severity=WARNING,
    view="body",
    cues=("柳湾乡",),
    fix="safe",
    summary="旧镇名",
    summary_en="old name of a town",
    bad=["请⟦柳湾乡→柳湾镇⟧牵头。"],
    good=["《柳湾乡志》已出版。", "请柳湾镇牵头。"],
)
def qinghe_old_town(view: View) -> Iterator[Hit]:
    for match in OLD_NAME.finditer(view.text):
        yield view.hit(match, "“柳湾乡”已改为“柳湾镇”", "'柳湾乡' is now '柳湾镇'", new="柳湾镇")


@hookimpl
def register_rules(register: Callable[[Rule], None]) -> None:
    register(qinghe_old_town)
