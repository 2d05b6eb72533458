"""同级序号混用：同一列序号有的用顿号、有的用圆点，读者会以为是两层。

依据：GB/T 9704-2012 7.3.3（同一层次用同一种序号）。以多的一种为准，只报一处并计数。
不报：上下层各用一种的（“1、”之下分“1.”）；只是全角半角不同的（（一）与(一)、1.与1．）。
"""

from __future__ import annotations

from collections import Counter

from hegao import WARNING, Hit, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MIXED = ("一、", "1.")


@rule(
    "numbering-mixed-style",
    severity=WARNING,
    view="body",
    fix="unsafe",
    summary="同级序号混用",
    summary_en="numbers of one level are written in two styles",
    bad=[
        "1、甲。\n2、乙。\n⟦3.→3、⟧丙。\n4、丁。\n",
        "一、甲\n⟦二，→二、⟧乙\n三、丙\n",
    ],
    good=[
        "1、甲，分为：\n1.子。\n2.丑。\n2、乙，分为：\n1.寅。\n2.卯。\n3、丙。\n",
        "1.甲。\n2．乙。\n3.丙。\n",
        "一、甲\n1.乙\n2.丙\n二、丁\n",
        "（一）甲\n(二)乙\n（三）丙\n",
        "1、甲。\n2.5倍。\n2、乙。\n",
    ],
)
def numbering_mixed_style(view: View) -> Iterator[Hit]:
    for sequence in view.outline.sequences:
        if sequence.kind not in MIXED or len(sequence.markers) < 3:
            continue
        tails = Counter(_mark(marker.tail) for marker in sequence.markers)
        (usual, most), *others = tails.most_common()
        odd = [marker for marker in sequence.markers if _mark(marker.tail) != usual]
        if not others or not all(marker.firm for marker in odd) or most == len(odd):
            continue
        for marker in odd[:1]:
            new = f"{marker.numeral}{usual}"
            yield view.hit(
                (marker.start, marker.end),
                f"同级序号混用：“{marker.words}”与“{sequence.markers[0].numeral}{usual}”并用，应一律用“{usual}”",
                f"“{marker.words}” among numbers written with “{usual}”",
                new=new,
            )


def _mark(tail: str) -> str:
    return tail.strip().replace("．", ".").replace(",", "，") or tail
