"""`hegao fix`."""

from __future__ import annotations

import sys

from hegao.cli.session import CLEAN, FOUND, Session
from hegao.discover import STDIN
from hegao.reporters import Tally
from hegao.reporters.text import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from hegao.linter import Repair


def run(options: argparse.Namespace) -> int:
    session = Session(options)
    linter = session.linter
    if STDIN in options.paths:
        return session.refuse(STDIN, "fix 只改文件", "fix mends files only")
    acceptances = linter.acceptances()
    changed = places = 0
    tally = Tally(linter.problems)
    for path in linter.files(options.paths):
        repair = linter.fix(path, acceptances.apply, unsafe=options.unsafe, dry=options.diff)
        list(tally.count([repair.result]))
        if repair.before == repair.after:
            continue
        changed += 1
        places += repair.places
        if options.diff:
            sys.stdout.writelines(_diff(path, repair))
        else:
            print(
                session.say(
                    f"{visible(path)}：修正 {repair.places} 处", f"{visible(path)}: {repair.places} mended"
                )
            )
    if options.diff:
        return session.finish() or (FOUND if changed else CLEAN)
    left = sum(tally.found.values())
    zh = f"已修正 {changed} 个文件 {places} 处，还有 {left} 项要人处理（hegao check 查看）"
    print(
        session.say(zh, f"{changed} file(s), {places} place(s) mended; {left} finding(s) left (hegao check)")
    )
    return session.finish(tally)


def _diff(path: str, repair: Repair) -> Iterator[str]:
    from difflib import unified_diff

    before, after = (text.splitlines(keepends=True) for text in (repair.before, repair.after))
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
        yield visible(line.rstrip("\r\n")) + "\n"
