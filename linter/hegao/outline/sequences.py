"""The sequences that the markers of a text form: which are open, which a higher level has closed."""

from __future__ import annotations

from hegao.outline.kinds import RANK, STATUTE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao.outline.markers import Marker

_NONE: frozenset[int] = frozenset()  # most miss none: a set of its own each would be a fifth of an outline
_FIRST = frozenset({1})
OUTER = (*STATUTE, "一、")  # levels that may stand above articles


class Sequence:
    """Markers of one kind that belong together; `parent` is the marker under which it opened."""

    __slots__ = ("before", "doubled", "kind", "last", "markers", "missing", "parent", "ran_on")

    def __init__(self, first: Marker, parent: Marker | None, before: Sequence | None) -> None:
        self.kind = first.kind
        self.parent = parent
        self.before = before  # the one of its kind that it replaced, under the same marker
        self.markers = [first]
        self.last = first.value
        self.missing = _FIRST if first.value == 2 else _NONE
        self.doubled = False  # the last number stood twice: the next may count the second one or not
        self.ran_on = False  # it went on after a higher level had closed it

    def expects(self, number: int) -> bool:
        return number == self.last + 1 or number in self.missing or (self.doubled and number == self.last + 2)

    def take(self, marker: Marker) -> None:
        self.markers.append(marker)
        number = marker.value
        if self.missing:
            self.missing -= {number}
        if number > self.last:
            self.doubled = False
            self.last = number


class Shelf:
    """The sequences that the next marker may belong to."""

    def __init__(self) -> None:
        self.sequences: list[Sequence] = []  # all, in order
        self.open: list[Sequence] = []  # the outer first
        self.closed: dict[str, Sequence] = {}  # by kind, the latest that a higher level closed

    def latest(self, kind: str) -> Sequence | None:
        """Give the latest open sequence of a kind."""
        for sequence in reversed(self.open):
            if sequence.kind == kind:
                return sequence
        return None

    def near(self, kind: str) -> list[Sequence]:
        """List the open sequences of a kind, the latest first."""
        return [sequence for sequence in reversed(self.open) if sequence.kind == kind]

    def start(self, marker: Marker) -> Sequence:
        """Open a sequence: under the open ones of a higher level, beside the last one of its own kind."""
        same = self.near(marker.kind)
        if same:
            stay = self.close(self.open.index(same[0]) + 1, marker.kind)
            for older in same[1:]:
                self.open.remove(older)
        else:
            rank = RANK[marker.kind]
            inner = next(
                (at for at, known in enumerate(self.open) if RANK[known.kind] > rank), len(self.open)
            )
            stay = self.close(inner, marker.kind)
        parent = None
        for above in reversed(self.open):
            if above.kind != marker.kind:
                parent = above.markers[-1]
                break
        before = same[0] if same else self.closed.pop(marker.kind, None)
        if before and before.parent is not parent and marker.kind not in OUTER:
            before = None
        sequence = Sequence(marker, parent, before)
        self.sequences.append(sequence)
        self.open += [sequence, *stay]
        return sequence

    def resume(self, sequence: Sequence) -> None:
        if self.open and sequence is self.open[-1]:
            return
        if sequence in self.open:
            self.open += self.close(self.open.index(sequence) + 1, sequence.kind)
        else:
            sequence.ran_on = True
            del self.closed[sequence.kind]
            self.open.append(sequence)

    def close(self, at: int, by: str) -> list[Sequence]:
        """Close the sequences from `at` on but for those that stay: articles run on across chapters."""
        inner = self.open[at:]
        if not inner:
            return inner
        del self.open[at:]
        stay = [known for known in inner if known.kind == "第一条" and by in STATUTE]
        for known in inner:
            if known not in stay:
                self.closed[known.kind] = known
        return stay
