r"""The text of a Markdown source, by CommonMark where it can be told from Chinese official writing.

Stars and underlines may be words struck out (`来访*件`, `县、县__`), brackets may be fields of a template
(`[单位名称]`): marks are taken for markup only where they can be nothing else; the others stay.
Each pass sees the work of those before it as MASKs, at equal length; line ends are `\n`, one on either side of
the text, so that a pattern can start with it (a literal first character is ten times as fast as `^`).
"""

from __future__ import annotations

import re

from hegao.markup import GAP, MASK, settled
from hegao.markup.emphasis import light, strong
from hegao.markup.html import ELEMENTS, REFERENCE, TAG, after, decoded, element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao.markup import Edit

# a block of keys alone: between two rules across the page stands text
_FRONT = (
    r"\A\n---[ \t]*\n(?>(?:[ \t]*\n|(?!---)[ \t#-][^\n]*\n|[\w.-]++[ \t]*:(?=[ \t\n])[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?=\n)",
    r"\A\n\+\+\+[ \t]*\n(?>(?:[ \t]*\n|[ \t#\[\]{}][^\n]*\n|[\w.\"-]++[ \t]*=[^\n]*\n)*)\+\+\+[ \t]*(?=\n)",
)
_FENCE = r"\n[ \t>]*+(?:[*+-][ \t]++|[0-9]{1,9}[.)][ \t]++)?(?P<fence>```++|~~~++)(?=[^`\n]*\n)"
_CODE = r"`(?<!``)(?P<ticks>`*+)(?>(?:[^`\n]++|(?!`(?P=ticks)(?!`))`++)+)`(?P=ticks)(?!`)"
_TOKEN = (
    rf"{_FENCE}|{_CODE}|\\(?P<escaped>[!-/:-@\[-`{{-~])|(?P<comment><!--)"
    r"|(?P<address><(?:(?:https?|ftps?|mailto):[^\s<>]*+|[\w.+-]++@[\w.-]++)>)"
    rf"|<{TAG}|&(?P<reference>{REFERENCE})(?<=;)"
)
_DEFINITION = (
    r"\n[ \t>]*+(?P<definition>\[(?P<name>[^\[\]\n^][^\[\]\n]*+)\]:[ \t]*+(?P<url>[^\s<>]++|<[^<>\n]*+>)"
    r"[ \t]*+(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))?[ \t]*+)(?=\n)"
)
_LINE = (
    r"\n[ \t>]*+(?P<rule>(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)(?=\n)"
    r"|\n[ \t>]*+(?P<underline>===++[ \t]*+)(?=\n)"
    r"|\n[ \t>]*+(?P<table>(?=[^\n|]*\|)\|?[ \t]*+:?-++:?[ \t]*+(?>(?:\|[ \t]*+:?-++:?[ \t]*+)*)\|?[ \t]*+)(?=\n)"
    rf"|{_DEFINITION}"
    r"|\n[ \t]*+(?P<prefix>(?=[>*+#-])(?>(?:>[ \t]*+|[*+-][ \t]++(?=[^ \t\n]))*)(?>(?:(?P<heading>#)#{0,5}+[ \t]++)?))"
)
_ROWS = r"(?>(?:\n[^\n|]*+\|[^\n]*+)*)"
_CLOSING = r"[ \t]#++[ \t]*+(?=\n)"
_WORDS = r"\[(?P<words>[^\[\]\n]*+(?>(?:\[[^\[\]\n]*\][^\[\]\n]*+)*))\]"
_TARGET = (
    r"(?:\([ \t]*+(?P<url><[^<>\n]*>|[^\s()]*+(?>(?:\([^\s()]*\)[^\s()]*+)*))"
    r"(?:[ \t]++(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*+\)|\[(?P<name>[^\[\]\n]*)\])"
)
# what a reader would know for an address: `[单位名称](公章)` and `[联系人]: 张三` hold none
_ADDRESS = rf"/|{MASK}|\A[<#]|\.[A-Za-z][A-Za-z0-9]{{1,4}}\Z|\A(?=[!-~]*[A-Za-z])[!-~]*[#.@:?][!-~]*\Z"


def edits(text: str) -> list[Edit]:
    """Edits of a Markdown source, as `hegao.markup` describes them."""
    work = "\n" + text.replace("\r\n", " \n").replace("\r", "\n") + "\n"
    names = _defined(work)
    marks: list[Edit] = []
    for find in (_tokens, _lines, _images, _links, strong, light):
        found = sorted(find(work, names), key=_outer_first)
        if found:
            work = _without(work, found)
            marks += found
    marks.sort(key=_outer_first)
    return settled(text, ((start - 1, end - 1, new) for start, end, new in marks))


def _outer_first(mark: Edit) -> tuple[int, int]:
    return mark[0], -mark[1]


def _without(work: str, marks: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, _ in marks:
        if start >= at:
            gone = work[start:end]
            parts += (work[at:start], re.sub(r"[^\n]", MASK, gone) if "\n" in gone else MASK * len(gone))
            at = end
    return "".join(parts) + work[at:]


def _tokens(work: str, _: set[str]) -> Iterator[Edit]:
    """Find what hides all other marks in it: front matter, code, comments, addresses, tags, escapes."""
    at = 0
    for pattern in _FRONT:
        if match := re.match(pattern, work):
            at = match.end()
            yield 1, at, GAP
    search = re.compile(_TOKEN).search
    unclosed: set[str] = set()
    while match := search(work, at):
        start, at = match.span()
        kind = match.lastgroup
        if kind == "fence":
            fence = match["fence"]
            start = match.start("fence")
            closing = rf"\n[ \t>]*+{fence[0]}{{{len(fence)},}}+[ \t]*+(?=\n)"
            closed = re.compile(closing).search(work, at)
            at = closed.end() if closed else len(work) - 1
            yield start, at, MASK
        elif kind == "comment":
            end = after(work, at, kind, unclosed)
            if end > at:
                at = end
                yield start, at, GAP
        elif kind == "escaped":
            yield start, at, match["escaped"]
        elif kind == "reference":
            new = decoded(match[0])
            if new != match[0]:
                yield start, at, new
        elif kind == "tag":
            end, new = element(match, unclosed) if match["tag"].lstrip("/").lower() in ELEMENTS else (-1, "")
            if end > 0:
                at = end
                yield start, at, new
            else:
                at = match.end("tag")
        else:
            yield start, at, MASK


def _lines(work: str, _: set[str]) -> Iterator[Edit]:
    """Find what the start of a line, or all of it, says about the line."""
    below = 0  # offset after the last table
    for match in re.finditer(_LINE, work):
        start, end = match.span()
        if match["rule"] is not None:
            yield *match.span("rule"), MASK
        elif match["underline"] is not None:
            yield *match.span("underline"), GAP
        elif match["table"] is not None:
            yield *match.span("table"), GAP
            if start >= below:
                rows = re.compile(_ROWS).match(work, end)
                below = rows.end() if rows else end
                head = max(work.rfind("\n", 0, start), 0)
                yield from (
                    (bar.start(), bar.end(), GAP) for bar in re.compile(r"\|").finditer(work, head, below)
                )
        elif match["definition"] is not None:
            if re.search(_ADDRESS, match["url"]):
                yield *match.span("definition"), GAP
        elif match["prefix"]:
            yield *match.span("prefix"), ""
            if match["heading"] is not None:
                closing = re.compile(_CLOSING).search(work, end, work.index("\n", end) + 1)
                if closing is not None:
                    yield *closing.span(), ""


def _defined(work: str) -> set[str]:
    """Names that links may refer to, in lower case."""
    if "]:" not in work:
        return set()
    found = re.finditer(_DEFINITION, work)
    return {match["name"].lower() for match in found if re.search(_ADDRESS, match["url"])}


def _leads(match: re.Match[str], names: set[str]) -> bool:
    """Tell whether what follows the words is an address, or a name that has one."""
    if match["url"] is not None:
        return re.search(_ADDRESS, match["url"]) is not None
    return (match["name"] or match["words"]).lower() in names


def _images(work: str, names: set[str]) -> Iterator[Edit]:
    return (
        (*match.span(), MASK) for match in re.finditer("!" + _WORDS + _TARGET, work) if _leads(match, names)
    )


def _links(work: str, names: set[str]) -> Iterator[Edit]:
    for match in re.finditer(_WORDS + _TARGET, work):
        if _leads(match, names):
            yield match.start(), match.start("words"), ""
            yield match.end("words"), match.end(), ""
