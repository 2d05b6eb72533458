"""`hegao check`, and `hegao baseline`, which takes all that is found as known."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING, NamedTuple

from hegao.cli.session import Session
from hegao.engine import Result
from hegao.reporters import BUILTIN, NEED_TEXT, Style, Tally, reporter

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

    from hegao.acceptance import Acceptances
    from hegao.baseline import Baseline
    from hegao.linter import Linter
    from hegao.reporters import Render
    from hegao.rules import Rule


LONG = 200  # files


class Output(NamedTuple):
    """A report to write: its format and the path it goes to ("-": standard output)."""

    format: str
    path: str


def run(options: argparse.Namespace) -> int:
    if options.command == "baseline":
        return _write_baseline(options)
    outputs = [Output(*_split(item)) for item in options.output] or [Output(options.format, "-")]
    baseline_path = options.baseline if not options.strict else ""
    session = Session(options, keep_text=bool(baseline_path) or any(o.format in NEED_TEXT for o in outputs))
    linter = session.linter
    renders: list[tuple[Render, Output]] = []
    for output in outputs:
        render = linter.plugins.reporters.get(output.format) or reporter(output.format)
        if render is None:
            known = (*BUILTIN, *linter.plugins.reporters)
            return session.unknown(output.format, known, "没有这种输出格式", "no such format")
        renders.append((render, output))
    found = linter.files(options.paths)
    _warn_of_globs(session, options.paths)
    if options.show_files:
        print(*found, sep="\n")
        return session.finish()
    results = _shown(linter.run(found, jobs=options.jobs, stdin_name=options.stdin_filename), len(found))
    if not options.strict:
        from hegao.baseline import BaselineError

        try:
            results = _unaccepted(linter, results, baseline_path or linter.settings.baseline)
        except BaselineError as error:
            return session.refuse(baseline_path, *error.args)
    if options.redact:
        results = _redacted(results, linter.catalogue.rules)
    tally = Tally(linter.problems)
    try:
        _render(renders, tally.count(results), Style(session.lang, colored(), tally, options.show_profile))
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        return session.refuse(
            str(error.filename), f"写不了：{error.strerror}", f"cannot be written: {error.strerror}"
        )
    return session.finish(tally)


def _shown(results: Iterator[Result], total: int) -> Iterable[Result]:
    """Show a progress bar on a long run, on a terminal only (with the extra `progress`)."""
    if total < LONG or not sys.stderr.isatty() or sys.stdout.isatty():
        return results
    try:
        from tqdm import tqdm
    except ModuleNotFoundError:
        return results
    bar: Iterable[Result] = tqdm(results, total=total, unit="file", leave=False)
    return bar


def _warn_of_globs(session: Session, paths: list[str]) -> None:
    """Warn of globs that match nothing, when the whole house is checked: a misspelt one excludes nothing."""
    settings = session.linter.settings
    globs = settings.exclude or any(entry.glob for entry in settings.path)
    if globs and any(os.path.abspath(path) == os.path.abspath(settings.base) for path in paths):
        from hegao.discover import unused_globs

        for key, glob in unused_globs(settings):
            problem = settings.problem(
                glob, f"{key} 的 {glob} 没有匹配任何文件", f"{key}: {glob} matches no file"
            )
            print("hegao: " + problem.say(session.lang), file=sys.stderr)


def _split(item: str) -> tuple[str, str]:
    name, _, path = item.partition(":")
    return name, path or "-"


def _render(renders: list[tuple[Render, Output]], results: Iterable[Result], style: Style) -> None:
    """Write each report; with several, the results are gathered first."""
    if len(renders) > 1:
        results = list(results)
    with ExitStack() as files:
        for render, output in renders:
            out: IO[str] = sys.stdout
            if output.path != "-":
                out = files.enter_context(open(output.path, "w", encoding="utf-8"))
            render(results, out, style if out is sys.stdout else style._replace(color=False))


def _unaccepted(linter: Linter, results: Iterable[Result], baseline_path: str) -> Iterator[Result]:
    """Leave out what the house has accepted; end with what is wrong with the acceptances."""
    from time import strftime

    from hegao.acceptance import Acceptances
    from hegao.baseline import Baseline

    settings = linter.settings
    acceptances = Acceptances(settings, linter.catalogue.rules, strftime("%Y-%m-%d"))
    baseline = Baseline.read(baseline_path) if baseline_path else None
    return _filtered(results, acceptances, baseline, settings.source)


def _filtered(
    results: Iterable[Result], acceptances: Acceptances, baseline: Baseline | None, source: str
) -> Iterator[Result]:
    for result in results:
        accepted = acceptances.apply(result)
        yield baseline.apply(accepted) if baseline else accepted
    if stale := list(acceptances.stale()):
        yield Result(source, stale, [])
    if baseline and (stale := list(baseline.stale())):
        yield Result(baseline.path, stale, [])


def _redacted(results: Iterable[Result], rules: Mapping[str, Rule]) -> Iterator[Result]:
    """Leave the words out: drafts are confidential, logs are not."""
    for result in results:
        findings = []
        for finding in result.findings:
            rule = rules.get(finding.rule)
            zh, en = (rule.summary, rule.summary_en) if rule else (finding.rule, finding.rule)
            bare = finding._replace(message=zh, message_en=en, text="", before="", after="", fix=None)
            findings.append(bare)
        yield result._replace(findings=findings, text="")


def _write_baseline(options: argparse.Namespace) -> int:
    from hegao.baseline import Baseline

    session = Session(options, keep_text=True)
    linter = session.linter
    baseline = Baseline(options.file or linter.settings.baseline)
    known = 0
    for result in _unaccepted(linter, linter.run(linter.files(options.paths)), ""):
        linter.problems += result.problems
        if result.text:
            baseline.add(result)
            known += len(result.findings)
    if code := session.finish():
        return code
    try:
        baseline.write()
    except OSError as error:
        return session.refuse(
            baseline.path, f"写不了：{error.strerror}", f"cannot be written: {error.strerror}"
        )
    print(
        session.say(f"已将 {known} 项记入 {baseline.path}", f"{known} finding(s) taken into {baseline.path}")
    )
    return session.finish()


def colored() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
