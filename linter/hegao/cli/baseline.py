"""`hegao baseline`: take all that is found as known."""

from __future__ import annotations

import os

from hegao.baseline import Baseline, BaselineError, read
from hegao.cli.check import unaccepted
from hegao.cli.session import Session
from hegao.config import BASELINE
from hegao.fixing import FixError
from hegao.running import run as run_over

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    session = Session(options)
    linter = session.linter
    linter.request = linter.request._replace(keep_text=True)
    path = options.file or linter.settings.baseline_path or BASELINE
    try:
        baseline = read(path) if os.path.exists(path) else Baseline(path)
    except BaselineError as error:
        return session.refuse(path, *error.args)
    known = 0
    for result in unaccepted(linter, run_over(linter, linter.files(options.paths)), None):
        linter.problems += result.problems
        if result.checked:
            baseline.add(result, linter.catalogue.speaking(result.path))
            known += len(result.findings)
    if code := session.finish():
        return code
    try:
        baseline.write()
    except FixError as error:
        return session.refuse(baseline.path, *error.args)
    except OSError as error:
        return session.refuse(
            baseline.path, f"写不了：{error.strerror}", f"cannot be written: {error.strerror}"
        )
    print(
        session.say(f"已将 {known} 项记入 {baseline.path}", f"{known} finding(s) taken into {baseline.path}")
    )
    return session.finish()
