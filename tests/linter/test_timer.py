"""A bound on time holds inside anything that runs."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable

import pytest

from wirelint.timer import within


def swallow() -> None:
    """Goes on for ever, whatever goes wrong."""
    while True:
        try:
            time.sleep(0.01)
        except Exception:
            continue


def backtrack() -> None:
    re.match(r"(?:a|aa)+$", "a" * 60 + "!")


@pytest.mark.parametrize("work", [swallow, backtrack])
def test_work_is_cut_short(work: Callable[[], None]) -> None:
    before = signal.signal(signal.SIGALRM, signal.SIG_IGN)
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        within(0.05, work)
    assert time.monotonic() - began < 5
    assert signal.signal(signal.SIGALRM, before) is signal.SIG_IGN
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_work_in_time_gives_its_outcome_and_leaves_no_alarm() -> None:
    assert within(5, lambda: "done") == "done"
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert within(None, lambda: "unbounded") == "unbounded"


def test_a_fault_of_the_work_is_raised_and_leaves_no_alarm() -> None:
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_other_threads_work_unbounded() -> None:
    outcomes: list[str] = []
    thread = threading.Thread(target=lambda: outcomes.append(within(0.01, lambda: time.sleep(0.05) or "done")))
    thread.start()
    thread.join()
    assert outcomes == ["done"]
