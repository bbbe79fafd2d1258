"""A document's text to what is said of it, as `wirelint check` would say it of a file with that text.

Called in a worker's thread; knows nothing of the protocol.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wirelint.lsp.configuring import Configurations, Suppressions, stamp
from wirelint.readers.formats import HEAD, reader_for, stories_of_text
from wirelint.run import Result, check_story
from wirelint.source import OPEN_SUFFIXES, read_file, unread
from wirelint.suppress import SUFFIX

if TYPE_CHECKING:
    from wirelint.config import Config, ConfigError
    from wirelint.config.settings import Settings
    from wirelint.source import Reading, Story

GRAMMAR = "grammar"
"""The rule that asks a server, so that its findings come later."""


class Fault(NamedTuple):
    """What is wrong with a configuration, by its file, or with the waivers of a story; None if nothing is."""

    file: str
    error: ConfigError | None


class Checked(NamedTuple):
    """What is said of a document.

    results   those of its stories; none where it is passed over
    config    what it was checked by
    faults    of the files that it would be checked by
    is_whole  is nothing more to come: is the rule `grammar` off, or has it been asked?
    """

    results: tuple[Result, ...]
    config: Config | None = None
    faults: tuple[Fault, ...] = ()
    is_whole: bool = True


class Checker:
    """Checks texts, one at a time. `configurations` may be shared with other threads."""

    def __init__(self, configurations: Configurations) -> None:
        self.configurations = configurations
        self._suppressions = Suppressions()
        self._without: dict[int, tuple[Settings, Settings]] = {}

    def check(self, uri: str, path: str, text: str | None, *, grammar: bool = False) -> Checked:
        """Check a document, or the file where there is no text of it.

        grammar  with the rule that asks a server, and with its delay
        """
        config, error, file = self.configurations.of(path)
        faults: tuple[Fault, ...] = (Fault(file, error),) if file else ()
        if config is None:
            return Checked((_result(unread(path, uri, _unconfigured(error))),), None, faults)
        if config.excludes(path):
            return Checked((), config, faults)
        settings = config.settings_for(path)
        is_whole = grammar or GRAMMAR not in settings.rules
        found = tuple(
            check_story(story, settings if is_whole else self._plain(settings))
            for story in _stories(uri, path, text, config.reading(None))
        )
        suppressor, error = self._suppressions.of(path, config)
        faults += (Fault(path + SUFFIX, error),)
        kept = found if suppressor is None else tuple(map(suppressor, found))
        return Checked(kept, config, faults, is_whole)

    def state(self, path: str) -> tuple[object, ...]:
        """What the outcome for a file hangs on: equal as long as the file need not be checked again."""
        config = self.configurations.of(path).config
        return stamp(path), config, config and self._suppressions.of(path, config)

    def warm(self, path: str) -> None:
        """Import every rule that is on for a path, so that the first edits need not."""
        config = self.configurations.of(path).config
        for setting in config.settings_for(path).rules.values() if config else ():
            _ = setting.entry.rule

    def _plain(self, settings: Settings) -> Settings:
        """The settings without grammar: the same object each time, since plans are kept by the object."""
        known = self._without.get(id(settings))
        if known is None or known[0] is not settings:
            rules = {id: setting for id, setting in settings.rules.items() if id != GRAMMAR}
            known = self._without[id(settings)] = settings, settings._replace(rules=rules)
        return known[1]


def _stories(uri: str, path: str, text: str | None, reading: Reading) -> Iterator[Story]:
    if text is None:
        yield from read_file(path, False, *reading)
    elif len(text) > reading.most:
        yield unread(path, uri, f"Longer than {reading.most:,} characters: split it, or raise “max-bytes”")
    elif not path.lower().endswith(OPEN_SUFFIXES) or _is_news(path, text, reading):
        yield from stories_of_text(path, uri, text, reading.plugins)


def _is_news(path: str, text: str, reading: Reading) -> bool:
    """Is it of a format of news? An editor opens other JSON and XML too."""
    return reader_for(path, text[:HEAD].encode("utf-8", "surrogatepass"), reading.plugins) is not None


def _unconfigured(error: ConfigError | None) -> str:
    place = str(error.mistakes[0].origin) if error else ""
    return f"Not checked: the configuration is faulty, see {os.path.basename(place)}"


def _result(story: Story) -> Result:
    from wirelint.config.settings import Settings

    return check_story(story, Settings({}))
