"""Findings as plain values by field: by marshal, there and back in a third of the time that pickled records take.

The words found stand in the text, so the columns go without; who has no text is handed the words beside them.
"""

from __future__ import annotations

from functools import partial
from itertools import islice, repeat

from hegao.finding import Edit, Finding, Fix
from hegao.text import Place, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from hegao.text import Document

    Columns = tuple[Sequence[Any], ...]  # of no findings: none
    Words = tuple[Sequence[str], Sequence[str], Sequence[str]]  # found, before and after

# half the time of a record's own
_edit = partial(tuple.__new__, Edit)
_finding = partial(tuple.__new__, Finding)
_place = partial(tuple.__new__, Place)
_span = partial(tuple.__new__, Span)


def columns(findings: list[Finding], *, fixes: bool = True) -> Columns:
    """Lay out all but the path and the words; of those before and after, how many code points they are."""
    if not findings:
        return ()
    _, rules, families, severities, zh, en, spans, places, _, before, after, counts, mending = zip(
        *findings, strict=True
    )
    if not fixes:
        mending = (None,) * len(mending)
    said = rules, families, severities, zh, en, counts
    around = tuple(map(len, before)), tuple(map(len, after))
    return (*said, *around, *zip(*spans, strict=True), *zip(*places, strict=True), _plain(mending))


def words(findings: list[Finding]) -> Words:
    return [one.text for one in findings], [one.before for one in findings], [one.after for one in findings]


def placed(document: Document, laid: Columns) -> list[Finding]:
    """Make the findings of their columns and the text they were found in."""
    if not laid:
        return []
    text = document.text
    _, _, _, _, _, _, before, after, starts, ends, *_ = laid
    found = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    ahead = [text[start - size : start] for start, size in zip(starts, before, strict=True)]
    behind = [text[end : end + size] for end, size in zip(ends, after, strict=True)]
    return records(document.path, laid, (found, ahead, behind))


def records(path: str, laid: Columns, said: Words) -> list[Finding]:
    """Make the findings of their columns and words."""
    if not laid:
        return []
    rules, families, severities, zh, en, counts, _, _, starts, ends, *place, fixes = laid
    spans = map(_span, zip(starts, ends, strict=True))
    places = map(_place, zip(*place, strict=True))
    fields = rules, families, severities, zh, en, spans, places, *said, counts, _fixes(*fixes)
    return list(map(_finding, zip(repeat(path), *fields)))


def _plain(fixes: Sequence[Fix | None]) -> Columns:
    """Lay out the edits of all fixes, after how many each has (None: no fix) and whether it is safe."""
    sizes = [fix and len(fix.edits) for fix in fixes]
    safe = [fix and fix.safe for fix in fixes]
    edits = [edit for fix in fixes if fix for edit in fix.edits]
    if not edits:
        return sizes, safe
    spans, new, places = zip(*edits, strict=True)
    return (sizes, safe, new, *zip(*spans, strict=True), *zip(*places, strict=True))


def _fixes(
    sizes: Sequence[int | None], safe: Sequence[bool], new: Sequence[str] = (), *at: Sequence[int]
) -> Iterator[Fix | None]:
    spans = map(_span, zip(*at[:2], strict=True))
    places = map(_place, zip(*at[2:], strict=True))
    edits = map(_edit, zip(spans, new, places, strict=True))
    for size, sure in zip(sizes, safe, strict=True):
        yield None if size is None else Fix(tuple(islice(edits, size)), sure)
