"""What messages say of a break in the numbering."""

from __future__ import annotations

from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import View
    from hegao.outline.sequences import Sequence


def line_of(view: View, offset: int) -> int:
    """Find the source line, from 1, of an offset of the view."""
    return view.document.locate(view.to_source(offset, offset + 1).start)[0]


def gaps(view: View) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Find the missing numbers; say in Chinese and in English which is missing, after or under which."""
    breaks = view.outline.breaks
    if not breaks:
        return
    gapped = Counter(id(found.sequence) for found in breaks if found.kind == "gap")
    for found in breaks:
        if (
            found.kind == "gap"
            and not found.cut
            and gapped[id(found.sequence)] > 1
            and _picked(found.sequence)
        ):
            continue
        if not (found.kind == "gap" or (found.kind == "late" and (found.previous or found.cut))):
            continue
        above, there, wanted = found.previous, found.marker.words, found.marker.at(found.expected)
        if found.kind == "late":
            under = f"{above.words}之下应从{wanted}起，实为{there}" if above else f"未见{wanted}，先有{there}"
            said, english = f"序号跳号：{under}", f"{wanted} is missing before {there}"
        elif above and found.expected not in found.sequence.missing:
            said = f"序号颠倒：{above.words}之后应为{wanted}，实为{there}，{wanted}在其后"
            english = f"{there} stands before {wanted}"
        else:
            after = f"{above.words}（第{line_of(view, above.start)}行）之后" if above else ""
            said, english = f"序号跳号：{after}应为{wanted}，实为{there}", f"expected {wanted}, found {there}"
        if found.cut:
            said += "；其间有截断或付费提示，缺的多半在被截去的部分"
            english += "; the text was cut in between"
        yield (found.marker.start, found.marker.end), said, english


def _picked(sequence: Sequence) -> bool:
    """Tell articles and tasks picked out of another text, under its numbers; chapters are not picked so."""
    return sequence.markers[0].value > 1 and sequence.kind != "第一章"
