"""Phrase families as data: a TOML file beside the rule that speaks of it, matched in both character sets.

A row has a name, cues (literals of which every match holds at least one), match (a regular expression) and perhaps
weak. It is tried round the cues alone, the nearer the faster: reach says how many characters a match takes at most,
with what it looks ahead at (else REACH); lead, how many of them stand before the first cue, or "line" where it starts
a line: it is then tried only there. Blanks at either end are not counted.
`traditional` maps: 复複復 is a simplified form, then the others.
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
    from typing import Any, Literal

    from hegao.view import View

REACH = 600
BLANKS = " \t\u3000\xa0"
TOKEN = Pattern(r"\\.|\[[^\]]*\]|[^\x00-\x7f]")  # of a regular expression


class Phrase(Record):
    name: str
    cues: tuple[str, ...]
    match: str
    weak: bool
    reach: int
    lead: int | Literal["line"] | None


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
        end = -1
        for match, phrase in sorted(self.found(view), key=lambda item: (item[0].start(), -item[0].end())):
            if nested or match.end() > end:
                yield phrase, match
            end = max(end, match.end())

    def found(self, view: View) -> list[tuple[re.Match[str], Phrase]]:
        """Give all matches near cues, not in order."""
        text = view.text
        near: dict[int, list[int]] = {}  # rows → where their cues stand
        for cue in view.holds(self.cues):
            places = _places(text, cue)
            for row in self._rows_of[cue]:
                near.setdefault(row, []).extend(places)
        return [
            (match, self.rows[row])
            for row, places in sorted(near.items())
            for match in self._tried(self.rows[row], text, sorted(places))
        ]

    def _tried(self, phrase: Phrase, text: str, places: list[int]) -> Iterator[re.Match[str]]:
        """Yield the matches of a phrase near the places of its cues."""
        pattern, reach, lead = self._pattern(phrase), phrase.reach, phrase.lead
        if lead is None:
            for start, stop in _windows(text, places, reach):
                yield from pattern.finditer(text, start, stop)
            return
        end = 0
        for at in places:
            stop = _past_blanks(text, at + reach)
            for start in _line_start(text, at) if lead == "line" else _starts(text, at, lead):
                match = pattern.match(text, start, stop) if start >= end else None
                if match:
                    end = max(start, match.end())
                    yield match
            end = max(end, at + 1)

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
        cues, reach, lead = row.get("cues"), row.get("reach", REACH), row.get("lead")
        known = row.keys() - {"weak", "lead", "reach"} == {"name", "cues", "match"}
        near = reach in range(1, REACH + 1) and (lead in (None, "line") or lead in range(REACH))
        if not (known and near and isinstance(cues, list) and all(cues)):
            raise ValueError(
                f"{self.file}: phrase {row.get('name')!r}: expected name, cues, match, perhaps reach, lead, weak"
            )
        forms = self._forms(cues)
        return Phrase(row["name"], forms, row["match"], row.get("weak") is True, reach, lead)

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


def _windows(text: str, places: list[int], reach: int) -> list[tuple[int, int]]:
    """Stretches of so many characters on either side of the places; those that meet are one."""
    windows: list[tuple[int, int]] = []
    for at in places:
        start = _before_blanks(text, max(0, at - reach))
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, _past_blanks(text, at + reach)))
    return windows


def _starts(text: str, at: int, lead: int) -> Iterator[int]:
    """Where a match that so many characters lead to a place may start."""
    first = max(0, at - lead)
    blank = _before_blanks(text, first)
    if blank < first:
        yield blank
    yield from range(first, at + 1)


def _line_start(text: str, at: int) -> Iterator[int]:
    """Where the line of a place starts, if it does within REACH."""
    start = text.rfind("\n", max(0, at - REACH), at) + 1
    if start or at <= REACH:
        yield start


def _before_blanks(text: str, at: int) -> int:
    """Step back over blanks, within REACH: an indent is not counted in reach and lead."""
    behind = text[max(0, at - REACH) : at]
    return at - len(behind) + len(behind.rstrip(BLANKS))


def _past_blanks(text: str, at: int) -> int:
    ahead = text[at : at + REACH]
    return at + len(ahead) - len(ahead.lstrip(BLANKS))


def _places(text: str, cue: str) -> list[int]:
    places = []
    at = text.find(cue)
    while at >= 0:
        places.append(at)
        at = text.find(cue, at + 1)
    return places


def _both(token: str, pairs: dict[str, str]) -> str:
    """Let a simplified character, or a class that holds one, match its traditional form as well."""
    if len(token) == 1:
        return f"[{pairs[token]}]" if token in pairs else token
    return "".join(pairs.get(char, char) for char in token)
