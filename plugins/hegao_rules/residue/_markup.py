"""Web code in a text: where it is and what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegao import Pattern

if TYPE_CHECKING:
    import re

BREAKS = Pattern(r"(?:\\?_?x0[dDaA]_?){2,}|(?<=[\u4e00-\u9fff。！？：；，”])(?:\\r)?\\n(?![a-z])")
ENTITY = (
    r"&(?:nbsp|ensp|emsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|bull|times|copy"
    r"|#\d{2,6}|#x[0-9a-fA-F]{2,5});"
)
ENTITIES = Pattern(f"{ENTITY}(?:{ENTITY})*")
BLOCK = "br|p|div|li|tr|h[1-6]|section|blockquote|table|ul|ol"
INLINE = (
    r"span|font|strong|em|a|b|i|u|img|tbody|td|th|center|hr|script|style|iframe|input|sup|sub|o:p|st1:\w+"
)
TAG = Pattern(rf"<(?<![A-Za-z0-9]<)(?:/?(?P<block>{BLOCK})|/?(?:{INLINE}))(?:\s[^<>\r\n]{{0,400}})?\s?/?>")
OTHER = (
    (("<!",), Pattern(r"<!--\[(?:if|endif)[^>\r\n]{0,60}>|<!\[endif\]-->")),
    (("[db:",), Pattern(r"\[db:[^\]\r\n]{1,12}\]")),
    (("{dede:", "{pboot:", "{eyou:"), Pattern(r"\{(?:dede|pboot|eyou):[^}\r\n]{1,80}\}")),
    (
        ("font-", "line-height", "text-", "white-space", "mso-"),
        Pattern(r"(?:(?:font|line|text|white|mso)-[a-z-]{3,20}[ ]?:[^:;。\r\n<>]{1,60};[ ]?)+"),
    ),
    (
        ("javascript:", "document.write", "(adsbygoogle"),
        Pattern(r"(?:javascript:void|document\.write|\(adsbygoogle)[^\r\n\u4e00-\u9fff]{0,200}"),
    ),
)
LONE_END = Pattern(r"-->[ \t]*(?m:$)")


def markup(text: str) -> list[tuple[int, int, str]]:
    """Find web code: start, end and the characters it stands for, in order."""
    found: list[tuple[int, int, str]] = []
    if "x0" in text or "\\n" in text:
        found += [(*match.span(), "\n") for match in BREAKS.finditer(text)]
    if "&" in text:
        found += [(*match.span(), _decoded(match[0])) for match in ENTITIES.finditer(text)]
    if "<" in text:
        found += [(*match.span(), _line_end(match)) for match in TAG.finditer(text) if not _in_table(match)]
    for cues, pattern in OTHER:
        if any(cue in text for cue in cues):
            found += [(*match.span(), "") for match in pattern.finditer(text)]
    for match in LONE_END.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()].rstrip(" \t")
        if before[-1:] in ("", "\r", "\n"):
            found.append((match.start(), match.start() + 3, ""))
    return sorted(found)


def _decoded(entities: str) -> str:
    import html

    return html.unescape(entities).replace("\xa0", " ")


def _line_end(tag: re.Match[str]) -> str:
    """Give a line break for a tag that ends a block in the middle of a line."""
    rest = tag.string[tag.end() : tag.end() + 1]
    ends = tag["block"] and ("/" in tag[0][:2] or tag["block"] == "br")
    return "\n" if ends and rest not in ("", "\n", "\r") else ""


def _in_table(tag: re.Match[str]) -> bool:
    """Tell a tag in a row of a Markdown table, where it is on purpose."""
    row = tag.string[max(0, tag.start() - 400) : tag.start()]
    return row.rpartition("\n")[2].lstrip().startswith("|")
