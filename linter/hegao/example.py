"""The notation of rule examples: `⟦old⟧` marks a span, `⟦old→new⟧` a span with its fix."""

from __future__ import annotations

import re

from hegao.record import Record
from hegao.text import Span

_MARK = re.compile(r"⟦([^⟦⟧→]*)(?:→([^⟦⟧]*))?⟧")


class Example(Record):
    """A marked text taken apart: the bare text, the spans marked in it, and the text once fixed.

    `fixed` is None where no mark carries a fix.
    """

    text: str
    spans: list[Span]
    fixed: str | None


def parse(marked: str) -> Example:
    text = fixed = ""
    spans = []
    fixes = False
    at = 0
    for match in _MARK.finditer(marked):
        plain = marked[at : match.start()]
        old, new = match[1], match[2]
        start = len(text) + len(plain)
        spans.append(Span(start, start + len(old)))
        text += plain + old
        fixed += plain + (old if new is None else new)
        fixes = fixes or new is not None
        at = match.end()
    return Example(text + marked[at:], spans, fixed + marked[at:] if fixes else None)
