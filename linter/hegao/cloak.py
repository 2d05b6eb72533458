"""What disguises a scraped text: `快文網(wǎng)`, traditional characters with a pinyin gloss on some."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from hegao.text import Span

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_GLOSS = (
    re.compile(rf"\([a-zü{_TONED}]{{1,7}}[)）]"),
    re.compile(rf"（[a-zü{_TONED}]{{1,7}}[)）]"),
    re.compile(rf"\?[a-zü{_TONED}]{{1,7}}\)"),
)


class Cloak(NamedTuple):
    """Pinyin glosses (brackets and all, in source order) and whether the text as a whole is cloaked."""

    glosses: list[Span]
    cloaked: bool

    def simplify(self, text: str) -> str:
        """Turn traditional characters into simplified ones, one for one."""
        return text.translate(table())


def find(text: str) -> Cloak:
    glosses = sorted(Span(*match.span()) for pattern in _GLOSS for match in pattern.finditer(text))
    glosses = [gloss for gloss in glosses if gloss.start and "\u4e00" <= text[gloss.start - 1] <= "\u9fff"]
    return Cloak(glosses, len(glosses) >= 3)


@cache
def table() -> dict[int, str]:
    """Traditional → simplified, one character for one (derived from OpenCC, see NOTICE)."""
    old, new = (files("hegao") / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(a): b for a, b in zip(old, new, strict=True)}
