"""The fixed enumerations of slogan_enumeration.toml: a name, its items in order, the years they hold for."""

from __future__ import annotations

import re
from functools import cache

from hegao import Pattern, Record, parse_toml
from hegao_rules.wording._table import NOW, QUICK, TableError, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from typing import Any

FILE = "slogan_enumeration.toml"
NEAR = 24  # as far from its list as a name may stand
BETWEEN = r"(?:[、，,；和及]|以及|[，；]?倡导)?"
TYPES: dict[str, type] = {"name": str, "items": str, "sign": str, "since": int, "until": int, "source": str}
LONGEST = 1000  # code points of a sentence
FEWEST = 4  # a shorter list is too often somebody's own


class Fault(Record):
    """A list and the item it lacks; "" where all are there, out of order."""

    span: tuple[int, int]
    missing: str


class Slogan(Record):
    name: str
    items: tuple[str, ...]
    sign: str
    since: int
    until: int
    item: Pattern
    run: Pattern  # the items in any order, all but one of them at least

    def holds(self, year: int) -> bool:
        """Tell whether it is the wording of a year; one that came and went is asked of dated texts only."""
        return self.since <= year <= self.until if self.since or self.until < NOW else True

    def _lists(self, text: str, met: Container[str]) -> Iterator[re.Match[str]]:
        """Find the lists, which lack one item at most: the sign stands in them, or the name beside."""
        seen = -1
        around = ((words, beside) for words, beside in ((self.sign, 0), (self.name, NEAR)) if words in met)
        stretches = [stretch for words, beside in around for stretch in _sentences(text, words, beside)]
        for start, stop in sorted(stretches):
            for match in self.run.finditer(text, start, stop):
                if match.start() > seen:
                    seen = match.start()
                    yield match

    def faults(self, text: str, met: Container[str]) -> Iterator[Fault]:
        """Find the lists at fault; `met`: those of the names and signs that the text holds."""
        for match in self._lists(text, met):
            start, end = match.span()
            listed = self.item.findall(match[0])
            missing = [item for item in self.items if item not in listed]
            part_of_more = text[start - 1 : start] == "、" or text[end : end + 1] == "、"
            if not missing and sorted(listed) == sorted(self.items) and tuple(listed) != self.items:
                if not part_of_more:
                    yield Fault((start, end), "")
            elif len(missing) == 1 and self.name in text[max(0, start - NEAR) : end + NEAR]:
                yield Fault((start, end), missing[0])


def _sentences(text: str, words: str, beside: int) -> list[tuple[int, int]]:
    """Give the stretches of whole sentences round the words, `beside` more on either side; no two overlap."""
    found: list[tuple[int, int]] = []
    at = text.find(words)
    while at >= 0:
        start, stop = max(0, at - beside), at + len(words) + beside
        first, last = max(0, start - LONGEST), min(len(text), stop + LONGEST)
        start = max(text.rfind("。", first, start), text.rfind("\n", first, start), first - 1) + 1
        ends = (text.find(mark, stop, last) for mark in "。\n")
        stop = min((end for end in ends if end >= 0), default=last)
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, stop))
        at = text.find(words, max(at + 1, stop - beside - len(words)))
    return found


@cache
def slogans() -> tuple[Slogan, ...]:
    return parse(FILE, read(FILE))


def parse(file: str, text: str) -> tuple[Slogan, ...]:
    """Make the slogans of a table. Raises TableError on the first bad row, naming it."""
    try:
        table = parse_toml(text, file)
    except ValueError as error:
        raise TableError(f"{file}: {error}") from None
    made: list[Slogan] = []
    for number, entry in enumerate(table.pop("rows", ()), 1):
        row = {**table, **entry}
        fault = _fault(row) or _clash(row, made)
        if fault:
            raise TableError(f"{file}, row {number} {row.get('name', '')!r}: {fault}")
        items = tuple(row["items"].split())
        item = "|".join(map(re.escape, items))
        run = f"(?:{item})(?:{BETWEEN}(?:{item})){{{len(items) - 2},}}"
        since, until = row.get("since", 0), row.get("until", NOW)
        made.append(Slogan(row["name"], items, row["sign"], since, until, Pattern(item), Pattern(run)))
    if not made or QUICK.findall(text) != [word for one in made for word in (one.name, one.sign)]:
        raise TableError(f'{file}: write each row as name = "…", items = "…", sign = "…"')
    return tuple(made)


def _clash(row: dict[str, Any], made: list[Slogan]) -> str:
    for one in made:
        if (
            one.name == row["name"]
            and one.since <= row.get("until", NOW)
            and row.get("since", 0) <= one.until
        ):
            return "stands in the table already for some of these years"
    return ""


def _fault(row: dict[str, Any]) -> str:
    for name, value in row.items():
        if name not in TYPES:
            return f"unknown field {name!r}: expected one of {', '.join(TYPES)}"
        if type(value) is not TYPES[name]:
            return f"{name} = {value!r}: expected {TYPES[name].__name__}"
    if not all(row.get(name, "").strip() for name in ("name", "items", "sign", "source")):
        return "name, items, sign or source is missing or empty"
    items = row["items"].split()
    if len(items) < FEWEST or len(set(items)) < len(items):
        return f"expected {FEWEST} or more different items"
    if row["sign"] not in items:
        return f"sign {row['sign']!r} is none of its items"
    if row.get("since", 0) > row.get("until", NOW):
        return "never holds: since is later than until"
    return ""
