"""Chinese numerals ↔ integers, as far as dates and small counts need them."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"


def to_int(words: str) -> int:
    """Read 三, 十二, 三十一, 二〇二一 (also with 零 and ○) or 31."""
    if words.isascii():
        return int(words)
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)
    return int("".join(str(max(0, DIGITS.find(digit))) for digit in words))


def to_words(digits: str) -> str:
    """Write 3 as 三, one character for one."""
    return "".join(DIGITS[int(digit)] for digit in digits)
