"""Web code in a text: where it is and what it stands for."""

from __future__ import annotations

from itertools import accumulate

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from hegao import View

ENTITY = (
    r"&(?:nbsp|ensp|emsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|bull|times|copy"
    r"|#\d{2,6}|#x[0-9a-fA-F]{2,5});"
)
BLOCK = "br|p|div|li|tr|h[1-6]|section|blockquote|table|ul|ol"
INLINE = (
    r"span|font|strong|em|a|b|i|u|img|tbody|td|th|center|hr|script|style|iframe|input|sup|sub|o:p|st1:\w+"
)
OPENINGS = tuple(sorted({f"<{name[0]}" for name in f"/|{BLOCK}|{INLINE}".split("|")}))


def markup(view: View) -> list[tuple[int, int, str]]:
    """Find web code: start, end and the characters it stands for, in order."""
    found = []
    met = set(view.holds(CUES))
    for literals, code, stands_for in CODE:
        for match in code.finditer(view.text) if not met.isdisjoint(literals) else ():
            new = stands_for(match)
            if new is not None:
                found.append((*match.span(), new))
    found.sort(key=lambda code: (code[0], -code[1]))
    ends = accumulate((end for _, end, _ in found), max, initial=0)
    return [code for code, end in zip(found, ends, strict=False) if code[1] > end]  # none within another


def _decoded(entities: re.Match[str]) -> str:
    import html

    return html.unescape(entities[0]).replace("\xa0", " ")


def _line_end(tag: re.Match[str]) -> str | None:
    """Give a line break for a tag that ends a block in the middle of a line; None for one that is no residue."""
    row = tag.string[max(0, tag.start() - 400) : tag.start()]
    if row.rpartition("\n")[2].lstrip().startswith("|"):
        return None  # in a row of a Markdown table it stands on purpose
    rest = tag.string[tag.end() : tag.end() + 1]
    ends = tag["block"] and ("/" in tag[0][:2] or tag["block"] == "br")
    return "\n" if ends and rest not in ("", "\n", "\r") else ""


def _lone(end: re.Match[str]) -> str | None:
    """Tell the end of a comment, its start lost, which stands alone on its line, from an arrow."""
    before = end.string[max(0, end.start() - 60) : end.start()].rstrip(" \t")
    return "" if before[-1:] in ("", "\r", "\n") else None


# literals of which it needs one · the code · what it stands for
CODE = (
    (
        ("x0", "\\n"),
        Pattern(r"(?:\\?_?x0[dDaA]_?){2,}|(?<=[\u4e00-\u9fff。！？：；，”])(?:\\r)?\\n(?![a-z])"),
        lambda _: "\n",
    ),
    (("&",), Pattern(f"{ENTITY}(?:{ENTITY})*"), _decoded),
    (
        OPENINGS,
        Pattern(rf"<(?<![A-Za-z0-9]<)(?:/?(?P<block>{BLOCK})|/?(?:{INLINE}))(?:\s[^<>\r\n]{{0,400}})?\s?/?>"),
        _line_end,
    ),
    (("<!--[", "<!["), Pattern(r"<!(?:--\[(?:if|endif)[^>\r\n]{0,60}>|\[endif\]-->)"), lambda _: ""),
    (("[db:", "[标签:"), Pattern(r"\[(?:db|标签):[^\]\r\n]{1,12}\]"), lambda _: ""),
    (
        ("{dede:", "{pboot:", "{eyou:"),
        Pattern(r"\{(?:dede|pboot|eyou):[^}\r\n]{1,80}\}"),
        lambda _: "",
    ),
    (
        ("font-", "line-height", "text-", "white-space", "mso-"),
        Pattern(r"(?:(?:font|line|text|white|mso)-[a-z-]{3,20}[ ]?:[^:;。\r\n<>]{1,60};[ ]?)+"),
        lambda _: "",
    ),
    (
        ("@page",),
        Pattern(r"(?:l> *)?@page *\{[^{}\r\n]{0,300}\}(?: *[a-z][a-z0-9.:, -]{0,30} *\{[^{}\r\n]{0,300}\})*"),
        lambda _: "",
    ),
    (
        ("javascript:", "document.write", "(adsbygoogle"),
        Pattern(r"(?:javascript:void|document\.write|\(adsbygoogle)[^\r\n\u4e00-\u9fff]{0,200}"),
        lambda _: "",
    ),
    (("-->",), Pattern(r"-->(?=[ \t]*(?m:$))"), _lone),
)
CUES = tuple(literal for literals, _, _ in CODE for literal in literals)
