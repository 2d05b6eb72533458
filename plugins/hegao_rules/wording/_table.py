"""Wording tables: a wrong form, its right form, and what may or may not stand on either side of it.

A table is a TOML file beside its rule. Each of its `rows` is an inline table on a line of its own; what the
file sets outside `rows` holds for every row that does not say otherwise. Fields of a row:

wrong, right            the words
before, not-before      one of these must, none of these may stand right before the wrong form
after, not-after        the same, right after it
tier                    certain (cannot be right), likely, or style (a matter of choice; silent inside quotes)
since, until            years of texts it holds for (a text that names no year is taken for one of today)
source                  the evidence

Most texts hold no wrong form, so these alone are picked out of the file by one regex: they are the rule's cues.
The rows are parsed when one of them is met.
"""

from __future__ import annotations

import os
from functools import cache

from hegao import Pattern, Record
from hegao_rules.wording._year import year_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import View

QUICK = Pattern(r'\b(?:wrong|name|sign) = "([^"\\]+)"')
TIERS = ("certain", "likely", "style")
TITLE_REACH = 120  # a title or quotation longer than this is not looked through
QUOTE_REACH = 300
NOW = 9999


class TableError(ValueError):
    """A table that cannot be used; the message names the file and the row."""


class Row(Record):
    wrong: str
    right: str
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    tier: str = "certain"
    since: int = 0
    until: int = NOW
    source: str = ""

    @property
    def dated(self) -> bool:
        return self.since > 0 or self.until < NOW

    def fits(self, text: str, start: int, end: int) -> bool:
        """Tell whether the neighbours of `text[start:end]` are such that the form is wrong there."""
        return (
            not (self.before and not text.endswith(self.before, 0, start))
            and not text.endswith(self.not_before, 0, start)
            and not (self.after and not text.startswith(self.after, end))
            and not text.startswith(self.not_after, end)
        )


class Offence(Record):
    span: tuple[int, int]
    row: Row


def offences(view: View, *files: str, tiers: tuple[str, ...] = TIERS) -> Iterator[Offence]:
    """Find the wrong forms of the tables, but for those inside 《》 and, of tier style, inside quotes."""
    text = view.text
    met = [(file, word) for file in files for word in view.holds(words(file))]
    past = 0
    for start, row in sorted(
        (start, _rows(file)[word]) for file, word in met for start in _places(text, word)
    ):
        if start >= past and row.tier in tiers and _is_wrong(row, text, start):
            past = start + len(row.wrong)
            yield Offence((start, past), row)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _is_wrong(row: Row, text: str, start: int) -> bool:
    return (
        row.fits(text, start, start + len(row.wrong))
        and not _inside(text, start, "《", "》", TITLE_REACH)
        and not (
            row.tier == "style"
            and (_inside(text, start, "“", "”", QUOTE_REACH) or _inside(text, start, "‘", "’", QUOTE_REACH))
        )
        and (not row.dated or row.since <= (year_of(text) or NOW) <= row.until)
    )


@cache
def words(*files: str) -> tuple[str, ...]:
    """Give the words of which every offence against the tables holds one."""
    return tuple(dict.fromkeys(word for file in files for word in QUICK.findall(read(file))))


@cache
def _rows(file: str) -> dict[str, Row]:
    from hegao_rules.wording._table_load import load

    return {row.wrong: row for row in load(file, read(file))}


def read(file: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), file), encoding="utf-8") as stream:
        return stream.read()


def _inside(text: str, at: int, opening: str, closing: str, reach: int) -> bool:
    opened = text.rfind(opening, max(0, at - reach), at)
    return opened >= 0 and text.find(closing, opened, at) < 0 and text.find("\n", opened, at) < 0
