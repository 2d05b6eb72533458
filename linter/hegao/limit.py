"""Stop a rule that runs past its time."""

from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FrameType, TracebackType

    from hegao.view import Hit


class OverrunError(BaseException):
    """The rule did not finish within its limit. No Exception: a rule's own `except` must not eat it."""


def _overrun(_signum: int, _frame: FrameType | None) -> None:
    raise OverrunError


class Watch:
    """Times the rules of one document: `with Watch(seconds) as watch: watch.collect(run)`.

    An alarm interrupts pure Python and both regex engines. Where there is none (Windows, another thread),
    the clock is read between hits, so a rule that yields nothing cannot be stopped.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        main = threading.current_thread() is threading.main_thread()
        self._alarm = main and hasattr(signal, "setitimer")

    def __enter__(self) -> Self:
        if self._alarm:
            self._before = signal.signal(signal.SIGALRM, _overrun)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._alarm:
            signal.signal(signal.SIGALRM, self._before)

    def collect(self, run: Callable[[], Iterable[Hit]]) -> list[Hit]:
        """Gather the hits of one rule; raise OverrunError once its time is over."""
        if self._alarm:
            signal.setitimer(signal.ITIMER_REAL, self.seconds)
            try:
                return list(run())
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        end = time.monotonic() + self.seconds
        hits = []
        for hit in run():
            hits.append(hit)
            if time.monotonic() > end:
                raise OverrunError
        return hits
