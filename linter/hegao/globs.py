"""Path globs: `*` within a name, `**` across folders; a pattern without a slash matches a name anywhere."""

from __future__ import annotations

import os
import re
from functools import cache

from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = Pattern(r"\*\*/|\*\*|\*|\?|\[[^\]]*\]|.", re.DOTALL)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Translate as .gitignore does: a trailing slash, or the name of a folder, takes all below it."""
    anchored = pattern.strip("/")
    out = "" if "/" in anchored or pattern.startswith("/") else "(?:.*/)?"
    for part in _PART.findall(anchored):
        if part == "**/":
            out += "(?:.*/)?"
        elif part == "**":
            out += ".*"
        elif part == "*":
            out += "[^/]*"
        elif part == "?":
            out += "[^/]"
        elif part.startswith("[") and part not in ("[]", "[!]"):
            out += (
                "[" + re.sub(r"^!|[\\[]", lambda at: "^" if at[0] == "!" else "\\" + at[0], part[1:-1]) + "]"
            )
        else:
            out += re.escape(part)
    try:
        return re.compile(out + "(?:/.*)?")
    except re.error:  # [z-a]
        return re.compile(re.escape(anchored))


def literal(path: str) -> str:
    """Write a path as the pattern that matches it alone."""
    return (
        re.sub(r"[*?\[]", lambda special: f"[{special[0]}]", path)
        if "/" in path
        else "/" + literal("./" + path)[2:]
    )


def matches(patterns: Iterable[str], path: str) -> bool:
    """Whether any pattern matches `path`, which is relative and has forward slashes."""
    return any(_compiled(pattern).fullmatch(path) for pattern in patterns)


def relative(path: str, base: str) -> str:
    """`path` as seen from `base`, with forward slashes."""
    try:
        seen = os.path.relpath(path, base or ".")
    except ValueError:  # another drive
        seen = path
    return seen.replace(os.sep, "/")
