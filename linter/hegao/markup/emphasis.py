r"""Emphasis in Markdown: marks around words, not marks in place of words.

CommonMark's flanking rules, narrowed: `**` may be a name struck out (`由**同志主持，**镇通报`), so the marks must
stand off the words around them, hug those between them, and these must look like a phrase: two characters at
the least, no punctuation that belongs to what stands before at their start, none that leads on at their end.
"""

from __future__ import annotations

import re

from hegao.markup import MASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao.markup import Edit

_MEASURES = "%％‰℃"  # 增长**%: no end of a sentence
_NOT_FIRST = rf"\s，。、；：？！）》”’】〕〉」』,;:!?{_MEASURES})\]}}"
_NOT_LAST = r"\s，、（《“‘【〔〈「『(\[{"
# what stands before an opening mark; one alone is more often a word struck out than markup
_BEFORE_TWO = rf"[^\w*{_MEASURES}]"
_BEFORE_ONE = rf"[\s{MASK}（(“‘\"'《【〔\[：:。！？!?；;]"


def _pair(mark: str, more: str, before: str) -> str:
    """Pattern of words, two characters at the least, between marks that hug them and stand off all else."""
    return (
        rf"{mark}(?<={before}{mark})(?P<more>{more})(?P<words>[^{_NOT_FIRST}{mark}][^{mark}\n]++)(?<![{_NOT_LAST}])"
        rf"{mark}(?P=more)(?![\w{mark}{_MEASURES}])"
    )


def strong(work: str, _: set[str]) -> Iterator[Edit]:
    """Find pairs of two or three marks."""
    for mark in (r"\*", "_"):
        if mark[-1] * 2 in work:
            for match in re.finditer(_pair(mark, f"{mark}{mark}?+", _BEFORE_TWO), work):
                yield match.start(), match.start("words"), ""
                yield match.end("words"), match.end(), ""


def light(work: str, _: set[str]) -> Iterator[Edit]:
    """Find pairs of single marks: on a line where every one has its fellow."""
    for mark in (r"\*", "_"):
        if mark[-1] not in work:
            continue
        pair = re.compile(_pair(mark, "", _BEFORE_ONE))
        for line in re.finditer(rf"\n[^{mark}\n]*+{mark}[^\n]*+", work):
            pairs = list(pair.finditer(work, *line.span()))
            if len(pairs) * 2 == line[0].count(mark[-1]):
                for match in pairs:
                    yield match.start(), match.start("words"), ""
                    yield match.end("words"), match.end(), ""
