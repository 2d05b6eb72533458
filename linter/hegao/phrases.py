"""Phrase families as data: a TOML file beside the rule that speaks of it, matched in both character sets.

A row has a name, cues (literals of which every match holds at least one), match (a regular expression, its
matches shorter than REACH), perhaps lead (a match starts at most so many characters before a cue: it is tried
there alone, which is much faster) and perhaps weak. `traditional` maps: 复複復 is a simplified form, then the others.
Most texts hold no cue, so the cues alone are picked out of the file at first; its rows are parsed when one is
met, their patterns compiled when one stands near.
"""

from __future__ import annotations

import os
import re
from functools import cached_property

from hegao.pattern import Pattern
from hegao.record import Record
from hegao.toml import parse_toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from hegao.view import View

REACH = 600
TOKEN = Pattern(r"\\.|\[[^\]]*\]|[^\x00-\x7f]")  # of a regular expression


class Phrase(Record):
    name: str
    cues: tuple[str, ...]
    match: str
    weak: bool
    lead: int | None = None


class Phrases:
    """The family in `file`, which lies beside `module` (the rule's `__file__`)."""

    def __init__(self, module: str, file: str) -> None:
        self.file = file
        self._path = os.path.join(os.path.dirname(module), file)
        self._patterns: dict[str, Pattern] = {}

    @cached_property
    def cues(self) -> tuple[str, ...]:
        """Literals without which no phrase is in a text."""
        lists = [line for line in self._text.splitlines() if line.startswith("cues = [")]
        return self._forms(cue for line in lists for cue in line.split('"')[1::2])

    @cached_property
    def rows(self) -> tuple[Phrase, ...]:
        """The phrases. Raises ValueError that names the file and the row."""
        rows = tuple(map(self._row, parse_toml(self._text, self._path)["phrase"]))
        missed = {cue for row in rows for cue in row.cues}.difference(self.cues)
        if missed:
            raise ValueError(f'{self.file}: write cues = ["…"] on one line ({min(missed)!r} is not)')
        return rows

    @cached_property
    def _rows_of(self) -> dict[str, list[int]]:
        rows: dict[str, list[int]] = {}
        for number, phrase in enumerate(self.rows):
            for cue in phrase.cues:
                rows.setdefault(cue, []).append(number)
        return rows

    def matches(self, view: View, *, nested: bool = False) -> Iterator[tuple[Phrase, re.Match[str]]]:
        """Yield the phrases found in a view, in order; those inside another only if `nested`."""
        text = view.text
        met = set(view.holds(self.cues))
        if not met:
            return
        own: dict[int, set[str]] = {}  # rows near → their cues that stand here
        for cue in met:
            for row in self._rows_of.get(cue, ()):
                own.setdefault(row, set()).add(cue)
        near = [(self.rows[row], own[row]) for row in sorted(own)]
        found = [
            (match, phrase)
            for phrase, cues in near
            for start, stop in _windows(text, cues)
            for match in self._tried(phrase, cues, text, start, stop)
        ]
        end = -1
        for match, phrase in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
            if nested or match.end() > end:
                yield phrase, match
            end = max(end, match.end())

    def _tried(
        self, phrase: Phrase, own: set[str], text: str, start: int, stop: int
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of a phrase in a stretch of the text that holds cues of its own."""
        pattern = self._pattern(phrase)
        if phrase.lead is None:
            yield from pattern.finditer(text, start, stop)
            return
        end = start
        places = [at for cue in own for at in _places(text, cue, start, stop)]
        for at in sorted({at - before for at in places for before in range(phrase.lead + 1)}):
            match = pattern.match(text, at, stop) if at >= end else None
            if match:
                end = match.end()
                yield match

    @cached_property
    def _text(self) -> str:
        with open(self._path, encoding="utf-8") as stream:
            return stream.read()

    @cached_property
    def _pairs(self) -> dict[str, str]:
        forms = self._text.partition('traditional = """')[2].partition('"""')[0]
        return {characters[0]: characters for characters in forms.split()}

    @cached_property
    def _traditional(self) -> tuple[dict[int, str], ...]:
        return tuple({ord(char): forms[at] for char, forms in self._pairs.items()} for at in (1, -1))

    def _forms(self, cues: Iterable[str]) -> tuple[str, ...]:
        """Add to each cue how it is written in traditional characters."""
        forms = {form for cue in cues for form in (cue, *map(cue.translate, self._traditional))}
        return tuple(sorted(forms))

    def _row(self, row: dict[str, Any]) -> Phrase:
        cues = row.get("cues")
        known = row.keys() - {"weak", "lead"} == {"name", "cues", "match"} and row.get("lead", 0) >= 0
        if not known or not isinstance(cues, list) or not all(cues):
            raise ValueError(
                f"{self.file}: phrase {row.get('name')!r}: expected name, cues, match, perhaps lead and weak"
            )
        forms = self._forms(cues)
        return Phrase(row["name"], forms, row["match"], row.get("weak") is True, row.get("lead"))

    def _pattern(self, phrase: Phrase) -> Pattern:
        """Make a phrase's pattern, for both character sets, on first use. Raises ValueError on a bad one."""
        pattern = self._patterns.get(phrase.match)
        if pattern is None:
            pairs = self._pairs
            pattern = Pattern(TOKEN.sub(lambda found: _both(found[0], pairs), phrase.match))
            try:
                pattern.search("")
            except re.error as error:
                raise ValueError(f"{self.file}: phrase {phrase.name!r}: {error}") from None
            self._patterns[phrase.match] = pattern
        return pattern


def quote(words: str, most: int = 40) -> str:
    """Words as a message quotes them: on one line, the middle of long ones left out."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most // 2]}…{words[-most // 2 + 1 :]}"


def _windows(text: str, cues: set[str]) -> list[tuple[int, int]]:
    """Stretches of REACH round the cues; those that meet are one."""
    places = [(at, at + len(cue)) for cue in cues for at in _places(text, cue, 0, len(text))]
    windows: list[tuple[int, int]] = []
    for at, end in sorted(places):
        start, stop = max(0, at - REACH), end + REACH
        if windows and start <= windows[-1][1]:
            start, before = windows.pop()
            stop = max(stop, before)
        windows.append((start, stop))
    return windows


def _places(text: str, cue: str, start: int, stop: int) -> Iterator[int]:
    at = text.find(cue, start, stop)
    while at >= 0:
        yield at
        at = text.find(cue, at + 1, stop)


def _both(token: str, pairs: dict[str, str]) -> str:
    """Let a simplified character, or a class that holds one, match its traditional form as well."""
    if len(token) == 1:
        return f"[{pairs[token]}]" if token in pairs else token
    return "".join(pairs.get(char, char) for char in token)
