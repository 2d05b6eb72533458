"""What disguises a scraped text: `快文網(wǎng)`, traditional characters with a pinyin gloss on some.

Every document is asked, so a clean one must cost next to nothing: a few literals are looked for, and the
tables are opened only where one of them is met.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from functools import cache, cached_property, lru_cache
from itertools import accumulate, islice
from math import ceil

from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from hegao.cloak.straddle import Straddle

VOWELS = "aeiouüvɑāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
SYLLABLE = f"(?:[zcs]h?|[bpmfdtnlgɡkhjqxryw])?[{VOWELS}]{{1,3}}(?:n[gɡ]?|r)?"
GLOSS = rf"[(（]{SYLLABLE}[)）]"
# a literal first is ten times faster than the class; a single letter, as in 选项(a), is no gloss
_GLOSSES = (
    Pattern(rf"\((?![a-z][)）]){SYLLABLE}[)）]"),
    Pattern(rf"（(?![a-z][)）]){SYLLABLE}[)）]"),
)
_CUT = Pattern(rf"[(（][a-zɡ{VOWELS}]{{0,6}}\Z")

# No clean text holds these: invisible, compatibility and private characters, letters of scripts that come in
# as noise. One class, one search for all.
_STRAYING = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u0400-\u12ff\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2e80-\u2fd5\u3105-\u312f\u3164\u31c0-\u31ef\ua000-\ua4cf\ua960-\ua97f"
    "\uac00-\ufaff\ufb1d-\ufdff\ufe70-\uff00＊０-９Ａ-Ｚ＿ａ-ｚ\uffa0-\uffdc\ufff9-\ufffb\ufffd"
)

# Frequent, and seldom in names and titles: two different ones, and the text is not all simplified.
_TELLING = "個們這來對時開計說發動還與為會應關將後實現進"
_STRAY = Pattern(f"[{_STRAYING}]")
_STRAY_OR_TELLING = Pattern(f"[{_STRAYING}{_TELLING}]")  # most texts hold neither: one search for both
# Traditional to the table, yet at home in simplified texts too.
_AT_HOME = frozenset("乾夥徵捱於榘菸薹醣麴麽鍾鉅剋釐祕氾蒐")
_DRY = Pattern("乾(?![坤隆陵县縣清元卦安州])")  # gān → 干; qián stays
_ENOUGH = 3  # glosses that make a text cloaked where they are also _DENSE among its characters
_DENSE = 0.003
_SLICE = 100_000  # characters simplified together: each that changes is an object for that time
_SUBSTANTIAL = 0.02  # of the characters of a text that simply is traditional; real ones have a fifth


class Cloak:
    """What disguises a text, in source order; what takes a search of its own is looked for when it is asked for.

    `glosses`: pinyin residue, brackets and all. `straddles`: glosses that tore a character's bytes apart.
    `cloaked`: either is there, so a machine put the disguise on.
    """

    def __init__(self, text: str, glosses: list[tuple[int, int]], straddles: list[Straddle]) -> None:
        self.glosses = glosses
        self.straddles = straddles
        self.cloaked = bool(glosses or straddles)
        self._text = text

    @cached_property
    def traditional(self) -> Sequence[int]:
        """Offsets of traditional characters, where they are more than a name."""
        if not (self.cloaked or self._odd):
            return ()
        found = _traditional(self._text, cloaked=self.cloaked)
        for straddle in self.straddles:
            del found[bisect_left(found, straddle.start) : bisect_left(found, straddle.end)]
        return found

    @cached_property
    def strays(self) -> str:
        """Those characters of the text that no clean text holds, each once: who seeks some looks here first."""
        return "".join({match[0] for match in _STRAY.finditer(self._text)}) if self._odd else ""

    @cached_property
    def _odd(self) -> bool:
        return _STRAY_OR_TELLING.search(self._text) is not None

    @property
    def on(self) -> bool:
        """Whether there is anything to take off."""
        return self.cloaked or bool(self.traditional)

    def simplify(self, text: str) -> str:
        """Turn traditional characters into simplified ones, one for one."""
        return simplify(text)


def find(text: str) -> Cloak:
    """Look through a source text."""
    found = _bracketed(text)
    straddles: list[Straddle] = []
    if "?" in text or "\ufffd" in text:
        from hegao.cloak.straddle import find as torn

        straddles = torn(text)
    ends = {straddle.end for straddle in straddles}
    found = [
        gloss for gloss in found if gloss[0] in ends or "\u3400" <= text[gloss[0] - 1 : gloss[0]] <= "\u9fff"
    ]
    for straddle in straddles:  # what stands within the rubble is no gloss of its own
        del found[bisect_left(found, straddle[:2]) : bisect_left(found, (straddle.end,))]
    glosses = _residue(text, found, ends) if found else found
    if "(" in text[-12:] or "（" in text[-12:]:
        glosses += _cut(text, cloaked=bool(glosses or straddles))
    return Cloak(text, glosses, straddles)


def _bracketed(text: str) -> list[tuple[int, int]]:
    found = [match.span() for pattern in _GLOSSES for match in pattern.finditer(text)]
    found.sort()
    return found


def _residue(text: str, found: list[tuple[int, int]], ends: set[int]) -> list[tuple[int, int]]:
    """Tell residue from an author's own gloss: 亳(bó)州. `ends`: where rubble ends."""
    proof = ((start, end) for start, end in found if start in ends or _proves(text, start, end))
    enough = max(_ENOUGH, ceil(_DENSE * len(text)))
    proofs = list(islice(proof, max(0, enough - len(ends))))  # a cloaked text soon has enough
    proven = len(proofs) + len(ends)
    if proven >= enough:
        return found
    toned = [(start, end) for start, end in found if not text[start + 1 : end - 1].isascii()]
    if len(toned) >= _ENOUGH and len(toned) >= _DENSE * len(text):
        # a cloak turned simplified again has its glosses on characters that were simplified; 郫(pí) never was
        converted = set(table().values())
        if proven or sum(text[start - 1] in converted for start, _ in toned) > 0.8 * len(toned):
            return toned
    bare = {text[start:end] for start, end in set(found).difference(toned)}
    if len(bare) > _ENOUGH and len(found) >= 0.01 * len(text):
        return found
    return proofs


def _proves(text: str, start: int, end: int) -> bool:
    """Whether nobody writes this by hand: a traditional character, and a toned gloss or its very reading."""
    character = text[start - 1]
    if character not in table() or character in _AT_HOME:
        return False
    syllable = text[start + 1 : end - 1]
    return not syllable.isascii() or character in _toneless().get(syllable, "")


def _cut(text: str, *, cloaked: bool) -> list[tuple[int, int]]:
    """Find the gloss that the end of the text cuts short."""
    match = _CUT.search(text[-16:].rstrip())
    if match is None:
        return []
    start = max(0, len(text) - 16) + match.start()
    character = text[start - 1 : start]
    if (character in table() and character not in _AT_HOME) or (
        cloaked and len(match[0]) > 1 and "\u3400" <= character <= "\u9fff"
    ):
        return [(start, start + len(match[0]))]
    return []


def _traditional(text: str, *, cloaked: bool) -> MutableSequence[int]:
    telling = 2 if cloaked else sum(character in text for character in _TELLING)
    if not telling:
        return []
    from array import array  # for a fifth of a long text: a list would be ten times its size

    found = array("I")
    for at in range(0, len(text), _SLICE):
        found.extend(map(at.__add__, _converted(text[at : at + _SLICE])[1]))
    if "乾" in text:
        found = array("I", sorted([*found, *(match.start() for match in _DRY.finditer(text))]))
    if cloaked or (len(found) >= _ENOUGH and len(found) >= _SUBSTANTIAL * len(text)):
        return found
    return [at for at in found if text[at] not in _AT_HOME] if telling > 1 else []


def simplify(text: str) -> str:
    """Turn traditional characters into simplified ones, one for one."""
    slices = (text[at : at + _SLICE] for at in range(0, len(text), _SLICE))
    return _DRY.sub("干", "".join(_converted(part)[0] for part in slices))


@lru_cache(maxsize=2)  # of a cloaked text, the cloak itself, a view and several rules ask
def _converted(text: str) -> tuple[str, tuple[int, ...]]:
    """Simplify a slice, and tell where its traditional characters stand."""
    parts = _characters().split(text)
    at = tuple(islice(accumulate(map(len, parts)), 0, len(parts) - 1, 2))
    parts[1::2] = map(table().__getitem__, parts[1::2])
    return "".join(parts), at


@cache
def _characters() -> Pattern:
    return Pattern(f"([{''.join(table()).replace('乾', '')}])")


@cache
def table() -> dict[str, str]:
    """Traditional → simplified, one character for one (derived from OpenCC, see NOTICE)."""
    old, new = _read("traditional.txt").split()
    return dict(zip(old, new, strict=True))


@cache
def sounds() -> dict[str, str]:
    """Toned syllable → the traditional characters so read (derived from pypinyin, see NOTICE)."""
    return dict(line.split() for line in _read("pinyin.txt").splitlines())


@cache
def _toneless() -> dict[str, str]:
    off = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", "aaaaeeeeiiiioooouuuuvvvv")
    bare: dict[str, str] = {}
    for syllable, characters in sounds().items():
        bare[syllable.translate(off)] = bare.get(syllable.translate(off), "") + characters
    return bare


def _read(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
