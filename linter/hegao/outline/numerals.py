"""Numerals as markers write them: 三十五, 一百零三, 12, ③, ㈣."""

from __future__ import annotations

from functools import lru_cache

DIGITS = "零一二三四五六七八九"
HANZI = DIGITS + "〇十百千两"
_UNITS = {"十": 10, "百": 100, "千": 1000}
# (first, last) of the runs of precomposed numerals; a run starts at 1
COMPOSED = (("①", "⑳"), ("⑴", "⒇"), ("⒈", "⒛"), ("㈠", "㈩"))


@lru_cache(4096)
def value(words: str) -> int:
    """Read a numeral; 0 if it is none."""
    if words.isascii():
        return int(words) if words.isdigit() else 0
    for first, last in COMPOSED:
        if first <= words <= last:
            return ord(words) - ord(first) + 1
    total = digit = 0
    for word in words.replace("〇", "零").replace("两", "二"):
        if word in _UNITS:
            total += (digit or 1) * _UNITS[word]
            digit = 0
        elif word in DIGITS:
            digit = digit * 10 + DIGITS.index(word)
        else:
            return 0
    return total + digit


@lru_cache(4096)
def hanzi(number: int) -> str:
    """Write a number below 10,000: 103 → 一百零三, 12 → 十二."""
    words = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += DIGITS[digit] + name
            continue
        if words and number and not words.endswith("零"):
            words += "零"
    return words[1:] if words.startswith("一十") else words


def like(numeral: str, number: int) -> str:
    """Write `number` the way `numeral` is written."""
    if numeral.isascii():
        return str(number)
    for first, last in COMPOSED:
        if first <= numeral <= last:
            return chr(ord(first) + number - 1) if number <= ord(last) - ord(first) + 1 else f"（{number}）"
    return hanzi(number)
