"""Reviewdog's diagnostics, one a line. Its columns count UTF-8 bytes: a Chinese character is three."""

from __future__ import annotations

from itertools import accumulate

from hegao.reporters.identity import plain_path
from hegao.reporters.json_ import encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import IO, Any

    from hegao.engine import Result
    from hegao.finding import Edit, Finding
    from hegao.reporters import Style

    Columns = Callable[[Finding | Edit], dict[str, Any]]

_STEP = 1024
_BOM = len("\ufeff".encode())


def render_rdjsonl(results: Iterable[Result], out: IO[str], style: Style) -> None:
    for result in results:
        measure = _measure(result.text, bom=result.bom) if result.text else _lines_only
        for finding in result.findings:
            record = _record(finding, style.lang, measure)
            if suggestion := _suggestion(finding, result.text, measure):
                record["suggestions"] = [suggestion]
            out.write(encode(record) + "\n")
    for problem in dict.fromkeys(style.tally.problems):
        undone = {
            "message": problem.say(style.lang),
            "location": {"path": plain_path(problem.subject)},
            "severity": "ERROR",
            "source": {"name": "hegao"},
        }
        out.write(encode(undone) + "\n")


def _record(finding: Finding, lang: str, measure: Columns) -> dict[str, Any]:
    return {
        "message": finding.say(lang),
        "location": {
            "path": plain_path(finding.path),
            "range": measure(finding),
        },
        "severity": finding.severity.upper(),
        "source": {"name": "hegao"},
        "code": {"value": finding.rule},
    }


def _suggestion(finding: Finding, text: str, measure: Columns) -> dict[str, Any] | None:
    """Make one replacement of the fix; None where it reaches past the lines the comment stands on."""
    if not finding.fix or not text:
        return None
    edits = finding.fix.edits
    first, last = edits[0], edits[-1]
    if first.line < finding.line or last.end_line > finding.end_line:
        return None
    new = ""
    at = first.start
    for edit in edits:
        new += text[at : edit.start] + edit.new
        at = edit.end
    whole = first._replace(end=last.end, end_line=last.end_line, end_column=last.end_column)
    return {"range": measure(whole), "text": new}


def _lines_only(of: Finding | Edit) -> dict[str, Any]:
    """Without the text no byte can be counted: better no column than a wrong one."""
    return {"start": {"line": of.line}, "end": {"line": of.end_line}}


def _measure(text: str, *, bom: bool) -> Columns:
    """Count bytes up to marks once: a whole speech may stand on one line."""
    sizes = (len(text[at : at + _STEP].encode()) for at in range(0, len(text), _STEP))
    marks = list(accumulate(sizes, initial=0))

    def size(offset: int) -> int:
        mark = offset // _STEP
        return marks[mark] + len(text[mark * _STEP : offset].encode())

    def position(offset: int, line: int, column: int) -> dict[str, int]:
        before = size(offset) - size(offset - column + 1)
        return {"line": line, "column": before + 1 + (_BOM if bom and line == 1 else 0)}

    def columns(of: Finding | Edit) -> dict[str, Any]:
        return {
            "start": position(of.start, of.line, of.column),
            "end": position(of.end, of.end_line, of.end_column),
        }

    return columns
