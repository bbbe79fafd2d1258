"""Threads that check, each with what it needs of its own, so that none waits for another."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wirelint.lsp import mistakes
from wirelint.lsp.checking import Checked, Checker
from wirelint.lsp.positions import counted
from wirelint.lsp.worker import Job, Worker
from wirelint.report.params import diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from wirelint.lsp.configuring import Configurations
    from wirelint.lsp.sheets import Sheet

    T = TypeVar("T")

LONG = 200_000
"""Characters of a text that is checked apart, so that shorter ones need not wait for it."""


class Said:
    """What is said of a document, as the client gets it."""

    def __init__(self, checked: Checked, items: list[dict[str, Any]]) -> None:
        self.checked, self.items = checked, items

    @cached_property
    def id(self) -> str:
        """A name for all of it: the same for the same diagnostics, and for no others."""
        written = json.dumps(self.items, sort_keys=True).encode()
        return hashlib.blake2b(written, digest_size=10).hexdigest()


def said(checked: Checked, uri: str, unit: str) -> Said:
    """The diagnostics of a document in the client's unit."""
    found: list[dict[str, Any]] = []
    for result in checked.results:
        place = counted(result.lines, unit)
        found += [diagnostic(one, result, uri=uri, counted=place) for one in result.diagnostics]
    return Said(checked, found)


class Lane:
    """A thread and its checker."""

    def __init__(self, name: str, configurations: Configurations) -> None:
        self.worker, self.checker = Worker(f"wirelint-{name}"), Checker(configurations)

    def check(self, sheet: Sheet, unit: str, *, grammar: bool = False) -> Job[Said]:
        """Have an open document checked."""
        return self.worker.put(lambda: self._said(sheet, unit, grammar))

    def do(self, work: Callable[[], T]) -> Job[T]:
        """Have something else done."""
        return self.worker.put(work)

    def file(self, path: str, uri: str, unit: str) -> Job[Said]:
        """Have a file checked as it is on the disk."""
        return self.worker.put(lambda: said(self.checker.check(uri, path, None), uri, unit))

    def warm(self, path: str) -> Job[None]:
        """Import what checks of a path need."""
        return self.worker.put(lambda: self.checker.warm(path))

    def _said(self, sheet: Sheet, unit: str, grammar: bool) -> Said:
        if sheet.is_copy:
            return said(self.checker.check(sheet.uri, sheet.path, sheet.text, grammar=grammar), sheet.uri, unit)
        if sheet.is_configuration:
            found = mistakes.of_configuration(sheet.path, sheet.text, self.checker.configurations)
        elif sheet.is_waivers:
            found = mistakes.of_waivers(sheet.path, sheet.text)
        else:
            found = mistakes.of_other(sheet.path, self.checker.configurations)
        return Said(Checked(()), list(mistakes.items(found, sheet.lines, counted(sheet.lines, unit))))


class Lanes:
    """All threads: one for what is typed, one for long texts and whole folders, one that waits for grammar."""

    def __init__(self, configurations: Configurations) -> None:
        self.quick, self.slow, self.late = (Lane(name, configurations) for name in ("quick", "slow", "late"))

    def for_text(self, text: str) -> Lane:
        """The lane for a text of this length."""
        return self.slow if len(text) > LONG else self.quick

    def close(self) -> None:
        """End the threads."""
        for lane in (self.quick, self.slow, self.late):
            lane.worker.close()
