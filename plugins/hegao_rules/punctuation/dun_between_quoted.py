"""并列的引号、书名号之间用了顿号：`“甲”、“乙”`。

依据：GB/T 15834-2011 4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号，中间插有别的成分的除外。
此条与实际用法不合（所查 46 篇政府工作报告有 25 篇用了顿号），学界也有异议，所以默认不开；要照标准办的单位可以点名启用。
"""

from __future__ import annotations

from hegao import INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = Pattern("”、(?=“)|》、(?=《)")


@rule(
    "dun-between-quoted",
    family="punctuation",
    severity=INFO,
    enabled=False,
    view="body",
    cues=("”、“", "》、《"),
    fix="safe",
    fold="document",
    summary="引号、书名号之间不用顿号",
    summary_en="no enumeration comma between quoted items",
    bad=["推行“大走访”⟦、→⟧“结对认亲”。", "学习《条例》⟦、→⟧《准则》。"],
    good=["推行“大走访”“结对认亲”。", "《条例》（试行）、《准则》", "“甲”和“乙”", "“甲”，“乙”"],
)
def dun_between_quoted(view: View) -> Iterator[Hit]:
    for match in _BETWEEN.finditer(view.text):
        at = match.start() + 1
        zh, en = "并列的引号、书名号之间通常不用顿号", "no 、 between quoted items"
        yield view.hit((at, at + 1), zh, en, new="")
