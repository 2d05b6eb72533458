"""Which year a text is of, for wording that was right in its time."""

from __future__ import annotations

import re
from functools import lru_cache

HEAD = 600  # a title and the dates a law was passed and amended
YEAR = r"(?<![0-9])((?:1 ?9|2 ?0) ?[0-9] ?[0-9]) ?年|([一二][九〇○零][〇○零一二三四五六七八九]{2})年"
DAY = r"[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789", " ")


@lru_cache(maxsize=1)
def year_of(text: str) -> int:
    """Give the year of the signature, else of the latest date in the head, else the first named; 0 if none."""
    signed = re.findall(rf"\n[ \u3000]*(?:{YEAR}){DAY}[ \u3000]*(?=[\r\n]|$)", text)
    if signed:
        return _number(signed[-1])
    dated = re.findall(rf"(?:{YEAR}){DAY}", text[:HEAD])
    if dated:
        return max(map(_number, dated))
    first = re.search(YEAR, text)
    return _number(first.groups()) if first else 0


def _number(groups: tuple[str | None, ...]) -> int:
    digits, hanzi = groups
    return int((digits or hanzi or "0").translate(DIGITS))
