"""Many stories: which they are, what holds for each, and one result after the other."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, BinaryIO

from wirelint.discovery import STANDARD_INPUT, Found, find
from wirelint.rule import Severity
from wirelint.run import Result, check_story
from wirelint.source import Story, file_uri, read_file, read_stream, reason, stream_name, unread
from wirelint.suppress import SUFFIX
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.config import Config, Configs
    from wirelint.config.settings import Settings
    from wirelint.document import Context


class Judged(NamedTuple):
    """A result, the least severity that makes the run fail there, and the path that was checked."""

    result: Result
    floor: Severity
    path: str = ""


class Batch:
    """A run over many stories.

    configs  finds the configuration of each
    timeout  seconds that each may take, whatever the configurations say
    floor    the least severity that makes the run fail, whatever the configurations say
    stdin    standard input, and the name of the file that it stands for
    context  what is known of every story that does not come with it
    format   the name of the format that files are read as; None for what each seems to be
    require_grammar  a story fails where its grammar could not be checked
    """

    def __init__(
        self,
        configs: Configs,
        *,
        timeout: float | None = None,
        floor: Severity | None = None,
        stdin: BinaryIO | None = None,
        stdin_name: str | None = None,
        context: Context | None = None,
        format: str | None = None,
        require_grammar: bool = False,
    ) -> None:
        self.configs = configs
        self.timeout, self.floor = timeout, floor
        self.stdin, self.stdin_name = stdin, stdin_name
        self.context, self.format, self.require_grammar = context, format, require_grammar
        self._configs: dict[str, Config] = {}

    def found(self, paths: Sequence[str]) -> list[Found]:
        """Every file under the paths. Raises ConfigError where the configuration of any of them is faulty."""
        found = list(find(paths, self._is_wanted))
        for one in found:
            self._config(one.path)
        return found

    def check(self, found: Iterable[Found]) -> Iterator[Judged]:
        """Check each file, when its result is asked for."""
        for one in found:
            for story in self._read(one):
                yield self._judged(story, one.path)

    def check_streams(self, found: Iterable[Found]) -> Iterator[Judged]:
        """Check each story of each stream of JSON objects, as soon as its line is there."""
        from wirelint.stream import read_stories

        for one in found:
            name, uri = self._name(one.path)
            try:
                with self._opened(one.path) as file:
                    for story in read_stories(file, name, uri):
                        yield self._judged(story, one.path)
            except OSError as error:
                yield self._judged(unread(name, uri, reason(error)), one.path)

    def again(self, path: str, data: bytes) -> tuple[Judged, ...]:
        """Check what a path would hold if it held these bytes."""
        import io

        name = self.stdin_name if path == STANDARD_INPUT else path
        return tuple(self._judged(story, path) for story in read_stream(io.BytesIO(data), name, self.format))

    def _judged(self, story: Story, path: str) -> Judged:
        config = self._config(path)
        result = check_story(story, self._settings(config, path), self.context)
        return Judged(result, config.fail_on if self.floor is None else self.floor, path)

    def _settings(self, config: Config, path: str) -> Settings:
        settings = config.settings_for(self._place(path))
        if self.require_grammar:
            settings = settings._replace(require_grammar=True)
        return settings if self.timeout is None else settings._replace(timeout=self.timeout)

    def _read(self, found: Found) -> tuple[Story, ...]:
        if found.trouble:
            return (unread(*self._name(found.path), found.trouble),)
        if found.path != STANDARD_INPUT:
            return read_file(found.path, found.is_named, self.format)
        if self.stdin is None:
            return (unread(*self._name(found.path), "Standard input is closed"),)
        return read_stream(self.stdin, self.stdin_name, self.format)

    def _name(self, path: str) -> tuple[str, str]:
        """Name and URI of a file or of standard input."""
        return stream_name(self.stdin_name) if path == STANDARD_INPUT else (path, file_uri(path))

    def _opened(self, path: str) -> AbstractContextManager[BinaryIO]:
        """The bytes of a stream. Raises OSError."""
        if path != STANDARD_INPUT:
            return open(path, "rb")
        if self.stdin is None:
            raise OSError(errno.EBADF, "standard input is closed")
        return nullcontext(self.stdin)

    def _place(self, path: str) -> str | None:
        """The path that the configuration of a story is sought from; None for standard input without a name."""
        if path == STANDARD_INPUT:
            return self.stdin_name or None
        return path

    def _config(self, path: str) -> Config:
        place = self._place(path)
        folder = "" if place is None else os.path.dirname(os.path.abspath(place))
        if folder not in self._configs:
            self._configs[folder] = self.configs.for_path(place and folder)
        return self._configs[folder]

    def _is_wanted(self, path: str, is_folder: bool) -> bool:
        config = self._config(path)
        return not config.excludes(path) if is_folder else config.includes(path) and not path.endswith(SUFFIX)
