"""What all rules found in a document becomes findings: placed in the source, in order, said once."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from math import inf
from operator import itemgetter

from hegao.finding import Edit, Finding, Fix
from hegao.rules import SEVERITIES
from hegao.text import Place, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from hegao.rules import Rule, Severity
    from hegao.text import Document
    from hegao.view import Hit, View

    Heard = tuple[Rule, Severity, View, list[Hit]]
    Placed = list[tuple[Span, Hit, Place]]
    # start, -end, rank and rule, in order of precedence; a number, for no two are alike; the hit, the first of those
    # that are folded; these; by whom
    Entry = tuple[int, int, int, str, int, Hit, Placed | None, Heard]

CONTEXT = 20  # code points of the line kept on either side of a finding
RANK = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def gather(document: Document, heard: Iterable[Heard]) -> list[Finding]:
    """Sort by place; drop what a wider finding of the same family, no less severe, says already.

    Dense text is bound by this loop: only what is kept is placed and made a record, and a record is made by
    `tuple.__new__`, in half the time of its own.
    """
    entries = sorted(_entries(heard))
    if not entries:
        return []
    text, path = document.text, document.path
    starts = document.line_starts
    record = tuple.__new__
    line = line_start = line_end = 0
    next_start = -1.0
    findings: list[Finding] = []
    wide: dict[str, tuple[int, int, str]] = {}  # family → end, rank and rule of its widest so far
    for start, minus_end, rank, name, _, hit, placed, (rule, severity, view, _) in entries:
        end = -minus_end
        _, _, message, message_en, new, count = hit
        if placed is not None:
            count = sum(one.count for _, one, _ in placed)
        family = rule.family
        if count == 1:
            over = wide.get(family)
            if over is None or end > over[0]:
                wide[family] = end, rank, name
            elif name != over[2] and over[1] <= rank:
                continue
        if start >= next_start:
            line = bisect_right(starts, start)
            line_start, next_start, line_end = starts[line - 1], inf, len(text)
            if line < len(starts):
                next_start = starts[line]
                line_end = starts[line] - (2 if text.startswith("\r\n", starts[line] - 2) else 1)
        column = start - line_start + 1
        if end < next_start:
            until = line_end
            place = record(Place, (line, column, line, end - line_start + 1))
        else:
            until = document.line_span(end).end
            place = record(Place, (line, column, *document.locate(end)))
        span = record(Span, (start, end))
        words = text[start:end]
        before = text[start - CONTEXT if column > CONTEXT else line_start : start]
        fix = None
        if rule.fix:
            if placed is not None:
                fix = _fix(rule, view, placed)
            elif new is not None:
                seen = words == view.text[hit.start : hit.end]
                fix = Fix((Edit(span, new, place),), rule.fix == "safe" and seen)
        after = text[end : end + CONTEXT if end + CONTEXT < until else until]  # noqa: FURB136 - min() takes its time
        fields = (
            path,
            name,
            family,
            severity,
            message,
            message_en,
            span,
            place,
            words,
            before,
            after,
            count,
            fix,
        )
        findings.append(record(Finding, fields))
    return findings


def _entries(heard: Iterable[Heard]) -> list[Entry]:
    entries: list[Entry] = []
    for one in heard:
        rule, severity, view, hits = one
        rank, name = RANK[severity], rule.name
        numbered = enumerate(hits, len(entries))
        if rule.fold:
            for number, placed in enumerate(_folded(rule, view, hits), len(entries)):
                span, first, _ = placed[0]
                end = max(at.end for at, _, _ in placed) if rule.fold == "line" else span.end
                entries.append((span.start, -end, rank, name, number, first, placed, one))
        elif view.moved:
            to_source = view.to_source
            for number, hit in numbered:
                start, end = to_source(hit[0], hit[1])
                entries.append((start, -end, rank, name, number, hit, None, one))
        else:
            entries += [(hit[0], -hit[1], rank, name, number, hit, None, one) for number, hit in numbered]
    return entries


def _folded(rule: Rule, view: View, hits: list[Hit]) -> Iterable[Placed]:
    """Group hits that are one finding, each group in order of place."""
    to_source = view.to_source if view.moved else Span
    found = [(to_source(hit[0], hit[1]), hit) for hit in hits]
    found.sort(key=itemgetter(0))
    places = view.document.places(span for span, _ in found)
    placed = [(span, hit, place) for (span, hit), place in zip(found, places, strict=True)]
    if rule.fold == "document":
        return [placed]
    return (list(group) for _, group in groupby(placed, _line))


def _line(placed: tuple[Span, Hit, Place]) -> int:
    return placed[2][0]


def _fix(rule: Rule, view: View, placed: Placed) -> Fix | None:
    """Make one fix of the hits that carry one; an edit that overlaps the one before waits for the next round."""
    source, shown = view.document.text, view.text
    record = tuple.__new__
    edits: list[Edit] = []
    # what stood on a view that changed the words cannot be safe: those replaced are not those seen
    seen = True
    last = -1
    for span, (low, high, _, _, new, _), place in placed:
        start, end = span
        if new is not None and start >= last:
            last = end
            edits.append(record(Edit, (span, new, place)))
            if shown is not source:
                seen = seen and source[start:end] == shown[low:high]
    return Fix(tuple(edits), rule.fix == "safe" and seen) if edits else None
