"""Phrase families as data: a TOML file beside the rule that speaks of it, matched in both character sets.

A row has a name, cues (literals of which every match holds at least one), match (a regular expression, its
matches shorter than REACH) and perhaps weak. `traditional` maps: 复複復 is a simplified form, then the others.
Most texts hold no cue, so the cues alone are picked out of the file at first; its rows are parsed when one is
met, their patterns compiled when one stands near.
"""

from __future__ import annotations

import os
import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao.view import View

REACH = 600


class Phrase(NamedTuple):
    name: str
    cues: tuple[str, ...]
    pattern: str
    weak: bool


class Phrases:
    """The family in `file`, which lies beside `module` (the rule's `__file__`)."""

    def __init__(self, module: str, file: str) -> None:
        self.file = file
        self._path = os.path.join(os.path.dirname(module), file)

    @cached_property
    def cues(self) -> tuple[str, ...]:
        """Literals without which no phrase is in a text."""
        text = self._read()
        pairs = _pairs(text.partition('traditional = """')[2].partition('"""')[0])
        lists = [line for line in text.splitlines() if line.startswith("cues = [")]
        return _forms({cue for line in lists for cue in line.split('"')[1::2]}, pairs)

    @cached_property
    def rows(self) -> tuple[Phrase, ...]:
        """The phrases. Raises ValueError that names the file and the row."""
        import tomli

        table = tomli.loads(self._read())
        pairs = _pairs(table["traditional"])
        rows = tuple(
            _phrase(f"{self.file}: phrase {row.get('name')!r}", row, pairs) for row in table["phrase"]
        )
        missed = {cue for row in rows for cue in row.cues}.difference(self.cues)
        if missed:
            raise ValueError(f'{self.file}: write cues = ["…"] on one line ({min(missed)!r} is not)')
        return rows

    def matches(self, view: View, *, nested: bool = False) -> Iterator[tuple[Phrase, re.Match[str]]]:
        """Yield the phrases found in a view, in order; those inside another only if `nested`."""
        text = view.text
        met = set(view.holds(self.cues))
        if not met:
            return
        near = [phrase for phrase in self.rows if not met.isdisjoint(phrase.cues)]
        found = []
        for start, stop in _windows(text, met):
            words = text[start:stop]
            for phrase in near:
                if any(cue in words for cue in phrase.cues):
                    found += [
                        (match, phrase) for match in _compiled(self.file, phrase).finditer(text, start, stop)
                    ]
        end = -1
        for match, phrase in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
            if nested or match.end() > end:
                yield phrase, match
            end = max(end, match.end())

    def _read(self) -> str:
        with open(self._path, encoding="utf-8") as stream:
            return stream.read()


def quote(words: str, most: int = 40) -> str:
    """Words as a message quotes them: on one line, the middle of long ones left out."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most // 2]}…{words[-most // 2 + 1 :]}"


def _windows(text: str, cues: set[str]) -> list[tuple[int, int]]:
    """Stretches of REACH round the cues; those that meet are one."""
    places: list[tuple[int, int]] = []
    for cue in cues:
        at = text.find(cue)
        while at >= 0:
            places.append((at, at + len(cue)))
            at = text.find(cue, at + 1)
    windows: list[tuple[int, int]] = []
    for at, end in sorted(places):
        start, stop = max(0, at - REACH), end + REACH
        if windows and start <= windows[-1][1]:
            start, before = windows.pop()
            stop = max(stop, before)
        windows.append((start, stop))
    return windows


def _phrase(where: str, row: dict[str, Any], pairs: dict[str, str]) -> Phrase:
    cues = row.get("cues")
    if row.keys() - {"weak"} != {"name", "cues", "match"} or not isinstance(cues, list) or not all(cues):
        raise ValueError(f"{where}: expected name, cues, match and perhaps weak")
    pattern = re.sub(r"\\.|\[[^\]]*\]|[^\x00-\x7f]", lambda found: _both(found[0], pairs), row["match"])
    return Phrase(row["name"], _forms(set(cues), pairs), pattern, row.get("weak") is True)


def _pairs(forms: str) -> dict[str, str]:
    return {characters[0]: characters for characters in forms.split()}


def _forms(cues: set[str], pairs: dict[str, str]) -> tuple[str, ...]:
    """Add to each cue how it is written in traditional characters."""
    forms = {"".join(pairs.get(char, char * 2)[at] for char in cue) for cue in cues for at in (0, 1, -1)}
    return tuple(sorted(forms))


@cache
def _compiled(file: str, phrase: Phrase) -> re.Pattern[str]:
    try:
        return re.compile(phrase.pattern)
    except re.error as error:
        raise ValueError(f"{file}: phrase {phrase.name!r}: {error}") from None


def _both(token: str, pairs: dict[str, str]) -> str:
    """Let a simplified character, or a class that holds one, match its traditional form as well."""
    if len(token) == 1:
        return f"[{pairs[token]}]" if token in pairs else token
    return "".join(pairs.get(char, char) for char in token)
