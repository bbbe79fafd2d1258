"""The copy that a rule is tried on: files, folders and archives of JSON lines, one story after the other."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, cast

from wirelint.discovery import STANDARD_INPUT, Found, find
from wirelint.run import check_story
from wirelint.source import Story, file_uri, read_file, read_stream, reason, unread
from wirelint.suppress import SUFFIX

if TYPE_CHECKING:
    from wirelint.config import Configs
    from wirelint.config.settings import Settings
    from wirelint.run import Result

ARCHIVES = (".jsonl", ".jsonl.gz")


class Copy:
    """Reads the stories under paths and checks each when its result is asked for.

    configs   finds the configuration of each file: which files of a folder count, names that are right, options
    settings  makes of a file's settings those to check it with
    """

    def __init__(self, configs: Configs, settings: Callable[[Settings], Settings]) -> None:
        self._configs, self._make = configs, settings

    def results(self, paths: Sequence[str]) -> Iterator[Result]:
        """One result for each story, in the order of the paths. Raises ConfigError for a faulty configuration."""
        for found in find(paths, self._is_wanted):
            settings = self._settings(found.path)
            for story in _read(found):
                yield check_story(story, settings)

    def _settings(self, path: str) -> Settings:
        place = None if path == STANDARD_INPUT else path
        config = self._configs.for_path(place and os.path.abspath(place))
        return self._make(config.settings_for(place))

    def _is_wanted(self, path: str, is_folder: bool) -> bool:
        config = self._configs.for_path(os.path.dirname(os.path.abspath(path)))
        if is_folder or path.endswith(ARCHIVES):
            return not config.excludes(path)
        return config.includes(path) and not path.endswith(SUFFIX)


def _read(found: Found) -> Iterator[Story]:
    """The stories of a file, each as soon as it is read."""
    path = found.path
    if found.trouble:
        yield unread(path, "", found.trouble)
    elif path == STANDARD_INPUT:
        if sys.stdin is None:
            yield unread("stdin", "untitled:stdin", "Standard input is closed")
        else:
            yield from read_stream(sys.stdin.buffer, format=None)
    elif path.endswith(ARCHIVES):
        yield from _archive(path)
    else:
        yield from read_file(path, found.is_named, None)


def _archive(path: str) -> Iterator[Story]:
    """The stories of JSON lines; of a file that ends too soon or is broken, those before that, and what is wrong."""
    from wirelint.stream import read_stories

    uri = file_uri(path)
    try:
        with _opened(path) as file:
            yield from read_stories(file, path, uri)
    except gzip.BadGzipFile:
        yield unread(path, uri, "Not gzip, though it is called so")
    except (EOFError, zlib.error):
        yield unread(path, uri, "Broken gzip: it ends too soon, or was changed")
    except OSError as error:
        yield unread(path, uri, reason(error))


def _opened(path: str) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb")) if path.endswith(".gz") else open(path, "rb")
