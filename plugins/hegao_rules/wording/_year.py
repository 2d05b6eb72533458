"""Which year a text is of, for wording that was right in its time."""

from __future__ import annotations

from functools import lru_cache

from hegao import Pattern

HEAD = 600  # a title and the dates a law was passed and amended
DAY = r"[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
# from 年, a literal, and what stands before it after that
NAMED = Pattern(rf"年(?<=[ 0-9〇○零一二三四五六七八九]年)(?P<day>{DAY})?")
NUMBER = Pattern(
    r"(?:(?<![0-9])((?:1 ?9|2 ?0) ?[0-9] ?[0-9]) ?|([一二][九〇○零][〇○零一二三四五六七八九]{2}))\Z"
)
LINE_END = Pattern(r"[ \u3000]*(?:[\r\n]|\Z)")
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789", " ")


@lru_cache(maxsize=1)
def year_of(text: str) -> int:
    """Give the year of the signature, else of the latest date in the head, else the first named; 0 if none."""
    first = signed = latest = 0
    for named in NAMED.finditer(text):
        number = NUMBER.search(text, max(0, named.start() - 9), named.start())
        if not number:
            continue
        year = int((number[1] or number[2]).translate(DIGITS))
        first = first or year
        if named["day"] and _stands_alone(text, number.start(), named.end()):
            signed = year
        if named["day"] and named.end() <= HEAD:
            latest = max(latest, year)
    return signed or latest or first


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell a date on a line of its own, but the first."""
    while start and text[start - 1] in " \u3000":
        start -= 1
    return text[start - 1 : start] == "\n" and LINE_END.match(text, end) is not None
