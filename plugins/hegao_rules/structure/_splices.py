"""Where another document starts in the middle of a text."""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import Outline, View

CALL = "(?:同志们|各位[^，。；：\n]{1,12}|尊敬的[^，。；：\n]{2,16})[：:，,！!]"
TITLE = Pattern(
    r"在[^\s，。；：、“”！？,;:]{4,40}的(?:讲话|发言|致辞|讲话提纲)"
    rf"(?=(?:[ \t\u3000]{{0,9}}\r?\n[^\n。！？]{{0,30}}){{0,6}}\s{{0,9}}(?:刚才|今天|{CALL}))"
)
THANKS = Pattern(
    rf"谢谢(?:大家|各位)?[！!。]\s{{0,20}}(?=(?:[^\n。！？]{{4,60}}\n\s{{0,9}})?(?P<call>{CALL}))"
)
OPENING = 40  # characters of the first paragraph that do not come twice by chance
FIRST = Pattern(rf"[^\s\ufffc](?=.{{{OPENING - 1}}})(?!.{{0,{OPENING - 2}}}\ufffc)")
VARIED = 15  # different characters in it, or it is no prose
BODY = 150  # a title this early is the text's own
ENDS = "。！？…\ufffc"
SPEECHES = ("的讲话", "的发言", "的致辞")
THANKED = "谢谢"
PIECES = ("篇", "案", "文", "稿", "词")  # 篇二, 参考答案二, 范文二 …: what a part of kind 篇一 is called
CUES = (*SPEECHES, THANKED, *PIECES, *"\n。！？")  # the opening comes again after one of the last


def starts(view: View) -> Iterator[tuple[int, int]]:
    """Find the spans with which another document starts, in order, one for each."""
    met, text = set(view.holds(CUES)), view.text
    titles = _titles(text) if not met.isdisjoint(SPEECHES) else ()
    thanks = _thanks(text) if THANKED in met else ()
    last = -OPENING
    for start, end in sorted({*titles, *thanks, *_numbered(view.outline), *_opening(text)}):
        if start - last > OPENING:
            yield start, end
        last = start


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Find the titles of speeches after the end of a sentence, with a salutation or 刚才 behind them."""
    for title in TITLE.finditer(text):
        if title.start() > BODY and text[max(0, title.start() - 40) : title.start()].rstrip()[-1:] in ENDS:
            yield title.span()


def _thanks(text: str) -> Iterator[tuple[int, int]]:
    """Find the salutations after a closing 谢谢大家！"""
    for thanks in THANKS.finditer(text):
        yield thanks.span("call")


def _numbered(outline: Outline) -> Iterator[tuple[int, int]]:
    """Find 篇二 after 篇一, 参考答案二 after 参考答案一."""
    count = 0
    for part in outline.parts:
        if part.kind == "篇一" and part.value in (1, count + 1):
            count = part.value
            if count > 1:
                yield part.start, part.end


def _opening(text: str) -> Iterator[tuple[int, int]]:
    """Find the opening of the first paragraph at the start of a later line or sentence."""
    first = FIRST.search(text)
    words = text[first.start() : first.start() + OPENING] if first else ""
    if first and words[0] not in "（(第" and len(set(words)) > VARIED:
        again = text.find(words, first.start() + BODY)
        if again >= 0 and text[max(0, again - 40) : again].rstrip(" \t\u3000")[-1:] in "\n。！？":
            yield again, again + OPENING
