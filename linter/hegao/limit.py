"""Stop a rule that runs past its time."""

from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FrameType

    from hegao.view import Hit


class OverrunError(Exception):
    """The rule did not finish within its limit."""


def _overrun(_signum: int, _frame: FrameType | None) -> None:
    raise OverrunError


def collect(run: Callable[[], Iterable[Hit]], seconds: float) -> list[Hit]:
    """Gather the hits of one rule; raise OverrunError once `seconds` have passed.

    An alarm interrupts pure Python and both regex engines. Where there is none (Windows, another thread),
    the clock is read between hits, so a rule that yields nothing cannot be stopped.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        end = time.monotonic() + seconds
        hits = []
        for hit in run():
            hits.append(hit)
            if time.monotonic() > end:
                raise OverrunError
        return hits
    before = signal.signal(signal.SIGALRM, _overrun)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return list(run())
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
