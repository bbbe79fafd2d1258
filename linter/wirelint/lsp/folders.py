"""All copy in the folders of the client: which files there are, and what is said of each."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lsprotocol import types

from wirelint.discovery import find
from wirelint.lsp.checking import Checked
from wirelint.lsp.lanes import Said
from wirelint.lsp.protocol import Raw
from wirelint.readers.formats import is_known
from wirelint.source import OPEN_SUFFIXES, file_uri
from wirelint.suppress import SUFFIX

if TYPE_CHECKING:
    from wirelint.lsp.server import Server

Json = dict[str, Any]
NOTHING = Said(Checked(()), [])
MOST_AT_ONCE = 50
"""Reports in one part of an answer, where the client takes it in parts."""


class _Told(NamedTuple):
    """One document: its version where it is open, and what is said of it; None for what was said before."""

    uri: str
    version: int | None
    id: str
    items: list[Json] | None

    @property
    def report(self) -> Json:
        kind = {"kind": "unchanged"} if self.items is None else {"kind": "full", "items": self.items}
        return {"uri": self.uri, "version": self.version, "resultId": self.id, **kind}


class Folders:
    """The files of one client's folders."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._known: dict[str, tuple[tuple[object, ...], str]] = {}

    async def pull(self, params: types.WorkspaceDiagnosticParams) -> Raw:
        """The answer to `workspace/diagnostic`."""
        previous = {one.uri: one.value for one in params.previous_result_ids}
        reports: list[Json] = []
        async for told in self._all(previous, params.work_done_token):
            reports.append(told.report)
            if params.partial_result_token is not None and len(reports) >= MOST_AT_ONCE:
                value = {"items": reports}
                self.server.protocol.send(types.PROGRESS, {"token": params.partial_result_token, "value": value})
                reports = []
        return Raw({"items": reports})

    async def push(self) -> None:
        """Tell a client that does not ask of every file that is not open."""
        token = await self._token()
        async for told in self._all({}, token):
            if told.items is not None and told.version is None:
                self.server.publish(told.uri, None, told.items)

    async def _token(self) -> str | None:
        """A place for progress in the client; None where it shows none."""
        window = self.server.client.window
        if window is None or not window.work_done_progress:
            return None
        token = str(uuid.uuid4())
        await self.server.work_done_progress.create_async(token)
        return token

    async def _all(self, previous: dict[str, str], token: types.ProgressToken | None) -> AsyncIterator[_Told]:
        progress = self.server.work_done_progress
        if token is not None:
            progress.begin(token, types.WorkDoneProgressBegin("wirelint", cancellable=True, percentage=0))
        try:
            paths = await self.server.diagnosing.lanes.slow.do(self._paths).done
            told: set[str] = set()
            for number, path in enumerate(paths):
                if token is not None and progress.tokens[token].cancelled():
                    return
                one = await self._told(path, previous)
                told.add(one.uri)
                yield one
                if token is not None and number % 10 == 0:
                    said = f"{number + 1} of {len(paths)} files"
                    progress.report(
                        token, types.WorkDoneProgressReport(message=said, percentage=100 * number // len(paths))
                    )
                await asyncio.sleep(0)
            async for one in self._others(previous, told):
                yield one
        finally:
            if token is not None:
                progress.end(token, types.WorkDoneProgressEnd())
                progress.tokens.pop(token, None)

    async def _others(self, previous: dict[str, str], told: set[str]) -> AsyncIterator[_Told]:
        """Faulty files of the configuration, and what the client has of documents that there is nothing to say of."""
        found = {uri: Said(Checked(()), items) for uri, items in self.server.diagnosing.faults.items().items()}
        for uri in (*found, *(uri for uri in previous if uri not in found and uri not in told)):
            newest = await self.server.diagnosing.of(uri)
            said = newest.said if newest else found.get(uri, NOTHING)
            version = newest.sheet.version if newest else None
            yield _Told(uri, version, said.id, None if previous.get(uri) == said.id else said.items)

    def _paths(self) -> list[str]:
        """Every file that a run over the folders would check."""
        found = find(self.server.folders, self._is_wanted)
        return [one.path for one in found if not one.trouble]

    def _is_wanted(self, path: str, is_folder: bool) -> bool:
        config = self.server.configurations.of(path).config
        if config is None:
            return is_folder
        if is_folder:
            return not config.excludes(path)
        is_open = path.lower().endswith(OPEN_SUFFIXES)
        is_copy = config.includes(path) and not path.endswith(SUFFIX)
        return is_copy and (not is_open or is_known(path, config.reading(None).plugins))

    async def _told(self, path: str, previous: dict[str, str]) -> _Told:
        sheet = self.server.sheets.at(path)
        newest = await self.server.diagnosing.of(sheet.uri) if sheet else None
        if newest is not None:
            uri, id = newest.sheet.uri, newest.said.id
            return _Told(uri, newest.sheet.version, id, None if previous.get(uri) == id else newest.said.items)
        lane, uri = self.server.diagnosing.lanes.slow, file_uri(path)
        state = await lane.do(lambda: lane.checker.state(path)).done
        known = self._known.get(path)
        if known is not None and known[0] == state and previous.get(uri) == known[1]:
            return _Told(uri, None, known[1], None)
        said = await lane.file(path, uri, self.server.sheets.unit).done
        self._known[path] = state, said.id
        return _Told(uri, None, said.id, None if previous.get(uri) == said.id else said.items)
