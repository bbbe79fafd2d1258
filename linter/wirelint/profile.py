"""What each rule of a run cost, for `wirelint check --profile`.

A rule is timed around its check, and each view of a document around its making: whoever asks for a view first pays for
it, so its time is counted for the view and taken from the rule. While nobody asks, the loop knows nothing of all this
and pays nothing for it: `profiled` puts the clocks in and takes them out again.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from wirelint.document import Document
from wirelint.engine import Check
from wirelint.lazy import cached_property
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.plan import Planned
    from wirelint.rule import Finding

VIEW = "document."
"""What the name of a view begins with among those of the rules."""


class Cost(NamedTuple):
    """A rule, or a view by its dotted name: its own seconds, how often it ran, and how many findings it had."""

    name: str
    seconds: float
    runs: int
    findings: int


class Profile:
    """Adds up what rules and views cost. One at a time is measured, in one thread."""

    def __init__(self) -> None:
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self._runs: Counter[str] = Counter()
        self._findings: Counter[str] = Counter()
        self._open: list[str] = []
        self._since = 0.0

    def timed(self, name: str, work: Callable[[], Any]) -> Any:
        """Do the work, and count its time for a name; the time of timed work within it is not counted twice."""
        self._turn(name)
        try:
            return work()
        finally:
            self._turn(None)
            self._runs[name] += 1

    def rule(self, planned: Planned, work: Callable[[], Sequence[Finding]]) -> Sequence[Finding]:
        """The same for a rule, whose findings are counted too."""
        found: Sequence[Finding] = self.timed(planned.entry.id, work)
        self._findings[planned.entry.id] += len(found)
        return found

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What was measured, the dearest first."""
        costs = [Cost(name, self._seconds[name], runs, self._findings[name]) for name, runs in self._runs.items()]
        return tuple(sorted(costs, key=lambda cost: (-cost.seconds, cost.name)))

    def _turn(self, name: str | None) -> None:
        """From now on time is counted for a name; for None, for the one that was interrupted."""
        now = time.perf_counter()
        if self._open:
            self._seconds[self._open[-1]] += now - self._since
        if name is None:
            self._open.pop()
        else:
            self._open.append(name)
        self._since = time.perf_counter()


def table(costs: Sequence[Cost]) -> Iterator[str]:
    """The costs as lines of a table below a line of headings, with their sum."""
    total = sum(cost.seconds for cost in costs)
    width = max([len(cost.name) for cost in costs] + [len("rule or view")])
    yield f"{'rule or view':{width}}  {'ms':>9}  {'share':>6}  {'runs':>7}  {'findings':>8}"
    for name, seconds, runs, findings in costs:
        share = seconds / total if total else 0.0
        count = "" if name.startswith(VIEW) else findings
        yield f"{name:{width}}  {1000 * seconds:9.2f}  {share:6.1%}  {runs:7}  {count:>8}"
    yield f"{'together':{width}}  {1000 * total:9.2f}"


@contextmanager
def profiled() -> Iterator[Profile]:
    """Measure every check within the block; not for two at a time."""
    profile = Profile()
    views = [(home, *view) for home in Document.__mro__ for view in _views(home)]
    plain = Check.found

    def found(self: Check, planned: Planned, document: Document) -> Sequence[Finding]:
        return profile.rule(planned, lambda: plain(self, planned, document))

    _put(Check, "found", found)
    for home, name, view in views:
        _put(home, name, _timed(profile, name, view))
    try:
        yield profile
    finally:
        _put(Check, "found", plain)
        for home, name, view in views:
            _put(home, name, view)


def _views(home: type) -> list[tuple[str, cached_property[Any]]]:
    return [(name, view) for name, view in vars(home).items() if isinstance(view, cached_property) and name[0] != "_"]


def _timed(profile: Profile, name: str, view: cached_property[Any]) -> cached_property[Any]:
    timed = cached_property(lambda document: profile.timed(f"{VIEW}{name}", lambda: view.func(document)))
    timed.__set_name__(Document, name)
    return timed


def _put(home: type, name: str, value: object) -> None:
    setattr(home, name, value)
