"""JUnit and Checkstyle reports."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

    from hegao.engine import Result
    from hegao.finding import Finding
    from hegao.reporters import Style

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _tag(element: str, /, **attributes: object) -> str:
    return "<" + element + "".join(f" {key}={quoteattr(_legal(str(v)))}" for key, v in attributes.items())


def _legal(text: str) -> str:
    """Write the characters XML has no place for, even as references, so that they are seen."""
    return _FORBIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def render_junit(results: Iterable[Result], out: IO[str], style: Style) -> None:
    """Write a file as a suite: a finding is a failure, a clean file a test passed, work not done an error."""
    out.write(_HEAD + '<testsuites name="hegao">\n')
    for result in results:
        if result.problems and not result.findings:
            continue  # not read to the end: told below, and never as passed
        failures = len(result.findings)
        counts = {"tests": failures or 1, "failures": failures, "errors": 0}
        out.write(_tag("testsuite", name=result.path, **counts) + ">\n")
        if not failures:
            out.write(_tag("testcase", classname=result.path, name="hegao") + "/>\n")
        for finding in result.findings:
            out.write(_failure(finding, style.lang))
        out.write("</testsuite>\n")
    undone = list(dict.fromkeys(style.tally.problems))
    if undone:
        counts = {"tests": len(undone), "failures": 0, "errors": len(undone)}
        out.write(_tag("testsuite", name="hegao", **counts) + ">\n")
        for problem in undone:
            out.write(_tag("testcase", classname="hegao", name=problem.say(style.lang)) + ">")
            out.write(_tag("error", message=problem.say(style.lang)) + "/></testcase>\n")
        out.write("</testsuite>\n")
    out.write("</testsuites>\n")


def _failure(finding: Finding, lang: str) -> str:
    where = f"{finding.line}:{finding.column}"
    case = _tag(
        "testcase",
        classname=finding.path,
        name=f"{where} {finding.rule}",
        file=finding.path,
        line=finding.line,
    )
    failure = _tag("failure", type=finding.severity, message=finding.say(lang))
    excerpt = f"{finding.path}:{where}\n{finding.before}【{finding.text}】{finding.after}"
    return f"{case}>{failure}>{escape(_legal(excerpt))}</failure></testcase>\n"


def render_checkstyle(results: Iterable[Result], out: IO[str], style: Style) -> None:
    out.write(_HEAD + '<checkstyle version="4.3">\n')
    for result in results:
        if not result.findings:
            continue
        out.write(_tag("file", name=result.path) + ">\n")
        for finding in result.findings:
            error = _tag(
                "error",
                line=finding.line,
                column=finding.column,
                severity=finding.severity,
                message=finding.say(style.lang),
                source=f"hegao.{finding.rule}",
            )
            out.write(error + "/>\n")
        out.write("</file>\n")
    problems = sorted(dict.fromkeys(style.tally.problems))
    for subject, group in groupby(problems, lambda problem: problem.subject):
        out.write(_tag("file", name=subject) + ">\n")
        for problem in group:
            message = problem.say(style.lang)
            out.write(_tag("error", line=1, severity="error", message=message, source="hegao") + "/>\n")
        out.write("</file>\n")
    out.write("</checkstyle>\n")
