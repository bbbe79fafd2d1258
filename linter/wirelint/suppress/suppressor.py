"""Waivers and comments for many stories: finding the files, and what is left to say when all are checked.

    suppress = Suppressor(Configs().for_path)
    result = suppress(check_story(…))

Waiver files are read once; a server makes a new Suppressor when one of them changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.config.files import find
from wirelint.suppress import COMMENTED, NAME, SUFFIX

if TYPE_CHECKING:
    import datetime

    from wirelint.config import Config
    from wirelint.run import Result
    from wirelint.source import Story
    from wirelint.suppress.waivers import IsOn, Waivers


class Suppressor:
    """Takes out of results what waivers and comments let pass.

    config_of  the configuration for the path of a story
    folders    the folders that are checked as a whole: in them, waivers that let nothing pass are told
    today      the day by which waivers are over; the day of the run if None
    """

    def __init__(
        self,
        config_of: Callable[[str], Config],
        *,
        folders: Iterable[str] = (),
        today: datetime.date | None = None,
    ) -> None:
        self._config_of, self._today = config_of, today
        self._wholes = [os.path.join(os.path.abspath(folder), "") for folder in folders]
        self._found: dict[str, str | None] = {}
        self._read: dict[str, Waivers] = {}

    def read(self, paths: Iterable[str]) -> None:
        """Read the waiver files of stories. Raises ConfigError with every mistake in them."""
        from wirelint.config.errors import ConfigError, Mistake

        mistakes: list[Mistake] = []
        for path in paths:
            try:
                self._waivers(path)
            except ConfigError as error:
                mistakes += error.mistakes
        if mistakes:
            raise ConfigError(mistakes)

    def __call__(self, result: Result) -> Result:
        """The result without what is let pass. Raises ConfigError for a faulty waiver file."""
        path = path_of(result.story)
        if is_commented(path, result):
            from wirelint.suppress.comments import apply

            config = self._config_of(path)
            result = apply(result, config.entries, self._is_on(path))
        for waivers in self._waivers(path):
            result = waivers.apply(result, path, self._is_on(path))
        return result

    def leftovers(self) -> Iterator[Result]:
        """What is to be said of the waiver files themselves, when all stories are checked."""
        for path in sorted(self._read):
            config = self._config_of(path)
            result = self._read[path].leftovers(config.settings_for(path).manual_url)
            if result is not None:
                yield result

    def _is_on(self, path: str) -> IsOn:
        rules = self._config_of(path).settings_for(path).rules
        return lambda rule: rule in rules and rules[rule].is_on

    def _waivers(self, path: str) -> list[Waivers]:
        return [self._waivers_in(file, story) for file, story in self._files(path)]

    def _files(self, path: str) -> Iterator[tuple[str, str]]:
        """The waiver files of a story: that for it alone, and the nearest of a folder."""
        if os.path.lexists(path + SUFFIX):
            yield path + SUFFIX, path
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._found:
            found = find(folder, NAME)
            self._found[folder] = None if found is None else os.fspath(found)
        file = self._found[folder]
        if file is not None:
            yield file, ""

    def _waivers_in(self, file: str, story: str) -> Waivers:
        from wirelint.config.files import path_of, shown
        from wirelint.suppress.waiverfile import read_waivers
        from wirelint.suppress.waivers import Waivers

        if file not in self._read:
            read = read_waivers(shown(path_of(file)), story)
            entries = self._config_of(file).entries
            is_whole = any(os.path.join(read.folder, "").startswith(whole) for whole in self._wholes)
            self._read[file] = Waivers(read, entries, self._day(), is_whole=is_whole)
        return self._read[file]

    def _day(self) -> datetime.date:
        if self._today is None:
            import datetime

            self._today = datetime.date.today()
        return self._today


def path_of(story: Story) -> str:
    """The path of the file that a story stands in; of standard input without a name, one in the working folder."""
    return story.name if story.part is None else story.name.removesuffix(f"#{story.part}")


def is_commented(path: str, result: Result) -> bool:
    """May there be comments to wirelint in the story?"""
    return path.lower().endswith(COMMENTED) and "wirelint" in result.lines.text
