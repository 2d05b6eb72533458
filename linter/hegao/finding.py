"""What the engine makes of a hit: a finding in source coordinates, and the fix it may carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hegao.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Edit(NamedTuple):
    """Replace the source `span` by `new`."""

    span: Span
    new: str


class Fix(NamedTuple):
    """Edits that mend a finding together; `safe` if they cannot change what the author meant."""

    edits: tuple[Edit, ...]
    safe: bool


class Finding(NamedTuple):
    """One defect. Lines and columns are 1-based code points, the end exclusive; `span` is the same in offsets.

    `text` is the source words, `before` and `after` their neighbours on the line, `count` how many places one
    finding stands for.
    """

    path: str
    rule: str
    family: str
    severity: str
    message: str
    message_en: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    before: str
    after: str
    span: Span
    count: int = 1
    fix: Fix | None = None


class Problem(NamedTuple):
    """Work that could not be done: what it concerns (a path, a rule, a plugin) and why. Means exit 2."""

    subject: str
    reason: str
    reason_en: str

    def say(self, lang: str) -> str:
        return f"{self.subject}: {self.reason_en if lang == 'en' else self.reason}"


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """Apply fixes in order of position; one that overlaps an earlier one is left for another round."""
    parts = []
    at = 0
    for fix in sorted(fixes, key=lambda fix: fix.edits[0].span):
        if fix.edits[0].span.start < at:
            continue
        for span, new in sorted(fix.edits):
            parts += (text[at : span.start], new)
            at = span.end
    return "".join(parts) + text[at:]
