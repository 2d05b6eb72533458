"""The set words of `fixed_words.toml`, as one pattern."""

from __future__ import annotations

import os
import re
from functools import cache
from itertools import product
from typing import NamedTuple

import tomli

FILE = "fixed_words.toml"
_NUMERALS = "一二三四五六七八九两"
_ARABIC = dict(zip(_NUMERALS, "1234567892", strict=True))


class Words(NamedTuple):
    """Pattern of the wrong forms; of a character before or after one that clears it; wrong form → word."""

    wrong: str
    not_after: str
    not_before: str
    right: dict[str, str]


@cache
def fixed_words() -> Words:
    """Read the table. Raises ValueError on a bad row."""
    with open(os.path.join(os.path.dirname(__file__), FILE), "rb") as file:
        table = tomli.load(file)
    right: dict[str, str] = {}
    for row, word in enumerate(table["words"], 1):
        if not isinstance(word, str) or len(word) < 2 or not re.search(f"[{_NUMERALS}]", word):
            raise ValueError(f"{FILE}: word {row} {word!r}: expected two characters or more, one a numeral")
        forms = product(*((char, _ARABIC[char]) if char in _ARABIC else char for char in word))
        right |= {form: word for form in map("".join, forms) if form != word}
    wrong = "|".join(sorted(map(re.escape, right), key=len, reverse=True))
    guards = re.escape(table["not_after"]), re.escape(table["not_before"])
    return Words(wrong, rf"[\d.A-Za-z{guards[0]}]", rf"[\d{guards[1]}]", right)
