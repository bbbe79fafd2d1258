"""Reports that go to files, beside the one that is printed: each written whole or not at all.

A format pulls results, and several cannot pull from one run at their own pace without keeping every story. So each
file's format runs in a thread of its own, and is handed one result after the other.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, TextIO

from wirelint.fix.whole_file import put_in_place
from wirelint.report import lines
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from wirelint.report import Look
    from wirelint.run import Result

_TEXT: dict[str, Any] = {"mode": "w", "encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}
"""How a report is written."""


class Sink(NamedTuple):
    """A file for a report in one of the formats. `is_added_to`: what the file holds already is kept."""

    format: str
    path: str
    is_added_to: bool = False

    def opened(self) -> AbstractContextManager[TextIO]:
        """The file to write; it is there when the block ends without an exception. Raises OSError."""
        return _added(self.path) if self.is_added_to else whole_file(self.path)


@contextmanager
def shared(results: Iterable[Result], sinks: Iterable[Sink], look: Look) -> Iterator[Iterator[Result]]:
    """The same results again, each written to every sink on its way. Files are there when the block ends well.

    Files are opened before the first result is asked for. Raises OSError for one that cannot be written.
    """
    with ExitStack() as stack:
        opened = [(sink.format, stack.enter_context(sink.opened())) for sink in sinks]
        branches = [_Branch(format, stream, look) for format, stream in opened]
        try:
            yield _handed_on(results, branches)
        finally:
            for branch in branches:
                branch.close()
        for branch in branches:
            branch.check()


def _handed_on(results: Iterable[Result], branches: list[_Branch]) -> Iterator[Result]:
    for result in results:
        for branch in branches:
            branch.give(result)
        yield result


class _Branch:
    """A format at work in a thread of its own."""

    def __init__(self, format: str, stream: TextIO, look: Look) -> None:
        self._queue: Queue[Result | None] = Queue(maxsize=1)
        self._error: BaseException | None = None
        self._thread = Thread(
            target=self._run, args=(lambda: lines(format, self._results(), look), stream), daemon=True
        )
        self._is_over = False
        self._thread.start()

    def give(self, result: Result) -> None:
        """Hand on a result. Raises what went wrong with those before."""
        self._queue.put(result)
        self.check()

    def close(self) -> None:
        """There are no more results; wait for the rest of the report."""
        self._queue.put(None)
        self._thread.join()

    def check(self) -> None:
        """Raise what went wrong."""
        if self._error is not None:
            raise self._error

    def _run(self, pieces: Callable[[], Iterator[str]], stream: TextIO) -> None:
        try:
            stream.writelines(pieces())
        except Exception as error:  # raised again where the results come from
            self._error = error
        for _ in self._results():
            pass

    def _results(self) -> Iterator[Result]:
        """What is handed on, up to the end; nothing when asked again."""
        while not self._is_over:
            one = self._queue.get()
            if one is None:
                self._is_over = True
            else:
                yield one


@contextmanager
def whole_file(path: str) -> Iterator[TextIO]:
    """A file that is written beside its place and put there at the end, with the rights of the one it replaces.

    A link is followed. What is no plain file (a pipe, a device) is written as it comes.
    """
    place = os.path.realpath(path)
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        with open(path, **_TEXT) as stream:
            yield stream
        return
    folder, name = os.path.split(place)
    beside = os.path.join(folder, f".{name[:200]}.{os.getpid()}.tmp")
    with put_in_place(beside, place, _created(beside, path, mode), **_TEXT) as created:
        yield created


def _created(beside: str, path: str, mode: int | None) -> int:
    """The handle of a new file. Raises OSError, which names the path that people know."""
    try:
        return os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666 if mode is None else stat.S_IMODE(mode))
    except OSError as error:
        raise type(error)(error.errno, error.strerror, path) from error


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


@contextmanager
def _added(path: str) -> Iterator[TextIO]:
    """What is added to a file at the end, in one go."""
    stream = io.StringIO()
    yield stream
    with open(path, **{**_TEXT, "mode": "a"}) as file:
        file.write(stream.getvalue())
