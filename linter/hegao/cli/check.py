"""`hegao check`."""

from __future__ import annotations

import os
import sys

from hegao.cli.outputs import outputs, redacted, write
from hegao.cli.session import Session
from hegao.discover import STDIN
from hegao.engine import Result
from hegao.reporters import NEED_TEXT, WITHOUT_FIXES, Style, Tally
from hegao.running import run as run_over

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from hegao.baseline import Baseline
    from hegao.linter import Linter

LONG = 200  # files


def run(options: argparse.Namespace) -> int:
    if options.cache is None:
        options.cache = any(os.path.isdir(path) for path in options.paths)
    session = Session(options)
    linter = session.linter
    wanted = outputs(session, options)
    if isinstance(wanted, int):
        return wanted
    baseline = None
    if not options.strict and (path := options.baseline or linter.settings.baseline_path):
        from hegao.baseline import BaselineError, read

        try:
            baseline = read(path)
        except BaselineError as error:
            return session.refuse(path, *error.args)
    needs_text = baseline is not None or any(output.format in NEED_TEXT for output in wanted)
    needs_fixes = any(output.format not in WITHOUT_FIXES for output in wanted)
    linter.request = linter.request._replace(keep_text=needs_text, keep_fixes=needs_fixes)
    if options.show_settings:
        from hegao.cli.settings import show

        for path in options.paths:
            show(session, path)
        return session.finish()
    reports = {os.path.realpath(output.path) for output in wanted if output.path != "-"}
    found = linter.files(options.paths)
    if reports:
        found = [path for path in found if os.path.realpath(path) not in reports]
    _warn_of_globs(session, options.paths)
    changed = None
    if options.changed:
        if STDIN in found:
            return session.refuse(STDIN, "--changed 只看文件", "--changed looks at files only")
        from hegao.changed import Changed, ChangedError

        try:
            changed = Changed(options.changed)
        except ChangedError as error:
            return session.refuse("--changed", *error.args)
        found = changed.files(found)
    if options.show_files:
        sys.stdout.writelines(path + "\n" for path in found)
        return session.finish()
    if linter.cache and linter.cache.damaged:
        damaged = session.say("记住的结果已损坏，全部重新检查", "results kept are damaged: checking all anew")
        print(f"hegao: {damaged}", file=sys.stderr)
    results = run_over(linter, found, jobs=options.jobs, stdin_name=options.stdin_filename)
    if not options.strict:
        results = unaccepted(linter, results, baseline)
    if changed:
        results = changed.apply(results)
    if options.redact:
        results = redacted(results, linter.catalogue.rules)
    tally = Tally(linter.problems)
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    style = Style(session.lang, color, tally, options.show_profile, linter.catalogue.rules)
    return write(session, wanted, tally.count(_shown(results, len(found))), style) or session.finish(tally)


def unaccepted(linter: Linter, results: Iterable[Result], baseline: Baseline | None) -> Iterator[Result]:
    """Leave out what the house has accepted; end with what is wrong with the acceptances."""
    acceptances = linter.acceptances()
    for result in results:
        accepted = acceptances.apply(result)
        yield baseline.apply(accepted, linter.catalogue.speaking(result.path)) if baseline else accepted
    if stale := list(acceptances.stale()):
        yield Result(linter.settings.source, stale, [])
    if baseline and (stale := list(baseline.stale())):
        yield Result(baseline.path, stale, [])


def _shown(results: Iterator[Result], total: int) -> Iterable[Result]:
    """Show a progress bar on a long run whose report goes elsewhere (with the extra `progress`)."""
    if total < LONG or not sys.stderr.isatty() or sys.stdout.isatty():
        return results
    try:
        from tqdm import tqdm
    except ModuleNotFoundError:
        return results
    tqdm.monitor_interval = 0  # a thread would forbid to fork workers
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
