"""The JSON contract (docs/json.md): one object a finding, 1-based code points, ends exclusive."""

from __future__ import annotations

from json import JSONEncoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO, Any

    from hegao.engine import Result
    from hegao.finding import Edit, Finding, Fix
    from hegao.reporters import Style

VERSION = 1
encode = JSONEncoder(ensure_ascii=False).encode  # json.dumps makes an encoder at every call


def record(finding: Finding, lang: str) -> dict[str, Any]:
    return {
        "path": finding.path,
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        "message": finding.say(lang),
        **_place(finding),
        "text": finding.text,
        "count": finding.count,
        "fix": _fix(finding.fix),
    }


def _place(of: Finding | Edit) -> dict[str, int]:
    return {"line": of.line, "column": of.column, "end_line": of.end_line, "end_column": of.end_column}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {"safe": fix.safe, "edits": [{**_place(edit), "new": edit.new} for edit in fix.edits]}


def render_jsonl(results: Iterable[Result], out: IO[str], style: Style) -> None:
    for result in results:
        for finding in result.findings:
            out.write(encode(record(finding, style.lang)) + "\n")


def render_json(results: Iterable[Result], out: IO[str], style: Style) -> None:
    """Write one object, its findings as they come, so that memory does not grow with the archive."""
    out.write(f'{{"version": {VERSION}, "findings": [')
    separator = "\n"
    for result in results:
        for finding in result.findings:
            out.write(separator + encode(record(finding, style.lang)))
            separator = ",\n"
    tally = style.tally
    problems = [
        {"subject": problem.subject, "reason": problem.reason_en if style.lang == "en" else problem.reason}
        for problem in tally.problems
    ]
    summary: dict[str, Any] = {"files": tally.files, **tally.found, "problems": problems}
    out.write('\n], "summary": ' + encode(summary) + "}\n")
