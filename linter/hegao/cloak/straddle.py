"""Glosses put in at an odd byte of GBK text: `變?nèi)罕娚显L` was 變群眾上訪.

The bytes 83 C8, the second half of 變 and the first of 群, spell 內; so the tool wrote `(nèi)` after them. A
decoder then lost C8 with the bracket behind it (the `?`) and read what followed one byte out of step, up to a
second byte that is an ASCII letter (the L) or to another such loss. The pinyin tells which byte was lost.
"""

from __future__ import annotations

from hegao.cloak import GLOSS, SYLLABLE, sounds, table
from hegao.pattern import Pattern
from hegao.record import Record

_TORN = rf"\?({SYLLABLE})[)）]", rf"\ufffd\(?({SYLLABLE})[)）]"
_BYTE_LOST, _CHARACTER_LOST = map(Pattern, _TORN)
_LOST = Pattern("|".join(_TORN))
_GLOSS = Pattern(GLOSS)
_FARTHEST = 64  # characters a run out of step may have; real ones end at the next gloss


class Straddle(Record):
    """A torn place `[start, end)` and the words that stood there; None where the bytes do not tell."""

    start: int
    end: int
    words: str | None


def find(text: str) -> list[Straddle]:
    found: list[Straddle] = []
    matches = sorted(
        (
            match
            for lost in (_BYTE_LOST, _CHARACTER_LOST)
            for match in lost.finditer(text)
            if not match[1].isascii()
        ),
        key=lambda match: match.start(),
    )
    at = 0
    trail = b""
    for match in matches:
        start, end = match.span()
        if start < at or not _is_torn(text, start):
            continue
        if start > at or not trail:
            trail = _trail(text, start)
        words = None
        mended = _mend(text, end, trail, match[1])
        if mended is not None:
            end, words = mended
        found.append(Straddle(start, end, words))
        at = end
        trail = _encode(words[-1])[-1:] if words else b""
    return found


def _is_torn(text: str, start: int) -> bool:
    """Whether Chinese or a gloss stands before: else the question mark is the text's own."""
    before = text[start - 1 : start]
    return (
        "\u3001" <= before <= "\u303f" or "\u3400" <= before <= "\u9fff" or before in tuple(")）”’…—，；：！")
    )


def _trail(text: str, start: int) -> bytes:
    """Return the second byte of the character before `start`; a gloss between them is passed over."""
    if text[start - 1 : start] in (")", "）"):
        start = max(text.rfind("(", start - 9, start), text.rfind("（", start - 9, start), 0)
    return _encode(text[start - 1 : start])[1:]


def _mend(text: str, at: int, trail: bytes, syllable: str) -> tuple[int, str] | None:
    """Read on from `at` with each byte that may have been lost, for the one reading that falls into step."""
    open_ends = [(code[1:], "") for code in _codes(syllable) if trail and code[:1] == trail]
    limit = at + _FARTHEST
    mended: set[tuple[int, str]] = set()
    while open_ends and at < limit:
        lost = _LOST.match(text, at)
        inner = _GLOSS.match(text, at)
        if lost:
            at = lost.end()
            codes = _codes(lost[1] or lost[2])
            mended |= {
                (at, words + _decode(code)) for lead, words in open_ends for code in codes if code[:1] == lead
            }
            break
        if inner:
            at = inner.end()
            continue
        code = _encode(text[at : at + 1])
        at += 1
        read = [(words + _decode(lead + code[:1]), len(words)) for lead, words in open_ends]
        whole = [words for words, length in read if len(words) > length]
        if len(code) == 1:
            mended |= {(at, words) for words in whole}
            break
        open_ends = [(code[1:], words) for words in whole]
    return mended.pop() if len(mended) == 1 else None


def _codes(syllable: str) -> list[bytes]:
    return [_encode(character) for character in sounds().get(syllable, "")]


def _encode(character: str) -> bytes:
    return character.encode("gbk", "ignore")


def _decode(code: bytes) -> str:
    """Return the character of two bytes if a simplified or a converted text could hold it, else nothing."""
    character = code.decode("gbk", "ignore")
    if len(code) < 2 or len(character) != 1 or character.isascii():
        return ""
    return character if character in table() or character.encode("gb2312", "ignore") else ""
