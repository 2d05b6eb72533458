"""全文不分行：几千字挤在一行，标题、段落、序号都连在一起，无法按行审读。

依据：GB/T 9704-2012 7.3.3（正文分段，各层标题另起一行）；抓取文稿常丢换行。
不报：不足一千五百字的一段；虽长而没有小标题的一段（有的报告一段就有上千字）。
"""

from __future__ import annotations

from bisect import bisect_left

from hegao import INFO, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = ("第一章", "第一条", "一、", "（一）")
BREAK = Pattern(r"[\r\n]")
SHOWN = 20


@rule(
    "body-on-one-line",
    family="structure",
    severity=INFO,
    view="body",
    summary="全文不分行",
    summary_en="the whole text stands on one line",
    bad=[
        "⟦同志们： 一、思想认识。要站得高看得远。⟧" + "抓紧抓实抓好。" * 220 + "二、主要做法。三、存在问题。"
    ],
    good=[
        "同志们：\n一、思想认识。\n" + "抓紧抓实抓好。\n" * 220 + "二、主要做法。\n",
        "抓紧抓实抓好。" * 230,
        "同志们： 一、思想认识。二、主要做法。三、存在问题。",
    ],
)
def body_on_one_line(view: View, *, least: int = 1500) -> Iterator[Hit]:
    lines = list(_lines(view.text, least))
    markers = view.outline.markers if lines else ()
    inside = [marker.start for marker in markers if marker.kind in HEADINGS and not marker.leads]
    for start, end in lines:
        if bisect_left(inside, end) - bisect_left(inside, start) > 1:
            yield view.hit(
                (start, min(end, start + SHOWN)),
                f"这一行有{end - start}字，含几个层次，应分行",
                f"{end - start} characters on one line that holds several levels",
            )


def _lines(text: str, least: int) -> Iterator[tuple[int, int]]:
    """Find the lines of so many characters or more: from where the last break in as many stands."""
    start = 0
    while start + least <= len(text):
        cut = max(text.rfind(mark, start, start + least) for mark in "\r\n")
        if cut < 0:
            end = BREAK.search(text, start)
            cut = end.start() if end else len(text)
            yield start, cut
        start = cut + 1
