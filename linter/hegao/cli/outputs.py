"""Where reports go: `--format` to standard output, or `--output FORMAT:PATH`, several at once."""

from __future__ import annotations

import os
import sys

from hegao.config import FORMATS
from hegao.record import Record
from hegao.reporters import reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

    from hegao.cli.session import Session
    from hegao.engine import Result
    from hegao.reporters import Render, Style
    from hegao.rules import Rule


class Output(Record):
    """A report to write: its format, how, and the path it goes to ("-": standard output)."""

    format: str
    render: Render
    path: str


def outputs(session: Session, options: argparse.Namespace) -> list[Output] | int:
    """List the reports asked for; the exit code, after a complaint, where a format is not known."""
    formats = session.linter.plugins.reporters
    found = []
    if options.format and options.output:
        return session.refuse(
            "--format",
            "不能与 --output 同用：写作 --output 格式:-",
            "not with --output: write --output FORMAT:-",
        )
    for item in options.output or [f"{options.format or 'text'}:-"]:
        name, _, path = item.partition(":")
        render = formats.get(name) or reporter(name)
        if render is None:
            return session.unknown(name, (*FORMATS, *formats), "没有这种输出格式", "no such format")
        if path not in ("", "-") and any(
            os.path.realpath(path) == os.path.realpath(text) for text in options.paths
        ):
            return session.refuse(path, "既要检查又要写成报告", "named both as a text and as a report")
        found.append(Output(name, render, path or "-"))
    return found


def write(session: Session, wanted: list[Output], results: Iterable[Result], style: Style) -> int:
    """Write each report; give the exit code of a failure, or 0. With several, results are gathered first."""
    if len(wanted) > 1:
        results = list(results)
    for output in wanted:
        if output.path == "-":
            output.render(results, sys.stdout, style)
        else:
            try:
                out = open(output.path, "w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115 - closed below, once it is open
            except OSError as error:
                why = error.strerror
                return session.refuse(output.path, f"写不了：{why}", f"cannot be written: {why}")
            with out:
                output.render(results, out, style._replace(color=False))
        for _ in results:  # a format that stopped early must not leave files unchecked
            pass
    return 0


def redacted(results: Iterable[Result], rules: Mapping[str, Rule]) -> Iterator[Result]:
    """Leave the words out: drafts are confidential, logs are not."""
    for result in results:
        findings = []
        for finding in result.findings:
            rule = rules.get(finding.rule)
            zh, en = (rule.summary, rule.summary_en) if rule else (finding.rule, finding.rule)
            bare = finding._replace(message=zh, message_en=en, text="", before="", after="", fix=None)
            findings.append(bare)
        yield result._replace(findings=findings, text="")
