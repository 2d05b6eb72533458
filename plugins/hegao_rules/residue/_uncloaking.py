"""The edits that take a cloak off: one a line, characters simplified and glosses cut."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao import Cloak, View

WINDOW = (
    50_000  # characters simplified at a time: most texts whole, as their view `plain` was, and no long one
)


def edits(view: View) -> Iterator[tuple[int, int, str]]:
    """Yield `(start, end, new)`. Torn places stay as they are: their bytes are needed to mend them."""
    cloak = view.cloak
    text, simple = view.text, ""
    since = until = 0
    torn = dict(_torn(cloak))
    for low, high in pairwise(sorted({*view.document.line_starts, *torn, *torn.values(), len(text)})):
        if low in torn:
            continue
        characters = cloak.traditional[
            bisect_left(cloak.traditional, low) : bisect_left(cloak.traditional, high)
        ]
        glosses = cloak.glosses[bisect_left(cloak.glosses, (low,)) : bisect_left(cloak.glosses, (high,))]
        if not characters and not glosses:
            continue
        if high > until:
            since = low if low > WINDOW else 0
            until = max(high, since + WINDOW)
            simple = cloak.simplify(text[since : until + 1])  # one more: a character may hang on the next
        starts = [*characters[:1], *(max(low, start - 1) for start, _ in glosses[:1])]
        at = first = min(starts)
        parts = []
        for start, end in glosses:
            parts.append(simple[at - since : start - since])
            at = end
        last = max(at, characters[-1] + 1 if characters else 0)
        yield first, last, "".join(parts) + simple[at - since : last - since]


def _torn(cloak: Cloak) -> Iterator[tuple[int, int]]:
    """Yield the torn places that touch as one, with the character before each."""
    first = last = -1
    for start, end, _ in cloak.straddles:
        if start - 1 > last:
            if last > 0:
                yield first, last
            first = start - 1
        last = end
    if last > 0:
        yield first, last
