"""A cleaned text with an exact map back to the source.

Only the places that changed are kept (pieces), so a view of an untouched document costs nothing and shares
the document's string. A one-to-one replacement (traditional → simplified) moves no offset and needs no piece.
Laws, property-tested: order is kept, every span lands inside the source, line breaks are neither added nor
removed.
"""

from __future__ import annotations

from functools import cached_property

from hegao.markup import edits
from hegao.pieces import Pieces, assemble
from hegao.record import Record
from hegao.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

    from hegao.cloak import Cloak
    from hegao.cues import Cues
    from hegao.outline import Outline
    from hegao.text import Document


class Hit(Record):
    """What a rule yields, in the coordinates of the view it was shown.

    `new` is the text that would mend it (None: no fix known); `count` is for a hit that stands for many.
    """

    start: int
    end: int
    message: str
    message_en: str
    new: str | None = None
    count: int = 1  # type: ignore[assignment]  # shadows tuple.count: records have no use for it


class View:
    """One way to read a document: `text`, and the map from it to the source."""

    def __init__(
        self, name: str, text: str, views: Views, parent: View | None = None, pieces: Pieces | None = None
    ) -> None:
        self.name = name
        self.text = text
        self.views = views
        self.document = views.document
        self._parent = parent
        self._pieces = pieces

    def edited(self, name: str, edits: Iterable[tuple[int, int, str]]) -> View:
        """Derive a view by sorted, non-overlapping `(start, end, new)` edits in this view's coordinates.

        They replace or delete; a view adds nothing that has no place in the source. Raises ValueError on an
        edit that does, or that adds or removes a line break.
        """
        pieces = Pieces([], [], [], [])

        def edited() -> Iterator[str]:
            at = length = 0
            for start, end, new in edits:
                if start < at or end <= start or "\n" in new or "\r" in new:
                    raise ValueError(f"view {name}: edit at {start} overlaps, inserts or breaks a line")
                yield self.text[at:start] + new
                length += start - at
                pieces.starts.append(length)
                length += len(new)
                pieces.ends.append(length)
                pieces.from_starts.append(start)
                pieces.from_ends.append(end)
                at = end
            yield self.text[at:]

        text = assemble(edited())
        if not pieces.starts:
            return View(name, self.text, self.views, self._parent, self._pieces)
        if _line_ends(text) != _line_ends(self.text):
            raise ValueError(f"view {name}: an edit removes a line break")
        parent = (
            self if self.moved else None
        )  # no longer needed, nor is its text, where it is in step with the source
        return View(name, text, self.views, parent, pieces)

    def replaced(self, name: str, text: str) -> View:
        """Derive a view whose text differs from this one's character by character, at equal length."""
        if len(text) != len(self.text):
            raise ValueError(f"view {name}: {len(text)} characters for {len(self.text)}")
        return View(name, text, self.views, self._parent, self._pieces)

    @property
    def moved(self) -> bool:
        """Whether its offsets may differ from those of the source."""
        return self._pieces is not None

    def to_source(self, start: int, end: int) -> Span:
        """Map a span of this view to the source; a span that cuts a piece widens to the whole of it."""
        view: View | None = self
        while view is not None and view._pieces is not None:  # noqa: SLF001 - one class
            start, end = view._pieces.origin(start, end)  # noqa: SLF001
            view = view._parent  # noqa: SLF001
        return Span(start, end)

    def from_source(self, start: int, end: int) -> Span:
        """Map a span of the source to this view: the smallest span whose source covers it."""
        if self._pieces is None:
            return Span(start, end)
        if self._parent is not None:
            start, end = self._parent.from_source(start, end)
        return Span(*self._pieces.image(start, end))

    def hit(
        self,
        where: re.Match[str] | tuple[int, int],
        message: str,
        message_en: str = "",
        *,
        new: str | None = None,
    ) -> Hit:
        """Make a hit on a match or on a `(start, end)` of this view; without English, Chinese serves both."""
        start, end = where if isinstance(where, tuple) else where.span()
        fields = (start, end, message, message_en or message, new, 1)
        return tuple.__new__(Hit, fields)  # half the time of its own

    def holds(self, words: Iterable[str]) -> list[str]:
        """List those of the words that stand in the text; for cues of rules that is known already."""
        words, text = tuple(words), self.text
        cues = self.views.cues
        if cues is None:
            return [word for word in words if word in text]
        sought, others = cues.shared(words)
        held = sorted(self.views.met(text) & sought)
        if others:
            held += [word for word in others if word in text]
        return held

    @property
    def cloak(self) -> Cloak:
        """What disguises the document: pinyin glosses and traditional characters."""
        return self.views.cloak

    @property
    def outline(self) -> Outline:
        """The numbering of this view's text."""
        outline = self.views.outlines.get(self.text)
        if outline is None:
            from hegao.outline import parse

            outline = self.views.outlines[self.text] = parse(self.text)
        return outline


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


class Views:
    """All views of one document, each made on first use."""

    def __init__(self, document: Document, makers: dict[str, Callable[[Views], View]]) -> None:
        self.document = document
        self.foreign: list[Span] = []  # source spans that are not the speech; set before `body` is made
        self.cuts: set[Span] = set()  # those of them where text is missing
        self.cues: Cues | None = None  # those that the engine looks for in all texts
        self._met: dict[str, set[str]] = {}  # text → those of them that it holds; most views share one
        self.outlines: dict[str, Outline] = {}  # by text: most views share one
        self._makers = makers
        source = View("source", document.text, self)
        self._made = {"source": source.edited("source", edits(document.path, document.text))}

    def __getitem__(self, name: str) -> View:
        view = self._made.get(name)
        if view is None:
            view = self._made[name] = self._makers[name](self)
        return view

    def let_go(self) -> None:
        """Forget the views: they know this object, and a circle waits for the garbage collector."""
        self._made.clear()

    def met(self, text: str) -> set[str]:
        """Give the cues that a text of a view holds."""
        met = self._met.get(text)
        if met is None:
            met = self._met[text] = self.cues.met(text) if self.cues else set()
        return met

    @cached_property
    def cloak(self) -> Cloak:
        from hegao.cloak import find

        return find(self["source"].text)
