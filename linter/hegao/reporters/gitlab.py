"""GitLab Code Quality: a JSON list that a merge request shows."""

from __future__ import annotations

from hashlib import sha256

from hegao.reporters.identity import fingerprinted, plain_path
from hegao.reporters.json_ import encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO, Any

    from hegao.engine import Result
    from hegao.reporters import Style

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}
_UNDONE = "blocker"


def render_gitlab(results: Iterable[Result], out: IO[str], style: Style) -> None:
    separator = "[\n"
    for issue in _issues(results, style):
        out.write(separator + encode(issue))
        separator = ",\n"
    out.write("[]\n" if separator == "[\n" else "\n]\n")


def _issues(results: Iterable[Result], style: Style) -> Iterator[dict[str, Any]]:
    for finding, fingerprint in fingerprinted(results):
        yield {
            # GitLab shows no check_name: the rule is said with the message
            "description": f"{finding.rule}: {finding.say(style.lang)}",
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": plain_path(finding.path),
                "lines": {"begin": finding.line, "end": finding.end_line},
                "positions": {
                    "begin": {"line": finding.line, "column": finding.column},
                    "end": {"line": finding.end_line, "column": finding.end_column},
                },
            },
        }
    for problem in dict.fromkeys(style.tally.problems):
        yield {
            "description": problem.say(style.lang),
            "check_name": "hegao",
            "fingerprint": sha256(repr(problem).encode()).hexdigest()[:32],
            "severity": _UNDONE,
            "location": {"path": plain_path(problem.subject), "lines": {"begin": 1}},
        }
