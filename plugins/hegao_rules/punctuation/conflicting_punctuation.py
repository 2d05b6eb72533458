"""点号冲突：`，。`、`、，`、`：；` 两个不同的点号连在一起。

依据：GB/T 15834-2011，一处停顿只用一个点号（未核实条款号）。多为删去其间字句所留（“省、，”常是人名被删）。
改时留停顿大的一个，须人定。不报：问号、叹号后面的点号（引语、书名里常见），引号、括号隔开的。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_STRENGTH = "、，；：。"
_CONFLICT = Pattern(r"([、，；：。])(?!\1)[、，；：。][、，；：。]*|[、，；：][！？](?=[一-鿿\n]|\Z)")


@rule(
    "conflicting-punctuation",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=tuple(a + b for a in _STRENGTH for b in _STRENGTH if a != b)
    + tuple(a + b for a in _STRENGTH[:-1] for b in "！？"),
    fix="unsafe",
    summary="两个点号连用",
    summary_en="two different marks in one place",
    bad=[
        "要压实责任⟦，。→。⟧",
        "省⟦、，→，⟧市两级。",
        "工作如下⟦：；→：⟧",
        "责任⟦。，→。⟧措施。",
        "开好这次大会⟦，！⟧对于总结工作，主要问题有⟦：？⟧\n一是松懈。",
    ],
    good=["“要落实。”，他说。", "是什么？、为什么？", "（一）；", "怎么办！。", "落实，\n。"],
)
def conflicting_punctuation(view: View) -> Iterator[Hit]:
    for match in _CONFLICT.finditer(view.text):
        words = match[0]
        new = None if words[-1] in "！？" else max(words, key=_STRENGTH.index)
        yield view.hit(
            match, f"点号“{words}”连用，应只留一个", f'"{words}": only one mark belongs here', new=new
        )
