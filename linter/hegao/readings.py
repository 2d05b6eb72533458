"""The built-in views beside `source`: what the author meant, and where the speech is.

`plain`: invisible characters and pinyin glosses gone, traditional → simplified where the text is cloaked,
full-width letters and digits folded. `squeezed`: `plain` without the blanks of s p a c e d words. `body`:
`plain` with foreign matter (promos, notices, navigation) masked, so that one notice raises no second finding.
Never NFKC on a whole text: it turns ㎡ into m2, … into ..., ， into , and ① into 1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hegao.view import View, Views

BODY = "body"
MASK = "\ufffc"  # stands for a character that is not the speech; no pattern looks for it

# Characters that show nothing; variation selectors and the joiners of emoji are left alone.
_INVISIBLE = "\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_TO_CLEAN = re.compile(f"[{_INVISIBLE}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a＊＿\u2f00-\u2fd5]")
_GONE = re.compile(f"[{_INVISIBLE}]+")
_FOLD = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "＊＿"} | {
    code: chr(code - 0xFEE0)
    for first, last in (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"))
    for code in range(ord(first), ord(last) + 1)
}
# a blank between single characters that stand apart, three or more in a row: 快 文 网, w w w . x . c n
_SPACED = re.compile(r"[ \u3000][^\s](?:[ \u3000][^\s])+(?![^\s])")
_BLANK = re.compile(r"[ \u3000]")
_NOT_LINE_END = re.compile(r"[^\r\n]")


def _plain(views: Views) -> View:
    source = views["source"]
    text = source.text
    if _TO_CLEAN.search(text):
        folded = text.translate(_FOLD)
        if re.search("[\u2f00-\u2fd5]", folded):
            folded = re.sub("[\u2f00-\u2fd5]", _radical, folded)
        source = source.replaced("plain", folded)
        edits = [(*match.span(), "") for match in _GONE.finditer(folded)]
    else:
        edits = []
    cloak = views.cloak
    if cloak.cloaked:
        source = source.replaced("plain", cloak.simplify(source.text))
        # a gloss belongs to its character: a span that holds the one holds the other
        edits = sorted(edits + [(start - 1, end, source.text[start - 1]) for start, end in cloak.glosses])
    return source.edited("plain", _disjoint(edits))


def _radical(match: re.Match[str]) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", match[0])


def _disjoint(edits: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    at = 0
    for edit in edits:
        if edit[0] >= at:
            yield edit
            at = edit[1]


def _squeezed(views: Views) -> View:
    plain = views["plain"]
    edits = (
        (match.start() + blank.start(), match.start() + blank.end(), "")
        for match in _SPACED.finditer(plain.text)
        for blank in _BLANK.finditer(match[0])
    )
    return plain.edited("squeezed", edits)


def _body(views: Views) -> View:
    plain = views["plain"]
    if not views.foreign:
        return plain.edited(BODY, ())
    parts = []
    at = 0
    for foreign in sorted(views.foreign):
        start, end = plain.from_source(foreign.start, foreign.end)
        if end > at:
            start = max(start, at)
            parts += (plain.text[at:start], _NOT_LINE_END.sub(MASK, plain.text[start:end]))
            at = end
    return plain.replaced(BODY, "".join(parts) + plain.text[at:])


MAKERS: dict[str, Callable[[Views], View]] = {"plain": _plain, "squeezed": _squeezed, BODY: _body}
