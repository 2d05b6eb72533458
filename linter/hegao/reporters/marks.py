"""A source text as HTML, a paragraph a line, with its findings marked in place."""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape

from hegao.gathering import CONTEXT
from hegao.record import Record
from hegao.reporters.text import visible
from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao.finding import Finding
    from hegao.rules import Severity

_UNSEEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


class Mark(Record):
    """A place where the finding of this number shows."""

    start: int
    end: int
    number: int
    severity: Severity


def marks(number: int, finding: Finding) -> list[Mark]:
    """Mark each place of a folded finding where its fix tells them, else all that it spans."""
    spans = [(finding.start, finding.end)]
    if finding.count > 1 and finding.fix:
        spans = [(edit.start, edit.end) for edit in finding.fix.edits]
    return [Mark(*span, number, finding.severity) for span in spans]


def show(text: str) -> str:
    """Escape; write out characters that are not seen, or that turn the direction of the page."""
    return _UNSEEN.sub(lambda match: f'<i class="unseen">{visible(match[0])}</i>', escape(text))


def excerpt(number: int, finding: Finding) -> str:
    """Show a finding in the words around it, where the text was not kept."""
    if not (finding.before or finding.text or finding.after):
        return ""
    before = ("…" if finding.column > len(finding.before) + 1 else "") + finding.before
    after = finding.after + ("…" if len(finding.after) >= CONTEXT else "")
    mark = Mark(*finding.span, number, finding.severity)
    words = _segment(finding.text, [mark]) if finding.text else _point(mark)
    return f'<p data-n="{finding.line}">{show(before)}{_anchor(number)}{words}{show(after)}</p>\n'


def paragraphs(text: str, places: Iterable[Mark]) -> Iterator[str]:
    """Cut the text where a mark starts or ends; a piece may lie under several marks."""
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in places:
        opening[mark.start].append(mark)
    cuts = sorted({*opening, *(mark.end for opened in opening.values() for mark in opened)})
    anchored: set[int] = set()
    over: list[Mark] = []
    next_cut = 0
    for line in Document(text).lines():
        at, end = line.span
        html = []
        while True:
            # a mark that ends here, or with the line's ending, has no characters to lie under
            nothing_before = at if at < end else end + len(line.ending)
            while next_cut < len(cuts) and cuts[next_cut] <= at:
                for mark in opening[cuts[next_cut]]:
                    if mark.number not in anchored:
                        anchored.add(mark.number)
                        html.append(_anchor(mark.number))
                    if mark.end <= nothing_before:
                        html.append(_point(mark))
                    else:
                        over.append(mark)
                next_cut += 1
            over = [mark for mark in over if mark.end > at]
            if at >= end:
                break
            stop = min(end, cuts[next_cut]) if next_cut < len(cuts) else end
            html.append(_segment(text[at:stop], over) if over else show(text[at:stop]))
            at = stop
        yield f'<p data-n="{line.number}">{"".join(html)}</p>\n'


def _anchor(number: int) -> str:
    return f'<a id="f{number}" data-i="{number}"></a>'


def _segment(text: str, over: list[Mark]) -> str:
    """Mark a piece of text; the narrowest finding comes first and gives the colour."""
    inner_first = sorted(over, key=lambda mark: mark.end - mark.start)
    numbers = " ".join(dict.fromkeys(str(mark.number) for mark in inner_first))
    return f'<mark class="{inner_first[0].severity}" data-f="{numbers}">{show(text)}</mark>'


def _point(mark: Mark) -> str:
    return f'<mark class="{mark.severity} point" data-f="{mark.number}"></mark>'
