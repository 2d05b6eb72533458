"""What a truncation notice says is missing."""

from __future__ import annotations

from hegao import Pattern, Phrases, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import View

PHRASES = Phrases(__file__, "truncation.toml")
OMITTED = Pattern(r"省略[约約了]?(\d{1,6})[个個]?字")


class Loss(Record):
    """Characters lost of how many, and how many of the lost earlier notices place in mid-text."""

    lost: int
    total: int
    inside: int


def notices(view: View) -> Iterator[tuple[tuple[int, int], str, Loss | None]]:
    """Yield place, name and, where the notice gives figures, the loss."""
    cuts = OMITTED.finditer(view.text)
    cut = next(cuts, None)
    for phrase, match in PHRASES.matches(view):
        figures = match.groupdict()
        total, shown = int(figures.get("total") or 0), int(figures.get("shown") or 0)
        inside = 0
        while cut and cut.start() < match.start():
            inside += int(cut[1])
            cut = next(cuts, None)
        where = (match.end() - len(match[0].lstrip()), match.end())
        lost = total - shown
        yield where, phrase.name, Loss(lost, total, inside if inside <= lost else 0) if lost > 0 else None
