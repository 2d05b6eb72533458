"""What the engine makes of a hit: a finding in source coordinates, and the fix it may carry."""

from __future__ import annotations

from hegao.record import Record
from hegao.text import Place, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from hegao.rules import Severity


class Edit(Record):
    """Replace the source from `start` to `end` by `new`; lines and columns as those of a Place."""

    start: int
    end: int
    new: str
    line: int
    column: int
    end_line: int
    end_column: int


class Fix(Record):
    """Edits that mend a finding together; `safe` if they cannot change what the author meant."""

    edits: tuple[Edit, ...]
    safe: bool


class Finding(Record):
    """One defect, from `start` to `end` of the source; lines and columns as those of a Place.

    `text` is the words found, `before` and `after` their neighbours on the line, `count` how many places one
    finding stands for. All in one record: texts have thousands, and each record takes its time.
    """

    path: str
    rule: str
    family: str
    severity: Severity
    message: str
    message_en: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    before: str
    after: str
    count: int = 1  # type: ignore[assignment]  # shadows tuple.count: records have no use for it
    fix: Fix | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def place(self) -> Place:
        return Place(self.line, self.column, self.end_line, self.end_column)

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
    for fix in sorted(fixes, key=lambda fix: fix.edits[0][:2]):
        if fix.edits[0].start < at:
            continue
        for start, end, new, *_ in fix.edits:
            parts += (text[at:start], new)
            at = end
        done += len(fix.edits)
    return "".join(parts) + text[at:], done
