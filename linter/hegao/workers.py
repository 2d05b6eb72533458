"""Work shared out among processes, its answers in order and as they come.

Workers are forked where that is safe: they start with all that is loaded, in milliseconds. A worker that is ahead of
the reader waits at its full pipe, so memory does not grow with the number of tasks.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, BinaryIO, TypeVar

    Task = TypeVar("Task")
    Answer = TypeVar("Answer")


def available() -> int:
    """Count the processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a copy of this process is sound: not beside threads, not with the frameworks of macOS."""
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return hasattr(os, "fork") and sys.platform != "darwin" and alone


def forked(
    work: Callable[[Task], Answer], tasks: Sequence[Task], weights: Sequence[int], workers: int
) -> Iterator[Answer | None]:
    """Yield the answer to each task, in order; None to those left by a worker that died.

    Tasks go, in order, to the worker with the least weight so far. What `work` raises is raised here.
    """
    import pickle
    import signal

    shares: list[list[Task]] = [[] for _ in range(workers)]
    load = [0] * workers
    owners = []
    for task, weight in zip(tasks, weights, strict=True):
        owner = load.index(min(load))
        load[owner] += weight + 1
        shares[owner].append(task)
        owners.append(owner)
    started: list[tuple[int, BinaryIO]] = []
    try:
        started.extend(_start(work, share) for share in shares if share)
        for owner in owners:
            try:
                answer, error = pickle.load(started[owner][1])  # noqa: S301 - our own worker's
            except (EOFError, pickle.UnpicklingError):
                yield None
                continue
            if error is not None:
                raise error
            yield answer
    finally:  # also when the reader has seen enough
        for process, answers in started:
            answers.close()
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def spawned(work: Callable[[Task], Answer], tasks: Sequence[Task], workers: int) -> Iterator[Answer | None]:
    """Do the same where processes cannot be forked: slower to start, and `work` must be a module's."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(min(workers, len(tasks)), get_context("spawn"))
    size = max(1, min(32, len(tasks) // (workers * 4)))
    done = 0
    try:
        for answer in pool.map(work, tasks, chunksize=size):
            yield answer
            done += 1
    except BrokenProcessPool:
        yield from [None] * (len(tasks) - done)
    finally:
        pool.shutdown(cancel_futures=True)


def _start(work: Callable[[Task], Any], share: list[Task]) -> tuple[int, BinaryIO]:
    """Start a worker; give its number and where its answers come from."""
    come, go = os.pipe()
    process = os.fork()
    if process:
        os.close(go)
        return process, os.fdopen(come, "rb")
    try:
        os.close(come)
        with os.fdopen(go, "wb") as out:
            _work(work, share, out)
    finally:
        os._exit(0)


def _work(work: Callable[[Task], Any], share: list[Task], out: BinaryIO) -> None:
    import pickle

    for task in share:
        answer = error = None
        try:
            answer = work(task)
        except BaseException as raised:  # noqa: BLE001 - raised again by whoever asked
            error = raised
        out.write(pickle.dumps((answer, error), pickle.HIGHEST_PROTOCOL))
        out.flush()
        if error:
            return
