"""Read a wording table and refuse what would never match, match wrongly, or be reported again once mended."""

from __future__ import annotations

from hegao import parse_toml
from hegao_rules.wording._table import QUICK, TIERS, Row, TableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

TYPES: dict[str, type] = {
    "wrong": str, "right": str, "before": list, "not-before": list, "after": list, "not-after": list,
    "tier": str, "since": int, "until": int, "source": str,
}  # fmt: skip
GUARDS = ("before", "not-before", "after", "not-after")
SHORT = 2  # a form no longer than this may be the seam of two right words: it needs a guard


def load(file: str, text: str) -> list[Row]:
    """Make the rows of a table. Raises TableError on the first bad one."""
    try:
        table = parse_toml(text, file)
    except ValueError as error:
        raise TableError(f"{file}: {error}") from None
    entries = table.pop("rows", None)
    if not isinstance(entries, list) or not entries:
        raise TableError(f"{file}: no rows = [ … ]")
    rows: list[Row] = []
    for number, entry in enumerate(entries, 1):
        try:
            row = _row(table, entry)
            for other in rows:
                if row.wrong in other.wrong + other.right or other.wrong in row.wrong + row.right:
                    _refuse_clash(other, row)
        except TableError as error:
            words = entry.get("wrong", "") if isinstance(entry, dict) else ""
            raise TableError(f"{file}, row {number} {words!r}: {error}") from None
        rows.append(row)
    quick = QUICK.findall(text)
    if quick != [row.wrong for row in rows]:
        odd = next((row.wrong for row in rows if row.wrong not in quick), "…")
        raise TableError(f'{file}: write each form as wrong = "…", once a row ({odd!r} is not)')
    return rows


def _row(shared: dict[str, Any], entry: object) -> Row:
    if not isinstance(entry, dict):
        _refuse(f"expected a table, not {entry!r}")
    fields: dict[str, Any] = {**shared, **entry}
    for name, value in fields.items():
        if name not in TYPES:
            _refuse(f"unknown field {name!r}: expected one of {', '.join(TYPES)}")
        if type(value) is not TYPES[name] or (name in GUARDS and not _words(value)):
            _refuse(f"{name} = {value!r}: expected {'words' if name in GUARDS else TYPES[name].__name__}")
    for name in ("wrong", "right", "source"):
        if not fields.get(name, "").strip():
            _refuse(f"{name} is missing or empty")
    guards = [name for name in GUARDS if name in fields]
    fields |= {name: tuple(fields[name]) for name in guards}
    row = Row(**{name.replace("-", "_"): value for name, value in fields.items()})
    if row.tier not in TIERS:
        _refuse(f"tier {row.tier!r} is none of {', '.join(TIERS)}")
    if row.wrong == row.right:
        _refuse("wrong and right are the same")
    if len(row.wrong) < len("帐目"):
        _refuse("one character is not a word: write the words it is wrong in")
    if len(row.wrong) <= SHORT and not guards:
        _refuse(
            f"{SHORT} characters or fewer may be the seam of two words: add a guard ({', '.join(GUARDS)})"
        )
    if row.since > row.until:
        _refuse(f"never holds: since {row.since} is later than until {row.until}")
    if row.before and all(words.endswith(row.not_before) for words in row.before):
        _refuse("never matches: not-before rules out every before")
    if row.after and all(words.startswith(row.not_after) for words in row.after):
        _refuse("never matches: not-after rules out every after")
    if _matches(row, row.right):
        _refuse(f"its own right form {row.right!r} would be reported")
    return row


def _words(value: object) -> bool:
    return isinstance(value, list) and value != [] and all(isinstance(word, str) and word for word in value)


def _refuse_clash(earlier: Row, row: Row) -> None:
    if row.wrong == earlier.wrong:
        _refuse("stands in the table already")
    for one, other in ((earlier, row), (row, earlier)):
        if _matches(one, other.wrong):
            _refuse(
                f"one of {one.wrong!r} and {other.wrong!r} hides the other: drop one, or guard the shorter"
            )
        if _matches(one, other.right):
            _refuse(f"the right form {other.right!r} would be reported as {one.wrong!r}")


def _matches(row: Row, words: str) -> bool:
    at = words.find(row.wrong)
    return at >= 0 and row.fits(words, at, at + len(row.wrong))


def _refuse(why: str) -> NoReturn:
    raise TableError(why)
