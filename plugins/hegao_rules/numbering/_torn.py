"""Numbers torn by a line break or a blank, stuck to the paragraph before, or strayed into a sentence."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hegao import Pattern, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import View

STATUTE = ("第一编", "第一分编", "第一章", "第一节", "第一条")
USUAL = 0.3  # a habit, once so many of a kind are written with blanks
LEADING = 0.7  # articles start a line of their own, where so many of them do
ENDS = "。；：！？"
TORN = tuple(  # a break or a blank behind the head of a number, or before its tail
    pair
    for blank in " \t\u3000\r\n"
    for pair in (*(head + blank for head in "第（(件"), *(blank + tail for tail in "编分章节条）)、．.，,"))
)
STRAY = Pattern("[0-9](?<=[一-鿿][0-9])[0-9]?[、．.](?=[的了])")
STRAYED = tuple(f"{mark}{word}" for mark in "、．." for word in "的了")  # it needs one of these
CUES = (*TORN, *STRAYED, *(kind[-1] for kind in STATUTE))


class Torn(Record):
    """What is wrong with a number, and what it should be, where that is known."""

    start: int
    end: int
    said: str
    english: str
    new: str | None


def torn(view: View) -> Iterator[Torn]:
    """Find the numbers with a line break inside, or with a blank that others of their kind do not have."""
    if not view.holds(TORN):
        return
    outline, text = view.outline, view.text
    found = [marker for marker in outline.markers if len(text[marker.start : marker.end].split()) > 1]
    if not found:
        return
    blanks = Counter(marker.kind for marker in found)
    total = Counter(marker.kind for marker in outline.markers)
    for marker in found:
        broken = "\n" in text[marker.start : marker.end]
        if broken or blanks[marker.kind] <= USUAL * total[marker.kind]:
            words = marker.words
            yield Torn(marker.start, marker.end, f"序号断裂：应为“{words}”", f"torn: “{words}”", words)


def stuck(view: View) -> Iterator[Torn]:
    """Find the articles and chapters that stand inside a line, where the others start one."""
    for sequence in view.outline.sequences:
        if sequence.kind not in STATUTE:
            continue
        leading, total = sum(marker.leads for marker in sequence.markers), len(sequence.markers)
        if leading == total or leading < max(3, LEADING * total):
            continue
        for before, marker in pairwise(sequence.markers):
            follows = before.leads and not marker.leads and marker.value == before.value + 1
            if follows and view.text[max(0, marker.start - 9) : marker.start].rstrip()[-1:] in ENDS:
                words = marker.words
                said, english = f"{words}没有另起一行", f"{words} does not start a line of its own"
                yield Torn(marker.start, marker.end, said, english, None)


def stray(view: View) -> Iterator[Torn]:
    """Find the numbers that split a sentence: 公文2、的写法."""
    for match in STRAY.finditer(view.text) if view.holds(STRAYED) else ():
        said, english = f"句中误入序号“{match[0]}”", f"the number “{match[0]}” splits a sentence"
        yield Torn(*match.span(), said, english, None)
