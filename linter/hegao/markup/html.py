"""The text of an HTML page, by the tokens of the HTML standard.

Not html.parser: it raises on `<![foo]>`, takes the rest of a page for text after a stray `&#`, is quadratic in
unclosed comments, and reads malformed pages differently from one Python to the next. Where the standard lets
what is never closed swallow the rest of the page, the text is kept: what is not read is not checked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hegao.markup import GAP, MASK, settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao.markup import Edit

# Elements that part what stands before from what stands after; unknown ones run on, as in a browser.
BLOCK = frozenset((
    "address", "article", "aside", "base", "blockquote", "body", "br", "button", "canvas", "caption",
    "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hgroup", "html", "legend", "li", "link", "main", "menu", "meta", "nav", "ol",
    "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
SEEN = frozenset(("audio", "hr", "img", "input", "object", "svg", "video"))  # seen, not read
# not shown, with all they hold
UNSEEN = frozenset(("iframe", "noembed", "noframes", "noscript", "script", "style", "template"))
INLINE = frozenset((
    "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr",
))  # fmt: skip
ELEMENTS = BLOCK | SEEN | UNSEEN | INLINE

# a tag, to its end where no quote nor < nor > stands out of place
TAG = r"""(?P<tag>/?[a-zA-Z][a-zA-Z0-9:_-]*+(?=[\s/>]))(?>(?:(?>(?:[^"'<>]++|"[^"<>]*+"|'[^'<>]*+')*)>)?)"""
_TAG_ENDS = (
    # values may hold < and >, but a quote that closes nowhere near must not swallow the text
    r"""(?>(?:[^"'<>]++|(?<==)"[^"\r\n]*+"(?=[\s/>])|(?<==)'[^'\r\n]*+'(?=[\s/>]))*)>""",
    r"[^<>]*+>",
)
# bounded: int() raises on thousands of digits
REFERENCE = r"#[0-9]{1,8}(?![0-9]);?|#[xX][0-9a-fA-F]{1,7}(?![0-9a-fA-F]);?|[a-zA-Z][a-zA-Z0-9]{1,31};?"
_TOKEN = rf"<(?:(?P<comment>!--)|(?P<cdata>!\[CDATA\[)|(?P<other>[!?])|{TAG})|&(?P<reference>{REFERENCE})"
_SPACES = str.maketrans("\xa0\u2002\u2003\r\n", "  \u3000  ")  # the blanks that rules know; no line break


def edits(text: str) -> list[Edit]:
    """Edits of an HTML source, as `hegao.markup` describes them."""
    return settled(text, _marks(text))


@lru_cache(256)
def decoded(reference: str) -> str:
    """Give what `&amp;` or `&#20013;` stands for, wide and fixed blanks as ordinary ones; unknown ones stay."""
    from html import unescape

    new = unescape(reference)
    return reference if new == reference else new.translate(_SPACES)


def element(match: re.Match[str], unclosed: set[str]) -> tuple[int, str]:
    """Give the offset after the tag matched by TAG, and what it becomes; -1 if the tag is not closed.

    An element that is not shown ends with its end tag.
    """
    text = match.string
    name = match["tag"].lower()
    end = match.end()
    if text[end - 1] != ">":
        ends = (re.compile(pattern).match(text, match.end("tag")) for pattern in _TAG_ENDS)
        end = next((found.end() for found in ends if found is not None), -1)
        if end < 0:
            return end, ""
    if name in UNSEEN and text[end - 2] != "/":
        end = after(text, end, name, unclosed)
    if name in SEEN:
        return end, MASK
    name = name.lstrip("/")
    return end, GAP if name in BLOCK or name in SEEN or name in UNSEEN else ""


def _marks(text: str) -> Iterator[Edit]:
    search = re.compile(_TOKEN).search
    unclosed: set[str] = set()
    at = 0
    while match := search(text, at):
        kind = match.lastgroup or ""
        start, at = match.span()
        new = GAP
        if kind == "reference":
            new = decoded(match[0])
            if new == match[0]:
                continue
        elif kind == "tag":
            end, new = element(match, unclosed)
            if end < 0:
                at = match.end("tag")
                continue
            at = end
        else:
            end = after(text, at, kind, unclosed)
            if end == at:
                continue
            at = end
        yield start, at, new


def after(text: str, at: int, kind: str, unclosed: set[str]) -> int:
    """Give the offset after the end of what is open at `at`; `at` itself if it is never closed.

    `unclosed` gathers what has no end any more, so that it is looked for once.
    """
    if kind == "other":
        match = re.compile(r"[^<>]*+>").match(text, at)
        return match.end() if match else at
    if kind in unclosed:
        return at
    if kind == "comment":
        if text.startswith((">", "->"), at):
            return text.index(">", at) + 1
        pattern = r"--!?>"
    else:
        pattern = r"\]\]>" if kind == "cdata" else rf"</(?i:{kind})(?=[\s/>])[^<>]*+>"
    match = re.compile(pattern).search(text, at)
    if match is None:
        unclosed.add(kind)
        return at
    return match.end()
