"""Residue comes in blocks: labels and buttons with nothing but blanks and bars between them are one find."""

from __future__ import annotations

from hegao import Pattern, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from hegao import Phrases, View

LABEL = 8  # characters of a label
GAP = Pattern(r"[\s|｜>＞»·【】\[\]]*")
BAR = Pattern(r"[ \t]*[|｜]")
END = Pattern(r"[:：>|（(）)】\]，《]")  # of a label


class Block(Record):
    """Where a block is, and the labels it consists of, in order."""

    start: int
    end: int
    labels: tuple[str, ...]


def blocks(phrases: Phrases, view: View, company: int = 2) -> Iterator[Block]:
    """Yield the blocks that hold a strong phrase, or weak ones with at least `company` different labels."""
    text = view.text
    run: list[tuple[int, int]] = []
    strong = False
    end = 0
    for phrase, match in phrases.matches(view, nested=True):
        start, stop = _trimmed(match)
        if run and start > end and not GAP.fullmatch(text, end, start):
            yield from _block(run, text, 0 if strong else company)
            run, strong = [], False
        run.append((start, stop))
        strong = strong or not phrase.weak
        end = max(end, stop)
    if run:
        yield from _block(run, text, 0 if strong else company)


def _block(run: list[tuple[int, int]], text: str, company: int) -> Iterator[Block]:
    labels = tuple(dict.fromkeys(label for start, end in run if (label := _label(text[start:end]))))
    if len(labels) >= company:
        end = max(end for _, end in run)
        bar = BAR.match(text, end)
        yield Block(run[0][0], bar.end() if bar else end, labels)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Span of the group `words` (of all, if there is none) without the blanks at its edges."""
    start, end = match.span("words" if "words" in match.re.groupindex else 0)
    words = match.string[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _label(words: str) -> str:
    """Say what a piece of residue calls itself: `上一篇` of `上一篇:在…`."""
    name = "".join(END.split(words.lstrip("【[（(\n "), 1)[0].split())
    return name if len(name) <= LABEL else name[: LABEL - 1] + "…"
