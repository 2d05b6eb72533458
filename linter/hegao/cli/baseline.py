"""`hegao baseline`: take all that is found as known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegao.baseline import Baseline
from hegao.cli.check import unaccepted
from hegao.cli.session import Session
from hegao.config import BASELINE

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    session = Session(options)
    linter = session.linter
    linter.request = linter.request._replace(keep_text=True)
    baseline = Baseline(options.file or linter.settings.baseline or BASELINE)
    known = 0
    for result in unaccepted(linter, linter.run(linter.files(options.paths)), None):
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
