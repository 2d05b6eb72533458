"""Half-width brackets that stand around Chinese words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR = r"\((?:[^()（）\r\n]|\([^()（）\r\n]{0,60}\)){1,120}\)"
_NUMBER = r"[\s\d、,，.\-~至到和]*|[一二三四五六七八九十百]+"


def around_words(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offset of each such bracket, inner pairs included; (一) (2) and (GDP) are none."""
    for match in re.compile(_PAIR).finditer(text, start, end):
        words = match[0][1:-1]
        if re.search("[一-鿿]", words) and not re.fullmatch(_NUMBER, words):
            yield from (match.start(), match.end() - 1)
        if "(" in words:
            yield from around_words(text, match.start() + 1, match.end() - 1)
