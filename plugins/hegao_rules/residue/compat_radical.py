"""部首字符冒充汉字：⼀（U+2F00）、⽤（U+2F64）、⻓（U+2ED3）看似汉字，其实是部首或兼容字符。

多由 PDF 转换带入：外形相同而编码不同，检索、比对、朗读、排序都会出错。逐字还原（不对全文做 NFKC 归一，
那会改掉 ㎡、①、（ 等正常字符）。仅作偏旁、没有对应汉字的部首（如 ⺮、⺡）不报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = Pattern("[\u2e80-\u2fd5\uf900-\ufaff]+")


@rule(
    "compat-radical",
    family="residue",
    severity=WARNING,
    view="source",
    fold="document",
    fix="safe",
    summary="部首或兼容字符冒充汉字",
    summary_en="radical or compatibility character in place of the real one",
    bad=["统⟦⼀→一⟧部署", "运⟦⽤→用⟧新技术", "县⟦⻓→长⟧办公会", "⟦⾼⽔→高水⟧平", "百⟦\uf98e→年⟧"],
    good=["统一部署", "三点水旁（⺡）", "㎡、①、㈠、（一）", "推广运用", "竹字头写作⺮"],
)
def compat_radical(view: View) -> Iterator[Hit]:
    if not PARTS.search(view.cloak.strays):
        return
    plain = view.views["plain"]
    for match in PARTS.finditer(view.text):
        right = plain.text[slice(*plain.from_source(*match.span()))]
        if right != match[0]:
            yield view.hit(
                match,
                f"“{match[0]}”是部首或兼容字符，应为汉字“{right}”",
                f"“{match[0]}” is made of radicals; write “{right}”",
                new=right,
            )
