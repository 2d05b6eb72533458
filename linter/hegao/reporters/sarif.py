"""SARIF 2.1.0, for GitHub code scanning and editors."""

from __future__ import annotations

import os
from urllib.parse import quote

from hegao import __version__
from hegao.explain import page
from hegao.reporters.identity import fingerprinted, plain_path
from hegao.reporters.json_ import encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO, Any

    from hegao.engine import Result
    from hegao.finding import Edit, Finding, Fix
    from hegao.reporters import Style
    from hegao.rules import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render_sarif(results: Iterable[Result], out: IO[str], style: Style) -> None:
    """Write the results as they come; the rules met, and what could not be done, follow them."""
    out.write(f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", ')
    out.write('"results": [')
    met: dict[str, int] = {}
    separator = "\n"
    for finding, fingerprint in fingerprinted(results):
        index = met.setdefault(finding.rule, len(met))
        result = _result(finding, style.lang) | {
            "ruleIndex": index,
            "partialFingerprints": {"hegao/v1": fingerprint},
        }
        out.write(separator + encode(result))
        separator = ",\n"
    driver = {
        "name": "hegao",
        "version": __version__,
        "rules": [_rule(name, style) for name in met],
    }
    problems = list(dict.fromkeys(style.tally.problems))
    invocation = {
        "executionSuccessful": not problems,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": problem.say(style.lang)}} for problem in problems
        ],
    }
    tail = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "language": "en" if style.lang == "en" else "zh-CN",
    }
    out.write("\n], " + encode(tail)[1:-1] + "}]}\n")


def _result(finding: Finding, lang: str) -> dict[str, Any]:
    artifact = {"uri": uri(finding.path)}
    region = _region(finding) | ({"snippet": {"text": finding.text}} if finding.text else {})
    record: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.say(lang)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.count > 1:
        record["occurrenceCount"] = finding.count
    if finding.fix:
        record["fixes"] = [{"artifactChanges": [_change(artifact, finding.fix)]}]
    return record


def _region(of: Finding | Edit) -> dict[str, int]:
    return {
        "startLine": of.line,
        "startColumn": of.column,
        "endLine": of.end_line,
        "endColumn": of.end_column,
    }


def _change(artifact: dict[str, str], fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit), "insertedContent": {"text": edit.new}} for edit in fix.edits
    ]
    return {"artifactLocation": artifact, "replacements": replacements}


def _rule(name: str, style: Style) -> dict[str, Any]:
    rule: Rule | None = style.rules.get(name)
    if rule is None:  # hegao's own word on a baseline or an acceptance
        return {"id": name}
    why = rule.why or rule.summary
    return {
        "id": name,
        "shortDescription": {"text": rule.summary_en if style.lang == "en" else rule.summary},
        "fullDescription": {"text": why.partition("\n\n")[0]},
        "help": {"text": why, "markdown": page(rule, style.lang)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def uri(path: str) -> str:
    """Percent-encode a path, byte by byte; Chinese file names are the rule."""
    plain = plain_path(path)
    return ("file://" if os.path.isabs(path) and os.path.isabs(plain) else "") + quote(os.fsencode(plain))
