"""For people: grouped by file, with the words in their line; and `concise`, one line a finding."""

from __future__ import annotations

import re
from itertools import groupby

from hegao.gathering import CONTEXT, RANK
from hegao.profile import PROFILES
from hegao.rules import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

    from hegao.engine import Result
    from hegao.finding import Finding
    from hegao.reporters import Style

NAMES = {
    "zh": {"error": "错误", "warning": "警告", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "info"},
}
_COLORS = {"error": "31", "warning": "33", "info": "36"}
_WORDS = 40  # of a long finding, this many code points are shown
_COLUMNS = 8  # of the other columns on the line, this many are named

# What a terminal would obey or hide: control characters, bidi and invisible ones, line separators.
_RAW = (
    (0, 0x20),
    (0x7F, 0xA0),
    (0xAD, 0xAE),
    (0x200B, 0x2010),
    (0x2028, 0x202F),
    (0x2060, 0x2070),
    (0xFEFF, 0xFF00),
)
_SHOWN = {
    code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for raw in _RAW for code in range(*raw)
}
_SHOWN[0x09] = " "


def visible(text: str) -> str:
    """Write control and invisible characters as escapes; text from a file must not steer a terminal."""
    return text if text.isprintable() else text.translate(_SHOWN)


def render_text(results: Iterable[Result], out: IO[str], style: Style) -> None:
    for result in results:
        if not result.findings and not style.profile:
            continue
        out.write(_paint(visible(result.path), "1", style) + _profile(result, style) + "\n")
        # the sort is stable: rules of one line stand in order of their first finding
        order: dict[tuple[int, str], list[Finding]] = {}
        for finding in sorted(result.findings, key=lambda one: RANK[one.severity]):  # first things first
            order.setdefault((finding.line, finding.rule), []).append(finding)
        for findings in order.values():
            _write(findings, out, style)
        out.write("\n")
    out.write(summary(style) + "\n")


def _profile(result: Result, style: Style) -> str:
    """Show the kind of text if asked, and always where it makes slots mere hints."""
    if result.profile is None or not (style.profile or result.profile == "template"):
        return ""
    if result.profile == "template":
        hint = "模板：空位只作提示，成稿请用 --profile speech"
        return (
            " [template: slots are hints; --profile speech for a draft]"
            if style.lang == "en"
            else f"［{hint}］"
        )
    return (
        f" [{result.profile}]" if style.lang == "en" else f"［{PROFILES[result.profile]} {result.profile}］"
    )


def _write(findings: list[Finding], out: IO[str], style: Style) -> None:
    first = findings[0]
    name = _paint(NAMES[style.lang][first.severity], _COLORS[first.severity], style)
    message = visible(first.say(style.lang))
    out.write(f"  {first.line}:{first.column} {name} {first.rule} {message}{_more(findings, style.lang)}\n")
    if first.text or first.before or first.after:  # nothing is left of them in a redacted report
        out.write(f"      {_excerpt(first, style)}\n")


def _more(findings: list[Finding], lang: str) -> str:
    """Say how many places the line stands for, and where the others are."""
    if len(findings) == 1:
        count = findings[0].count
        return "" if count == 1 else f" ({count} places)" if lang == "en" else f"（共 {count} 处）"
    columns = [str(column) for column, _ in groupby(finding.column for finding in findings[1:])]
    listed = (", " if lang == "en" else "、").join(columns[:_COLUMNS]) + (
        " …" if len(columns) > _COLUMNS else ""
    )
    count = sum(finding.count for finding in findings)
    if lang == "en":
        return f" ({count} places on this line; also at column {listed})"
    return f"（本行共 {count} 处，另见第 {listed} 列）"


def _excerpt(finding: Finding, style: Style) -> str:
    words = finding.text
    if len(words) > _WORDS:
        words = words[: _WORDS // 2] + "…" + words[-_WORDS // 2 :]
    before = ("…" if finding.column > len(finding.before) + 1 else "") + finding.before
    after = "…" if len(finding.after) >= CONTEXT else ""
    left, right = "〖〗" if "【" in words or "】" in words else "【】"
    marked = _paint(left + visible(re.sub(r"\r\n?|\n", "⏎", words)) + right, _COLORS[finding.severity], style)
    return visible(before.lstrip()) + marked + visible(finding.after.rstrip()) + after


def summary(style: Style) -> str:
    tally = style.tally
    undone = len(tally.problems)
    if style.lang == "en":
        counts = ", ".join(f"{tally.found[severity]} {severity}" for severity in SEVERITIES)
        tail = f"; {undone} could not be done (see above)" if undone else ""
        return f"{tally.files} file(s) checked: {counts}{tail}"
    counts = "，".join(f"{NAMES['zh'][severity]} {tally.found[severity]}" for severity in SEVERITIES)
    tail = f"；另有 {undone} 项未能完成（见错误输出）" if undone else ""
    return f"已检查 {tally.files} 个文件：{counts}{tail}"


def _paint(text: str, code: str, style: Style) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if style.color else text


def render_concise(results: Iterable[Result], out: IO[str], style: Style) -> None:
    """One line a finding. They may be many, so each is taken apart once."""
    english = style.lang == "en"
    for result in results:
        path = visible(result.path)
        lines = []
        for _, rule, _, severity, zh, en, _, _, line, column, *_, count, _ in result.findings:
            said = visible(en if english else zh)
            more = f" ×{count}" if count > 1 else ""
            lines.append(f"{path}:{line}:{column}: {severity} {rule} {said}{more}\n")
        out.write("".join(lines))
