"""Stop a rule that runs past its time."""

from __future__ import annotations

from math import inf
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
    from collections.abc import Callable, Iterable
    from types import FrameType, TracebackType
    from typing import Self

    from hegao.view import Hit, View
else:
    import _signal as signal  # without the enumerations: a millisecond of each start, ten microseconds of each text

_TICK = 0.001  # seconds; an alarm set for less may be none


class OverrunError(BaseException):
    """The rule did not finish within its limit. No Exception: a rule's own `except` must not eat it."""


class Watch:
    """Times the rules of one document: `with Watch(seconds) as watch: watch.collect(run, view)`.

    An alarm interrupts pure Python and both regex engines. Where there is none (Windows, another thread),
    the clock is read between hits, so a rule that yields nothing cannot be stopped.
    One alarm serves all rules: when it rings, the rule at work may have started late, and it is set again.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = inf  # of the rule at work

    def __enter__(self) -> Self:
        try:
            self._before = signal.signal(signal.SIGALRM, self._ring)
        except (ValueError, AttributeError):  # another thread; Windows
            self._alarm = False
        else:
            self._alarm = True
            signal.setitimer(signal.ITIMER_REAL, self.seconds)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._alarm:
            self._alarm = False  # should it ring right now, it is not set again
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)

    def _ring(self, _signum: int, _frame: FrameType | None) -> None:
        if not self._alarm:
            return
        left = self._end - monotonic()
        if left > _TICK:
            signal.setitimer(signal.ITIMER_REAL, min(left, self.seconds))
            return
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        raise OverrunError

    def collect(self, run: Callable[[View], Iterable[Hit]], view: View) -> list[Hit]:
        """Gather the hits of one rule on a view; raise OverrunError once its time is over."""
        end = monotonic() + self.seconds
        if self._alarm:
            self._end = end
            try:
                return list(run(view))
            finally:
                self._end = inf
        hits = []
        for hit in run(view):
            hits.append(hit)
            if monotonic() > end:
                raise OverrunError
        return hits
