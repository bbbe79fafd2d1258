"""A bound on the time that one piece of work may take, wherever in it the time is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, TypeVar

T = TypeVar("T")

AGAIN = 1.0
"""Seconds to the next alarm, should one be lost: what is raised inside a `__del__`, Python drops."""


class _OutOfTime(BaseException):
    """Raised inside whatever is running. Not an Exception, so that nothing takes it for a fault of its own."""


def within(seconds: float | None, work: Callable[[], T]) -> T:
    """The work's outcome; raises TimeoutError when it takes longer than that, also inside a pattern or a rule.

    Only the main thread can be interrupted, and only where there are POSIX timers; elsewhere the work takes its time.
    """
    if seconds is None or not _can_interrupt():
        return work()
    import signal

    before = signal.signal(signal.SIGALRM, _raise)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _OutOfTime:
        raise TimeoutError from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _can_interrupt() -> bool:
    import signal
    import threading

    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


def _raise(signum: int, frame: object) -> NoReturn:
    raise _OutOfTime
