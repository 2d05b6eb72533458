"""Which year a text is of, for wording that was right in its time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hegao import Pattern

if TYPE_CHECKING:
    import re

HEAD = 600  # a title and the dates a law was passed and amended
YEAR = r"(?<![0-9])((?:1 ?9|2 ?0) ?[0-9] ?[0-9]) ?年|([一二][九〇○零][〇○零一二三四五六七八九]{2})年"
DAY = r"[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
SIGNED = Pattern(rf"\n[ \u3000]*(?:{YEAR}){DAY}[ \u3000]*(?=[\r\n]|$)")
DATED = Pattern(rf"(?:{YEAR}){DAY}")
NAMED = Pattern(YEAR)
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789", " ")


@lru_cache(maxsize=1)
def year_of(text: str) -> int:
    """Give the year of the signature, else of the latest date in the head, else the first named; 0 if none."""
    signed = [_year(match) for match in SIGNED.finditer(text)]
    if signed:
        return signed[-1]
    dated = [_year(match) for match in DATED.finditer(text[:HEAD])]
    if dated:
        return max(dated)
    first = NAMED.search(text)
    return _year(first) if first else 0


def _year(match: re.Match[str]) -> int:
    return int((match[1] or match[2]).translate(DIGITS))
