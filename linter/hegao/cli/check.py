"""`hegao check`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hegao.cli.session import Session
from hegao.reporters import BUILTIN, Style, Tally, reporter

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    session = Session(options)
    linter = session.linter
    formats = linter.plugins.reporters
    render = formats.get(options.format) or reporter(options.format)
    if render is None:
        return session.unknown(options.format, (*BUILTIN, *formats), "没有这种输出格式", "no such format")
    tally = Tally(linter.problems)
    results = linter.run(options.paths, jobs=options.jobs, stdin_name=options.stdin_filename)
    render(tally.count(results), sys.stdout, Style(session.lang, colored(), tally, options.show_profile))
    return session.finish(tally)


def colored() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
