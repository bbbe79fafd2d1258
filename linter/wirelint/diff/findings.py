"""Findings of two versions: new, gone and standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.run import Result


class Findings(NamedTuple):
    """What is found of two versions; `standing` has those of the new one."""

    new: tuple[Diagnostic, ...]
    gone: tuple[Diagnostic, ...]
    standing: tuple[Diagnostic, ...]


def compare_findings(old: Result, new: Result) -> Findings:
    """The findings of the new version that the old one had not, and the other way about.

    Two are one by fingerprint, which holds while the words beside them do; what is left, by rule and quoted text.
    """
    mine, others = list(old.diagnostics), list(new.diagnostics)
    standing: list[Diagnostic] = []
    for key in (_by_fingerprint, _by_text):
        standing += _take(mine, others, partial(key, old), partial(key, new))
    order = {id(one): place for place, one in enumerate(new.diagnostics)}
    standing.sort(key=lambda one: order[id(one)])
    return Findings(tuple(others), tuple(mine), tuple(standing))


Key = Callable[["Diagnostic"], tuple[str, str]]


def _take(mine: list[Diagnostic], others: list[Diagnostic], old: Key, new: Key) -> Sequence[Diagnostic]:
    """Take what has one key out of both lists, one for one; gives those of the second."""
    left = Counter(map(old, mine))
    found = []
    for one in list(others):
        if left[new(one)] > 0:
            left[new(one)] -= 1
            found.append(one)
            others.remove(one)
    taken = Counter(map(new, found))
    for one in list(mine):
        if taken[old(one)] > 0:
            taken[old(one)] -= 1
            mine.remove(one)
    return found


def _by_fingerprint(result: Result, one: Diagnostic) -> tuple[str, str]:
    return one.rule, one.fingerprint


def _by_text(result: Result, one: Diagnostic) -> tuple[str, str]:
    return one.rule, " ".join(one.span.of(result.lines.text).lower().split())
