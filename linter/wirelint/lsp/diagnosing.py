"""Which document is checked when, and what of it is told to the client.

A document is checked anew at every edit. The check of a text that is no longer the newest is given up at once, and what
it may have found already is never told. Where to start reading: `Diagnosing.of`.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from wirelint.lsp.configuring import Configurations
from wirelint.lsp.faults import Faults
from wirelint.lsp.lanes import Lane, Lanes, Said
from wirelint.lsp.worker import GivenUp, Job

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from wirelint.lsp.server import Server
    from wirelint.lsp.sheets import Sheet

CALM = 0.4
"""Seconds without an edit after which grammar is asked."""


class Newest(NamedTuple):
    """A document and what is said of it as it stands."""

    sheet: Sheet
    said: Said


class _Run:
    """The check of one state of a document; `waiting` counts those who want to know."""

    def __init__(self, edition: int, lane: Lane, job: Job[Said]) -> None:
        self.edition, self.lane, self.job = edition, lane, job
        self.waiting = 0

    def give_up(self) -> None:
        self.lane.worker.give_up(self.job)


class Diagnosing:
    """The checks of one client's documents."""

    def __init__(self, server: Server, configurations: Configurations) -> None:
        self.server, self.lanes = server, Lanes(configurations)
        self.faults = Faults(server)
        self._runs: dict[str, _Run] = {}
        self._tasks: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._told: set[str] = set()

    # ----- what happens to documents

    def changed(self, uri: str) -> None:
        """A document was opened or changed, or has to be looked at again."""
        self._drop(uri)
        if not self.server.is_pulled:
            self._start("push", uri, self._push(uri))

    def closed(self, uri: str) -> None:
        """A document is open no more."""
        self._drop(uri)
        self._cancel("push", uri)
        if not self.server.is_pulled:
            self.server.publish(uri, None, [])
        self.faults.tell()

    def again(self) -> None:
        """Look at everything again: what it is checked by has changed."""
        for sheet in self.server.sheets.all():
            self.server.sheets.touch(sheet.uri)
            self.changed(sheet.uri)
        self.server.refresh()

    def close(self) -> None:
        """End all work."""
        for uri in list(self._runs):
            self._drop(uri)
        for task in self._tasks.values():
            task.cancel()
        self.lanes.close()

    # ----- what is said of them

    async def of(self, uri: str) -> Newest | None:
        """What is said of a document as it stands when this returns; None for one that is not open (any more)."""
        while (sheet := self.server.sheets.get(uri)) is not None:
            run = self._run(sheet)
            try:
                said = await self._outcome(run)
            except GivenUp:
                continue
            if self._is_newest(sheet):
                return Newest(sheet, said)
        return None

    def _run(self, sheet: Sheet) -> _Run:
        run = self._runs.get(sheet.uri)
        if run is None or run.edition != sheet.edition or run.job.is_given_up:
            lane = self.lanes.for_text(sheet.text)
            run = self._runs[sheet.uri] = _Run(sheet.edition, lane, lane.check(sheet, self.server.sheets.unit))
            run.job.done.add_done_callback(lambda done: self._note(sheet, done))
        return run

    async def _outcome(self, run: _Run) -> Said:
        """What a check comes to; it is given up where everybody who waited has gone."""
        run.waiting += 1
        try:
            return await asyncio.shield(run.job.done)
        except asyncio.CancelledError:
            if run.waiting == 1 and not run.job.done.done():
                run.give_up()
            raise
        finally:
            run.waiting -= 1

    def _is_newest(self, sheet: Sheet) -> bool:
        now = self.server.sheets.get(sheet.uri)
        return now is not None and now.edition == sheet.edition

    def _note(self, sheet: Sheet, done: asyncio.Future[Said]) -> None:
        """See what a check shows besides: faulty configurations, rules that crashed, grammar to come."""
        if done.cancelled() or done.exception() is not None or not self._is_newest(sheet):
            return
        checked = done.result().checked
        self.faults.note(checked.faults)
        for one in (one for result in checked.results if result.failed for one in result.diagnostics):
            if one.rule == "rule-crashed" and one.message not in self._told:
                self._told.add(one.message)
                self.server.say(one.message, is_error=True)
        if not checked.is_whole:
            self._start("late", sheet.uri, self._grammar(sheet))

    # ----- telling

    async def _push(self, uri: str) -> None:
        newest = await self.of(uri)
        if newest is not None:
            self.server.publish(uri, newest.sheet.version, newest.said.items)

    async def _grammar(self, sheet: Sheet) -> None:
        """What grammar adds, once nobody types; the edit that comes meanwhile ends it."""
        await asyncio.sleep(CALM)
        lane = self.lanes.late
        run = _Run(sheet.edition, lane, lane.check(sheet, self.server.sheets.unit, grammar=True))
        try:
            said = await self._outcome(run)
        except GivenUp:
            return
        if self._is_newest(sheet):
            self._runs[sheet.uri] = run
            if self.server.is_pulled:
                self.server.refresh()
            else:
                self.server.publish(sheet.uri, sheet.version, said.items)

    # ----- tasks

    def _drop(self, uri: str) -> None:
        self._cancel("late", uri)
        run = self._runs.pop(uri, None)
        if run is not None and not run.job.done.done():
            run.give_up()

    def _start(self, what: str, uri: str, work: Coroutine[Any, Any, None]) -> None:
        """Begin a task, in the place of the one of this kind that is under way for the document."""
        self._cancel(what, uri)
        task = self._tasks[what, uri] = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(lambda done: self._ended(what, uri, done))

    def _ended(self, what: str, uri: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get((what, uri)) is task:
            del self._tasks[what, uri]
        if not task.cancelled() and task.exception() is not None:
            self.server.failed(task.exception())

    def _cancel(self, what: str, uri: str) -> None:
        task = self._tasks.pop((what, uri), None)
        if task is not None:
            task.cancel()
