"""The set words of `fixed_words.toml`, as one pattern."""

from __future__ import annotations

import os
import re
from functools import cache
from itertools import product

from hegao import Pattern, Record, parse_toml

FILE = "fixed_words.toml"
_NUMERALS = "一二三四五六七八九两"
_ARABIC = dict(zip(_NUMERALS, "1234567892", strict=True))


class Words(Record):
    """Pattern of the wrong forms; of a character before or after one that clears it; wrong form → word."""

    wrong: Pattern
    not_after: Pattern
    not_before: Pattern
    right: dict[str, str]


@cache
def fixed_words() -> Words:
    """Read the table. Raises ValueError on a bad row."""
    table = parse_toml(_read(), FILE)
    right: dict[str, str] = {}
    for row, word in enumerate(table["words"], 1):
        if not isinstance(word, str) or len(word) < 2 or not any(char in _ARABIC for char in word):
            raise ValueError(f"{FILE}: word {row} {word!r}: expected two characters or more, one a numeral")
        right |= dict.fromkeys(_forms(word), word)
    wrong = "|".join(sorted(map(re.escape, right), key=len, reverse=True))
    guards = re.escape(table["not_after"]), re.escape(table["not_before"])
    return Words(Pattern(wrong), Pattern(rf"[\d.A-Za-z{guards[0]}]"), Pattern(rf"[\d{guards[1]}]"), right)


def wrong_forms() -> tuple[str, ...]:
    """Pick the wrong forms out of the file unparsed: most texts hold none."""
    words = _read().partition("words = [")[2].partition("\n]")[0].split('"')[1::2]
    return tuple(form for word in words for form in _forms(word))


def _forms(word: str) -> list[str]:
    """Write a word in all ways that have an Arabic digit or more."""
    forms = product(*((char, _ARABIC[char]) if char in _ARABIC else char for char in word))
    return [form for form in map("".join, forms) if form != word]


def _read() -> str:
    with open(os.path.join(os.path.dirname(__file__), FILE), encoding="utf-8") as file:
        return file.read()
