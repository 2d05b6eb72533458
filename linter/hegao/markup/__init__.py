r"""What a reader reads of a marked-up source: the edits that turn Markdown or HTML into its text.

`edits(path, text)` goes by the file's suffix; the view `source` is made of its result: sorted, disjoint
`(start, end, new)` in code points of the source, none of which holds or adds a line break. What the reader sees
but cannot read (an image, code, a rule across the page) becomes MASK. What he does not see (comments, scripts,
front matter) and what only parts words (`<p>`, `<td>`, `|`) becomes one MASK where words stand on either side of
it on the line, and nothing at the edges of a line: a heading stays at its start.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Edit = tuple[int, int, str]

MASK = "\ufffc"  # stands for a character that is not the speech; no pattern looks for it
CUT = "\ufffb"  # stands among MASKs where text is missing; no text shows one, and the view `plain` keeps none
GAP = "\n"  # as the `new` of a mark, where no line break can be meant: parts words, if there are any

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
HTML = (".html", ".htm", ".xhtml", ".shtml")


def edits(path: str, text: str) -> list[Edit]:
    """Give the edits for a file of this name; none if its suffix is not of Markdown or HTML."""
    name = path.lower()
    if name.endswith(MARKDOWN):
        from hegao.markup import markdown

        return markdown.edits(text)
    if name.endswith(HTML):
        from hegao.markup import html

        return html.edits(text)
    return []


def settled(text: str, marks: Iterable[Edit]) -> list[Edit]:
    """Make edits of sorted marks: cut them at line breaks, decide the GAPs, drop marks within marks."""
    made: list[Edit] = []
    at = 0
    waiting = -1  # index of the GAP that becomes a MASK if words follow on its line
    words = False  # whether words stand before it on the line
    for start, end, new in marks:
        if start < at:
            continue
        if start > at:
            between = text[at:start]
            broken = "\n" in between or "\r" in between
            if broken or not between.isspace():
                before, after = _ends(between) if broken else (True, True)
                if before and waiting >= 0:
                    made[waiting] = (*made[waiting][:2], MASK)
                waiting, words = -1, after
        at = end
        source = text[start:end]
        for piece_start, piece_end in (
            _pieces(source, start) if "\n" in source or "\r" in source else ((start, end),)
        ):
            if piece_start > start:
                waiting, words = -1, False
            if new == GAP:
                if words and waiting < 0:
                    waiting = len(made)
                made.append((piece_start, piece_end, ""))
                continue
            if new == MASK:
                waiting, words = -1, False
            elif new.strip():
                if waiting >= 0:
                    made[waiting] = (*made[waiting][:2], MASK)
                waiting, words = -1, True
            made.append((piece_start, piece_end, new))
        if source[-1] in "\r\n":
            waiting, words = -1, False
    if waiting >= 0 and _ends(text[at:])[0]:
        made[waiting] = (*made[waiting][:2], MASK)
    if "\r" in text:
        _keep_apart(text, made)
    return made


def _ends(between: str) -> tuple[bool, bool]:
    """Tell whether words stand before the first line break, and whether after the last."""
    lines = between.replace("\r", "\n")
    return bool(lines.partition("\n")[0].strip()), bool(lines.rpartition("\n")[2].strip())


def _pieces(source: str, start: int) -> Iterable[tuple[int, int]]:
    """Cut the range that starts at `start` at its line breaks."""
    return ((start + line.start(), start + line.end()) for line in re.finditer(r"[^\r\n]+", source))


def _keep_apart(text: str, made: list[Edit]) -> None:
    r"""Mask where deletions would make one line break of a \r and a \n."""
    since = until = -1  # the deletions that touch, as one range
    for index, (start, end, new) in enumerate(made):
        if new:
            continue
        if start != until:
            since = start
        until = end
        if since and text[since - 1] == "\r" and text[end : end + 1] == "\n":
            made[index] = (start, end, MASK)
