"""The words that converters leave behind, read from converter.toml on first use."""

from __future__ import annotations

import os
import re
from functools import cache

from hegao import Pattern, Record, parse_toml

FILE = os.path.join(os.path.dirname(__file__), "converter.toml")


class Word(Record):
    """A wrong form, the right one, and the neighbours that make it part of other words."""

    wrong: str
    right: str
    after: str = ""
    before: str = ""

    @property
    def pattern(self) -> Pattern:
        """The literal comes first, and the guards look back from its end: such a pattern is found fastest."""
        wrong = re.escape(self.wrong)
        behind = f"(?<![{re.escape(self.after)}]{wrong})" if self.after else ""
        return Pattern(wrong + behind + (f"(?![{re.escape(self.before)}])" if self.before else ""))


@cache
def words() -> tuple[Word, ...]:
    """Read the list. Raises ValueError, naming file and row, where a row is not a word."""
    rows = parse_toml(_read(), FILE).get("word", [])
    found = []
    for number, row in enumerate(rows, 1):
        known = set(Word._fields) >= set(row) and all(isinstance(value, str) for value in row.values())
        if not known or not row.get("wrong") or not row.get("right"):
            raise ValueError(
                f"converter.toml: [[word]] {number}: expected wrong, right, after?, before? as text: {row}"
            )
        found.append(Word(**row))
    return tuple(found)


def wrong_forms() -> tuple[str, ...]:
    """Pick the wrong forms out of the file unparsed: most texts hold none."""
    return tuple(line.split('"')[1] for line in _read().splitlines() if line.startswith('wrong = "'))


def _read() -> str:
    with open(FILE, encoding="utf-8") as file:
        return file.read()
