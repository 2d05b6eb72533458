"""The built-in views beside `source`: what the author meant, and where the speech is.

`plain`: invisible characters and pinyin glosses gone, traditional → simplified where the text is cloaked,
full-width letters, digits and radicals folded. `squeezed`: `plain` without the blanks of s p a c e d words.
`body`: `plain` with foreign matter (promos, notices, navigation) masked, so that one notice raises no second
finding; the mask of a notice that text is missing holds a CUT.
Never NFKC on a whole text: it turns ㎡ into m2, … into ..., ， into , and ① into 1.
"""

from __future__ import annotations

from hegao.markup import CUT, MASK
from hegao.pattern import Pattern
from hegao.pieces import assemble

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from hegao.text import Span
    from hegao.view import View, Views

BODY = "body"

# Characters that show nothing. The joiner of emoji and the selectors of variants are left alone.
_GONE = Pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]+"
)
# Full-width letters and digits, ＊ and ＿; radicals and compatibility characters that stand for whole ones.
_FOLDED = Pattern("[＊０-９Ａ-Ｚ＿ａ-ｚ\u2e80-\u2fd5\uf900-\ufaff]")
# a blank between single characters that stand apart, three or more in a row: 快 文 网, w w w . x . c n
_SPACED = Pattern(r"[ \u3000][^\s](?:[ \u3000][^\s])+(?![^\s])")
_SPACING = (
    Pattern(r" \S[ \u3000]\S"),
    Pattern(r"\u3000\S[ \u3000]\S"),
)  # a literal first: most texts hold neither
_BLANK = Pattern(r"[ \u3000]")
_SLICE = 200_000  # characters replaced together
_LINE = Pattern(r"[^\r\n]+")


def _plain(views: Views) -> View:
    view = views["source"]
    cloak = views.cloak
    text = view.text
    edits: list[tuple[int, int, str]] = []
    if folded := _FOLDED.findall(cloak.strays):
        text = _fold(text, folded)
    if cloak.on:
        text = cloak.simplify(text)
    if cloak.cloaked:
        residue = [(start, end, "") for start, end in cloak.glosses]
        residue += [(start, end, cloak.simplify(words or "")) for start, end, words in cloak.straddles]
        edits += _joined(sorted(residue), text)
    if _GONE.search(cloak.strays):
        edits += [(*match.span(), "") for match in _GONE.finditer(text) if not _parts_line_end(text, match)]
        edits.sort()
    if text != view.text:
        view = view.replaced("plain", text)
    return view.edited("plain", edits)


def _fold(text: str, characters: list[str]) -> str:
    """Replace characters by those they stand for, in slices: a copy of a long text for each would take its time."""
    folded = [(character, _folded(character)) for character in characters]

    def fold(part: str) -> str:
        for character, whole in folded:
            part = part.replace(character, whole)
        return part

    return "".join(fold(text[at : at + _SLICE]) for at in range(0, len(text), _SLICE))


def _joined(edits: list[tuple[int, int, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """Join each edit to the character before it: a span that holds the one then holds the other."""
    at = 0
    for start, end, new in edits:
        if start > at:
            yield start - 1, end, text[start - 1] + new
        else:
            yield start, end, new
        at = end


def _parts_line_end(text: str, match: re.Match[str]) -> bool:
    r"""Whether what shows nothing keeps a \r and a \n two line ends."""
    return text[match.start() - 1 : match.start()] == "\r" and text[match.end() : match.end() + 1] == "\n"


def _folded(character: str) -> str:
    if character >= "\uff00":
        return chr(ord(character) - 0xFEE0)
    from hegao.cloak.radicals import whole

    return whole(character)


def _squeezed(views: Views) -> View:
    plain = views["plain"]
    starts = [match.start() for pattern in _SPACING if (match := pattern.search(plain.text))]
    if not starts:
        return plain.edited("squeezed", ())
    edits = (
        (match.start() + blank.start(), match.start() + blank.end(), "")
        for match in _SPACED.finditer(plain.text, min(starts))
        for blank in _BLANK.finditer(match[0])
    )
    return plain.edited("squeezed", edits)


def _body(views: Views) -> View:
    plain = views["plain"]
    if not views.foreign:
        return plain.edited(BODY, ())
    return plain.replaced(BODY, assemble(_masked(plain, sorted(views.foreign), views.cuts)))


def _masked(plain: View, foreign: list[Span], cuts: set[Span]) -> Iterator[str]:
    at = 0
    for span in foreign:
        start, end = plain.from_source(span.start, span.end)
        if end > at:
            start = max(start, at)
            yield plain.text[at:start]
            mask = _LINE.sub(lambda line: MASK * len(line[0]), plain.text[start:end])
            yield mask.replace(MASK * 3, MASK + CUT + MASK, 1) if span in cuts else mask
            at = end
    yield plain.text[at:]


MAKERS: dict[str, Callable[[Views], View]] = {"plain": _plain, "squeezed": _squeezed, BODY: _body}
