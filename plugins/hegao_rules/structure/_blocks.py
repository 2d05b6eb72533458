"""Runs of paragraphs that stand twice."""

from __future__ import annotations

from itertools import pairwise

from hegao import Pattern, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = Pattern(r"\S[^\r\n]*")
TITLE = Pattern(
    r"\s*([^\s。，；：！？]{6,60}(?:讲话|讲话稿|致辞|发言|主持词|演讲稿|汇报|总结))[ \t\u3000]*\r?\n"
)
OPENS = Pattern(
    "尊敬的|各位|同志们|老师们|大家|今天|这次|刚才|首先|近年来|今年|一年来|根据|按照|在[省市县全]"
)
REACH = 400  # how far below a title its text starts
LISTED = "（(第"  # laws repeat their lists: such a line says nothing
SHORT = 8  # a line this short says nothing by itself
LONG, TELLING = (Pattern(rf"\n[^\S\n]*([^\s{but}].{{{SHORT},}})") for but in ("", LISTED))
SLICE = 200_000  # characters whose lines are held together: those of a long text would be the text once more


class Block(Record):
    """A run of paragraphs seen before: where it stands, where the first copy starts, and how much it says."""

    start: int
    end: int
    first: int
    size: int


def repeated(text: str) -> Iterator[Block]:
    """Find the runs of paragraphs, blank lines aside, that follow one another as they did before and say anything."""
    telling = _hashes(text, TELLING)
    if len(set(telling)) == len(telling):
        return  # in most texts no such line stands twice
    twice = {one for one, other in pairwise(sorted(_hashes(text, LONG))) if one == other}
    seen: dict[int, int] = {}  # hash of the words → where they start
    run: list[tuple[int, int]] = []
    start = expected = -1
    for match in LINE.finditer(text):
        words = match[0].rstrip()
        told = hash(words)
        first = seen.get(told, -1)
        if first >= 0 and ("\ufffc" in words or not text.startswith(words, first)):
            first = -1
        if run and first != expected:
            yield _block(text, run, start)
            run = []
        if first >= 0:
            if not run:
                start = first
            run.append(match.span())
            follows = LINE.search(text, first + len(words))
            expected = follows.start() if follows else -1
        elif told in twice and len(words) > SHORT:
            seen[told] = match.start()
    if run:
        yield _block(text, run, start)


def _hashes(text: str, line: Pattern) -> list[int]:
    """Hash the words of lines."""
    told: list[int] = []
    end = -1
    while end < len(text):
        start = end + 1
        end = text.find("\n", start + SLICE)
        end = len(text) if end < 0 else end
        broken = text[start:end].replace("\r", "\n")
        told.extend(map(hash, map(str.rstrip, line.findall("\n" + broken))))
    return told


def _block(text: str, run: list[tuple[int, int]], first: int) -> Block:
    size = sum(end - start for start, end in run if text[start] not in LISTED)
    return Block(run[0][0], run[-1][1], first, size)


def glued_title(text: str) -> tuple[int, int] | None:
    """Find a title that stands above the text and once more at its start, where the text runs on from it."""
    title = TITLE.match(text)
    again = text.find(title[1], title.end(), title.end() + REACH) if title else -1
    if title is None or again < 0 or text[again - 1] not in "\n\u3000 ":
        return None
    end = again + len(title[1])
    return (again, end) if OPENS.match(text, end) else None
