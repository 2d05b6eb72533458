"""GitHub workflow commands: annotations on the lines of a pull request."""

from __future__ import annotations

from hegao.reporters.identity import plain_path
from hegao.reporters.text import summary, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

    from hegao.engine import Result
    from hegao.finding import Finding
    from hegao.reporters import Style

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render_github(results: Iterable[Result], out: IO[str], style: Style) -> None:
    """Write errors first: of each kind GitHub shows the first ten of a step, so the totals come too."""
    lines: dict[str, list[str]] = {command: [] for command in _COMMANDS.values()}
    for result in results:
        for finding in result.findings:
            command = _COMMANDS[finding.severity]
            lines[command].append(_annotation(command, finding, style.lang))
    undone = [
        f"::error title=hegao::{_message(problem.say(style.lang))}\n"
        for problem in dict.fromkeys(style.tally.problems)
    ]
    found = undone or any(lines.values())
    total = ("::notice title=hegao::" if found else "") + _message(summary(style)) + "\n"
    out.writelines((*undone, *lines["error"], *lines["warning"], total, *lines["notice"]))


def _annotation(command: str, finding: Finding, lang: str) -> str:
    properties = f"file={_property(plain_path(finding.path))},line={finding.line},endLine={finding.end_line}"
    if finding.line == finding.end_line:  # GitHub refuses columns on more than one line
        properties += f",col={finding.column},endColumn={finding.end_column}"
    return f"::{command} {properties},title={_property(finding.rule)}::{_message(finding.say(lang))}\n"


def _message(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
