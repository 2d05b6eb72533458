"""Find any of some hundred words in one pass: look for the rarest character of each, then compare.

Five hundred words over 20 MB of laws: 0.2 s; as one alternation 2.4 s, as `word in text` for each 3.5 s.
A word has two characters or more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# the commonest characters of official texts, in order (our own count)
COMMON = (
    "的人和业民第条行法国定政应一十有以会规建理工发当设务管生产全关地部中作用者经化进实制展大主动在区不保市机门本等二或新要加合事对三为施提体资公上家成力其员安五重年"
    "水社责高府级出方能开强持企位改可四推代院同及护所物下服得个时自构内单处依是标治通现分项监营农由增文权查品照入划任度收城基性共准济平证并量件他育质立技各活场面利期"
    "学向组取支境造计商表防案教报与点程义按委决长费目职村议外运办检于审交省相六我情域环系违万明信县织日源款据调创金好投科使元统效过督求供到电专批完路放导结坚海正优后"
    "例范律道接七请领告协集确深之术意式党特态指前予备未续了流心执革医善更八污需车乡数九受就反总负险们百解列具障采升益预常快口策间形置从整原多害财况起罚际根消认申章台"
    "题步融转核风促联必将复健察次达染限线种排格书稳措诉税止料承居月养问无土镇来型罪名给息布直配群积算犯除小验网记色严修这广林助药旅落急节价因知游做果培围众研局许控引"
)


class Scan(NamedTuple):
    """`pattern` finds the pivots, `words` gives each pivot's words with its place in them."""

    pattern: re.Pattern[str]
    words: dict[str, list[tuple[int, str]]]

    def over(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield `(start, word)` of every occurrence, roughly in order."""
        for match in self.pattern.finditer(text):
            for offset, word in self.words[match[0]]:
                if text.startswith(word, match.start() - offset):
                    yield match.start() - offset, word


def scan(words: Iterable[str]) -> Scan:
    """Prepare a scan: a pivot counts only beside the rarer neighbour that one of the words gives it."""
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
    return Scan(re.compile(f"{_any(pivots)}(?:(?={_any(after)})|(?<={_any(before)}.))", re.DOTALL), pivots)


def _any(characters: Iterable[str]) -> str:
    """Make a class of characters; of none, one that matches nothing."""
    return f"[{re.escape(''.join(sorted(characters)))}]" if characters else "(?!)"
