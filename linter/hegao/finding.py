"""What the engine makes of a hit: a finding in source coordinates, and the fix it may carry."""

from __future__ import annotations

from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from hegao.rules import Severity
    from hegao.text import Place, Span


class Edit(Record):
    """Replace the source `span`, which stands at `place`, by `new`."""

    span: Span
    new: str
    place: Place


class Fix(Record):
    """Edits that mend a finding together; `safe` if they cannot change what the author meant."""

    edits: tuple[Edit, ...]
    safe: bool


class Finding(Record):
    """One defect at `span` of the source, `place` in an editor's terms.

    `text` is the words found, `before` and `after` their neighbours on the line, `count` how many places one
    finding stands for.
    """

    path: str
    rule: str
    family: str
    severity: Severity
    message: str
    message_en: str
    span: Span
    place: Place
    text: str
    before: str
    after: str
    count: int = 1  # type: ignore[assignment]  # shadows tuple.count: records have no use for it
    fix: Fix | None = None

    @property
    def line(self) -> int:
        return self.place.line

    @property
    def column(self) -> int:
        return self.place.column

    @property
    def end_line(self) -> int:
        return self.place.end_line

    @property
    def end_column(self) -> int:
        return self.place.end_column

    def say(self, lang: str) -> str:
        return self.message_en if lang == "en" else self.message


class Problem(Record):
    """Work that could not be done: what it concerns (a path, a rule, a plugin) and why. Means exit 2."""

    subject: str
    reason: str
    reason_en: str

    def say(self, lang: str) -> str:
        return f"{self.subject}: {self.reason_en if lang == 'en' else self.reason}"


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """Apply fixes in order of position; return the text and how many edits were made.

    A fix that overlaps an earlier one is left whole for another round.
    """
    parts: list[str] = []
    at = done = 0
    for fix in sorted(fixes, key=lambda fix: fix.edits[0].span):
        if fix.edits[0].span.start < at:
            continue
        for span, new, _ in fix.edits:
            parts += (text[at : span.start], new)
            at = span.end
        done += len(fix.edits)
    return "".join(parts) + text[at:], done
