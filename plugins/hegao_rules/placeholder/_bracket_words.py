"""The words of `bracket_words.toml`, read once."""

from __future__ import annotations

import os
from functools import cache

from hegao import Record, parse_toml

FILE = "bracket_words.toml"


class Words(Record):
    fields: tuple[str, ...]
    bare: tuple[str, ...]
    heads: tuple[str, ...]
    labels: tuple[str, ...]
    headings: tuple[str, ...]
    chrome: tuple[str, ...]


@cache
def words() -> Words:
    """Read the lists; ValueError names the file and the entry that is no word."""
    table = parse_toml(_read(), FILE)
    if set(table) != set(Words._fields):
        raise ValueError(f"{FILE}: expected the lists {', '.join(Words._fields)}, found {', '.join(table)}")
    for name, rows in table.items():
        for row, word in enumerate(rows, 1):
            if not isinstance(word, str) or not word.strip():
                raise ValueError(f"{FILE}: {name}, entry {row}: expected a word, found {word!r}")
    if tuple(table["fields"]) != field_words():
        raise ValueError(f'{FILE}: write fields = ["…", …] in double quotes')
    return Words(**{name: tuple(rows) for name, rows in table.items()})


def field_words() -> tuple[str, ...]:
    """Pick the fields out of the file unparsed: most texts hold none."""
    return tuple(_read().partition("fields = [")[2].partition("]")[0].split('"')[1::2])


def _read() -> str:
    with open(os.path.join(os.path.dirname(__file__), FILE), encoding="utf-8") as file:
        return file.read()
