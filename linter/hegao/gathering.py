"""What all rules found in a document becomes findings: placed in the source, in order, said once."""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from operator import itemgetter

from hegao.finding import Edit, Finding, Fix
from hegao.rules import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao.rules import Rule, Severity
    from hegao.text import Document
    from hegao.view import Hit, View

    Heard = tuple[Rule, Severity, View, list[Hit]]
    # a rule's family, how loud it speaks, its kind of fix, what it was shown
    Said = tuple[str, Severity, str, View]
    # start, -end, rank and rule, in order of precedence; a number, for no two are alike; the hit, the first of those
    # that are folded; these; what is said of all hits of the rule
    Entry = tuple[int, int, int, str, int, Hit, "Group | None", Said]

CONTEXT = 20  # code points of the line kept on either side of a finding
RANK = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class Group:
    """Hits that are one finding: where it stands, the `first` of them, and all their edits.

    `seen`: the words to be replaced are those that the rule saw.
    """

    __slots__ = ("count", "edits", "end", "first", "seen", "start")

    def __init__(self, first: Hit, start: int, end: int) -> None:
        self.first = first
        self.start = start
        self.end = end
        self.count = 0
        self.edits: list[Edit] = []
        self.seen = True


def gather(document: Document, heard: Iterable[Heard], *, fixes: bool = True) -> list[Finding]:
    """Sort by place; drop what a wider finding of the same family, no less severe, says already.

    `fixes=False`: nobody asks how the findings can be mended.
    Dense text is bound by this loop: only what is kept is placed and made a record, and a record is made by
    `tuple.__new__`, in half the time of its own.
    """
    entries = sorted(_entries(heard, fixes=fixes))
    if not entries:
        return []
    text, path = document.text, document.path
    starts = document.line_starts
    record = tuple.__new__
    line = line_start = line_end = 0
    next_start = -1.0
    findings: list[Finding] = []
    widest: dict[str, Entry] = {}  # by family, of those so far
    for entry in entries:
        start, minus_end, rank, name, _, hit, group, (family, severity, kind, view) = entry
        _, _, message, message_en, new, count = hit
        if group is not None:
            count = group.count
        if count == 1:
            over = widest.get(family)
            if over is None or minus_end < over[1]:
                widest[family] = entry
            elif name != over[3] and over[2] <= rank:
                continue
        end = -minus_end
        if start >= next_start:
            line = bisect_right(starts, start)
            line_start, next_start, line_end = starts[line - 1], inf, len(text)
            if line < len(starts):
                next_start = starts[line]
                line_end = starts[line] - (2 if text.startswith("\r\n", starts[line] - 2) else 1)
        column = start - line_start + 1
        if end < next_start:
            until, end_line, end_column = line_end, line, end - line_start + 1
        else:
            until = document.line_span(end).end
            end_line, end_column = document.locate(end)
        words = text[start:end]
        before = text[start - CONTEXT if column > CONTEXT else line_start : start]
        fix = None
        if kind and fixes:
            if group is not None:
                fix = Fix(tuple(group.edits), kind == "safe" and group.seen) if group.edits else None
            elif new is not None:
                seen = words == view.text[hit.start : hit.end]
                edit = Edit(start, end, new, line, column, end_line, end_column)
                fix = Fix((edit,), kind == "safe" and seen)
        after = text[end : end + CONTEXT if end + CONTEXT < until else until]  # noqa: FURB136 - min() takes its time
        fields = (
            path,
            name,
            family,
            severity,
            message,
            message_en,
            start,
            end,
            line,
            column,
            end_line,
            end_column,
            words,
            before,
            after,
            count,
            fix,
        )
        findings.append(record(Finding, fields))
    return findings


def _entries(heard: Iterable[Heard], *, fixes: bool) -> list[Entry]:
    entries: list[Entry] = []
    for rule, severity, view, hits in heard:
        rank, name = RANK[severity], rule.name
        said = rule.family, severity, rule.fix, view
        numbered = enumerate(hits, len(entries))
        if rule.fold:
            for number, group in enumerate(_folded(rule, view, hits, fixes=fixes), len(entries)):
                entries.append((group.start, -group.end, rank, name, number, group.first, group, said))
        elif view.moved:
            to_source = view.to_source
            for number, hit in numbered:
                start, end = to_source(hit[0], hit[1])
                entries.append((start, -end, rank, name, number, hit, None, said))
        else:
            entries += [(hit[0], -hit[1], rank, name, number, hit, None, said) for number, hit in numbered]
    return entries


def _folded(rule: Rule, view: View, hits: list[Hit], *, fixes: bool) -> Iterator[Group]:
    """Make one of the hits that are one finding; an edit that overlaps the one before waits for the next round."""
    source, shown, by_line = view.document.text, view.text, rule.fold == "line"
    to_source = view.to_source if view.moved else None
    record = tuple.__new__
    found = [(to_source(hit[0], hit[1]) if to_source else hit[:2], hit) for hit in hits]
    found.sort(key=itemgetter(0))
    places = view.document.places(span for span, _ in found)
    group: Group | None = None
    line = -1
    for (span, hit), place in zip(found, places, strict=True):
        if group is None or (by_line and place[0] != line):
            if group:
                yield group
            group = Group(hit, *span)
            line, last = place[0], -1
        start, end = span
        group.count += hit[5]
        if end > group.end and by_line:
            group.end = end
        new = hit[4] if fixes else None
        if new is not None and start >= last:
            last = end
            group.edits.append(record(Edit, (start, end, new, *place)))
            # what stood on a view that changed the words cannot be safe: those replaced are not those seen
            if shown is not source and source[start:end] != shown[hit[0] : hit[1]]:
                group.seen = False
    if group:
        yield group
