"""Phrase families as data: the TOML files beside the rules, read once, matched in both character sets.

A row has a name, cues (literals of which every match holds at least one), match (a regular expression, its
matches shorter than REACH) and perhaps weak. One pass finds the cues; patterns run only round them.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 600


class Phrase(NamedTuple):
    name: str
    cues: tuple[str, ...]
    pattern: str
    weak: bool


def matches(file: str, text: str, *, nested: bool = False) -> Iterator[tuple[Phrase, re.Match[str]]]:
    """Yield the phrases of `file` found in a text, in order; those inside another only if `nested`."""
    found = []
    for start, stop in _windows(file, text):
        near = text[start:stop]
        for phrase in phrases(file):
            if any(cue in near for cue in phrase.cues):
                found += [(match, phrase) for match in _compiled(file, phrase).finditer(text, start, stop)]
    end = -1
    for match, phrase in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
        if nested or match.end() > end:
            yield phrase, match
        end = max(end, match.end())


def quote(words: str, most: int = 40) -> str:
    """Words as a message quotes them: on one line, the middle of long ones left out."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most // 2]}…{words[-most // 2 + 1 :]}"


def _windows(file: str, text: str) -> list[tuple[int, int]]:
    """Stretches of REACH round the cues; those that meet are one."""
    windows: list[tuple[int, int]] = []
    for cue in re.finditer(_cues(file), text):
        start, stop = max(0, cue.start() - REACH), cue.end() + REACH
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, stop))
    return windows


@cache
def _cues(file: str) -> str:
    """All cues in one pattern, by first character: the search then skips to those."""
    tails: dict[str, list[str]] = {}
    for cue in sorted({cue for phrase in phrases(file) for cue in phrase.cues}):
        tails.setdefault(re.escape(cue[0]), []).append(re.escape(cue[1:]))
    return "|".join(f"{first}(?:{'|'.join(tails[first])})" for first in tails)


@cache
def phrases(file: str) -> tuple[Phrase, ...]:
    """Read the `[[phrase]]` rows. Raises ValueError that names the file and the row."""
    with open(os.path.join(os.path.dirname(__file__), file), "rb") as data:
        table = tomli.load(data)
    # 复複復: the simplified form, then the others
    pairs = {forms[0]: forms for forms in table["traditional"].split()}
    return tuple(_phrase(f"{file}: phrase {row.get('name')!r}", row, pairs) for row in table["phrase"])


def _phrase(where: str, row: dict[str, Any], pairs: dict[str, str]) -> Phrase:
    cues = row.get("cues")
    if row.keys() - {"weak"} != {"name", "cues", "match"} or not isinstance(cues, list) or not all(cues):
        raise ValueError(f"{where}: expected name, cues, match and perhaps weak")
    pattern = re.sub(r"\\.|\[[^\]]*\]|[^\x00-\x7f]", lambda found: _both(found[0], pairs), row["match"])
    forms = {"".join(pairs.get(char, char * 2)[at] for char in cue) for cue in cues for at in (0, 1, -1)}
    return Phrase(row["name"], tuple(sorted(forms)), pattern, row.get("weak") is True)


@cache
def _compiled(file: str, phrase: Phrase) -> re.Pattern[str]:
    """Compile on first use: most texts need few of the patterns."""
    try:
        return re.compile(phrase.pattern)
    except re.error as error:
        raise ValueError(f"{file}: phrase {phrase.name!r}: {error}") from None


def _both(token: str, pairs: dict[str, str]) -> str:
    """Let a simplified character, or a class that holds one, match its traditional form as well."""
    if len(token) == 1:
        return f"[{pairs[token]}]" if token in pairs else token
    return "".join(pairs.get(char, char) for char in token)
