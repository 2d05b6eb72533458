"""A run over files: results in order, the work shared among processes where that pays."""

from __future__ import annotations

import os
import sys
from functools import cache, partial
from marshal import dumps, loads

from hegao.discover import STDIN
from hegao.engine import Result
from hegao.finding import Problem
from hegao.linter import Linter, Request
from hegao.workers import available, can_fork, forked, spawned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from hegao.cache import Known

    Answer = tuple[Result | bytes, dict[bytes, Known]]

WARM = 250_000  # bytes to check before workers start: by then most of what they need is loaded
FORK_PAYS, SPAWN_PAYS = 1_500_000, 8_000_000  # with fewer bytes left, workers cost more than they save


def run(linter: Linter, found: list[str], *, jobs: int = 0, stdin_name: str = "") -> Iterator[Result]:
    """Check files; yield results in their order, whatever `jobs` (0: as it pays)."""
    try:
        workers = jobs or available()
        if workers > 1 and len(found) > 1 and STDIN not in found:
            yield from _run_shared(linter, found, workers, at_any_rate=jobs > 0)
        else:
            for path in found:
                yield linter.check(path) if path != STDIN else _check_stdin(linter, stdin_name)
    finally:
        if linter.cache:
            linter.cache.keep()


def _check_stdin(linter: Linter, name: str) -> Result:
    if os.path.isdir(name):
        zh, en = "--stdin-filename 是文件夹，应为文件名", "--stdin-filename is a folder: name a file"
        return Result(name, [], [Problem(name, zh, en)])
    return linter.check_bytes(name or "<stdin>", sys.stdin.buffer.read())


def _run_shared(linter: Linter, found: list[str], workers: int, *, at_any_rate: bool) -> Iterator[Result]:
    """Check alone until it is clear that there is work: texts remembered are none."""
    sizes = [_size(path) for path in found]
    pays = 0 if at_any_rate else FORK_PAYS if can_fork() else SPAWN_PAYS
    done, left = 0, sum(sizes)
    for at, path in enumerate(found):
        if linter.ruled > WARM and left * min(1, linter.ruled / max(1, done)) > pays:
            yield from _share_out(linter, found[at:], sizes[at:], workers)
            return
        yield linter.check(path)
        done += sizes[at]
        left -= sizes[at]


def _share_out(linter: Linter, found: list[str], sizes: list[int], workers: int) -> Iterator[Result]:
    answers = (
        forked(partial(_answer, linter), found, sizes, workers)
        if can_fork()
        else spawned(partial(_answer_anywhere, linter.request), found, workers)
    )
    for path, answer in zip(found, answers, strict=True):
        if answer is None:
            yield Result(
                path, [], [Problem(path, "检查进程意外终止，没有检查", "a worker died: not checked")]
            )
            continue
        result, known = answer
        if linter.cache:
            linter.cache.update(known)
        yield _unpacked(result) if isinstance(result, bytes) else result


def _answer(linter: Linter, path: str) -> Answer:
    """Check a file for another process: the result, and what is to be remembered."""
    result = linter.check(path)
    return _packed(result, fixes=linter.request.keep_fixes), linter.cache.take() if linter.cache else {}


def _packed(result: Result, *, fixes: bool) -> Result | bytes:
    """Make bytes of a result: to pickle its records takes five times as long."""
    from hegao.columns import columns, words

    path, findings, problems, *others = result
    plain: Any = (
        path,
        columns(findings, fixes=fixes),
        words(findings),
        [tuple(problem) for problem in problems],
        others,
    )
    try:
        return dumps(plain)
    except ValueError:  # a plugin's message may be anything
        return result


def _unpacked(data: bytes) -> Result:
    from hegao.columns import records

    path, laid, said, problems, others = loads(data)  # noqa: S302 - our own worker's
    return Result(path, records(path, laid, said), [Problem(*problem) for problem in problems], *others)


def _answer_anywhere(request: Request, path: str) -> Answer:
    return _answer(_of_worker(request), path)


@cache
def _of_worker(request: Request) -> Linter:
    """Build a worker's linter, once in its life."""
    return Linter(request)


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
