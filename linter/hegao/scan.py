"""Find which of some thousand words a text holds, in one pass.

Without a compiled automaton: look for the rarest character of each word beside its rarer neighbour, then compare.
1,500 words over a megabyte of laws: 40 ms; as `word in text` for each 450 ms; with the extra `fast` 12 ms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# the commonest characters of official texts, in order (our own count)
COMMON = (
    " \u3000，、。0123456789（）；："
    "的人和业民第条行法国定政应一十有以会规建理工发当设务管生产全关地部中作用者经化进实制展大主动在区不保市机门本等二或新要加合事对三为施提体资公上家成力其员安五重年"
    "水社责高府级出方能开强持企位改可四推代院同及护所物下服得个时自构内单处依是标治通现分项监营农由增文权查品照入划任度收城基性共准济平证并量件他育质立技各活场面利期"
    "学向组取支境造计商表防案教报与点程义按委决长费目职村议外运办检于审交省相六我情域环系违万明信县织日源款据调创金好投科使元统效过督求供到电专批完路放导结坚海正优后"
    "例范律道接七请领告协集确深之术意式党特态指前予备未续了流心执革医善更八污需车乡数九受就反总负险们百解列具障采升益预常快口策间形置从整原多害财况起罚际根消认申章台"
    "题步融转核风促联必将复健察次达染限线种排格书稳措诉税止料承居月养问无土镇来型罪名给息布直配群积算犯除小验网记色严修这广林助药旅落急节价因知游做果培围众研局许控引"
)


def scanner(words: Iterable[str]) -> Callable[[str], set[str]]:
    """Prepare a function that gives those of the words, of two characters or more, that a text holds."""
    words = sorted(words)
    try:
        import ahocorasick_rs
    except ImportError:
        scans = [
            _scanner([word for word in words if any(map(_is_han, word)) is han]) for han in (True, False)
        ]
        return lambda text: {word for scan in scans for word in scan(text)}
    find = ahocorasick_rs.AhoCorasick(words).find_matches_as_indexes

    def fast(text: str) -> set[str]:
        try:
            return {words[at] for at, _, _ in find(text, overlapping=True)}
        except UnicodeEncodeError:  # a program's string may hold half a surrogate pair
            return {word for word in words if word in text}

    return fast


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _scanner(words: list[str]) -> Callable[[str], set[str]]:
    """Prepare one scan; words of marks have one of their own, for marks stand everywhere."""
    rank = {character: -place for place, character in enumerate(COMMON)}
    pivots: dict[str, list[tuple[int, str]]] = {}
    before: set[str] = set()
    after: set[str] = set()
    for word in words:
        places = sorted(range(len(word)), key=lambda at: rank.get(word[at], -len(COMMON)))
        offset = places[0]
        pivots.setdefault(word[offset], []).append((offset, word))
        beside = next(at for at in places if abs(at - offset) == 1)
        (after if beside > offset else before).add(word[beside])
    pattern = re.compile(f"{_any(pivots)}(?:(?={_any(after)})|(?<={_any(before)}.))", re.DOTALL)

    def scan(text: str) -> set[str]:
        met = set()
        for match in pattern.finditer(text):
            start = match.start()
            for offset, word in pivots[match[0]]:
                if text.startswith(word, start - offset):
                    met.add(word)
        return met

    return scan


def _any(characters: Iterable[str]) -> str:
    """Make a class of characters; of none, one that matches nothing."""
    return f"[{re.escape(''.join(sorted(characters)))}]" if characters else "(?!)"
