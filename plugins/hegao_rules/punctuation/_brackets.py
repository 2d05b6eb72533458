"""Half-width brackets that stand around Chinese words."""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR = Pattern(r"\((?:[^()（）\r\n]|\([^()（）\r\n]{0,60}\)){1,120}\)")
_HAN = Pattern("[一-鿿]")
_NUMBER = Pattern(r"[\s\d、,，.\-~至到和]*|[一二三四五六七八九十百]+")


def around_words(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offset of each such bracket, inner pairs included; (一) (2) and (GDP) are none."""
    for match in _PAIR.finditer(text, start, end):
        words = match[0][1:-1]
        if _HAN.search(words) and not _NUMBER.fullmatch(words):
            yield from (match.start(), match.end() - 1)
        if "(" in words:
            yield from around_words(text, match.start() + 1, match.end() - 1)
