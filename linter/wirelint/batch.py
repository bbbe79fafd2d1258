"""Many stories: which they are, what holds for each, and one result after the other."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, BinaryIO

from wirelint.discovery import STANDARD_INPUT, Found, find
from wirelint.rule import Severity
from wirelint.run import Result, check_story, document_of
from wirelint.source import OPEN_SUFFIXES, Reading, Story, file_uri, read_file, read_stream, reason, stream_name, unread
from wirelint.suppress import SUFFIX
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.cache import Cache
    from wirelint.config import Config, Configs
    from wirelint.config.settings import Settings
    from wirelint.diagnostic import Diagnostic
    from wirelint.document import Context


class Judged(NamedTuple):
    """A result, the least severity that makes the run fail there, and the path that was checked."""

    result: Result
    floor: Severity
    path: str = ""

    @property
    def sent(self) -> Sent:
        """The same for another process, which has the documents' views made anew if it needs them."""
        result = self.result
        return Sent(result.story, result.diagnostics, result.failed, result.manual_url)


class Sent(NamedTuple):
    """A result as one process tells it to another; see Result."""

    story: Story
    diagnostics: tuple[Diagnostic, ...]
    failed: bool
    manual_url: str


class Batch:
    """A run over many stories.

    configs  finds the configuration of each
    timeout  seconds that each may take, whatever the configurations say
    floor    the least severity that makes the run fail, whatever the configurations say
    stdin    standard input, and the name of the file that it stands for
    context  what is known of every story that does not come with it
    format   the name of the format that files are read as; None for what each seems to be
    require_grammar  a story fails where its grammar could not be checked
    cache    what is known of stories from earlier runs; closed with the batch
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
        cache: Cache | None = None,
    ) -> None:
        self.configs = configs
        self.timeout, self.floor = timeout, floor
        self.stdin, self.stdin_name = stdin, stdin_name
        self.context, self.format, self.require_grammar = context, format, require_grammar
        self.cache = cache
        self._configs: dict[str, Config] = {}

    def found(self, paths: Sequence[str], *, force_exclude: bool = False) -> list[Found]:
        """Every file under the paths. Raises ConfigError where the configuration of any of them is faulty.

        With force_exclude, what the configuration excludes is passed over also where it is named.
        """
        found = list(find(paths, self._is_wanted))
        for one in found:
            self._config(one.path)
        return [one for one in found if not self._is_shut_out(one)] if force_exclude else found

    @property
    def notices(self) -> tuple[str, ...]:
        """What of the packs does not run here, by the configurations read so far."""
        return tuple(dict.fromkeys(notice for config in self._configs.values() for notice in config.notices))

    @property
    def settings_files(self) -> frozenset[Path]:
        """The files that the configurations read so far are made of."""
        return frozenset(file for config in self._configs.values() for file in config.files)

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
        return tuple(self._judged(story, path) for story in read_stream(io.BytesIO(data), name, *self._how(path)))

    def received(self, path: str, sent: Sent) -> Judged:
        """A result that another process sends, as if it had been found here."""
        config = self._config(path)
        document = document_of(sent.story, self._settings(config, path), self.context)
        return self._held(Result(sent.story, document, *sent[1:]), config, path)

    def unchecked(self, path: str, reason: str) -> Judged:
        """What there is to say of a file that could not be checked."""
        return self._judged(unread(*self._name(path), reason), path)

    def close(self) -> None:
        """Write what is to be kept for later runs."""
        if self.cache is not None:
            self.cache.close()

    def __getstate__(self) -> dict[str, Any]:
        """Another process has its own standard input, and finds configurations for itself."""
        return {**self.__dict__, "stdin": None, "_configs": {}}

    def _held(self, result: Result, config: Config, path: str) -> Judged:
        return Judged(result, config.fail_on if self.floor is None else self.floor, path)

    def _judged(self, story: Story, path: str) -> Judged:
        config = self._config(path)
        result = check_story(story, self._settings(config, path), self.context, self.cache)
        return self._held(result, config, path)

    def _settings(self, config: Config, path: str) -> Settings:
        settings = config.settings_for(self._place(path))
        if self.require_grammar:
            settings = settings._replace(require_grammar=True)
        return settings if self.timeout is None else settings._replace(timeout=self.timeout)

    def _read(self, found: Found) -> tuple[Story, ...]:
        if found.trouble:
            return (unread(*self._name(found.path), found.trouble),)
        if found.path != STANDARD_INPUT:
            return read_file(found.path, found.is_named, *self._how(found.path))
        if self.stdin is None:
            return (unread(*self._name(found.path), "Standard input is closed"),)
        return read_stream(self.stdin, self.stdin_name, *self._how(found.path))

    def _how(self, path: str) -> Reading:
        return self._config(path).reading(self.format)

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

    def _is_shut_out(self, found: Found) -> bool:
        return found.path != STANDARD_INPUT and self._config(found.path).excludes(found.path)

    def _is_wanted(self, path: str, is_folder: bool) -> bool:
        config = self._config(path)
        if is_folder:
            return not config.excludes(path)
        return config.includes(path) and not path.endswith(SUFFIX) and self._is_copy(path, config)

    def _is_copy(self, path: str, config: Config) -> bool:
        """Is it of a format of news, where its suffix leaves open whether it is?"""
        if self.format is not None or not path.lower().endswith(OPEN_SUFFIXES):
            return True
        from wirelint.readers.formats import is_known

        return is_known(path, config.reading(None).plugins)
