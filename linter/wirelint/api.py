"""wirelint as a library: the same diagnostics as the command line's, as values.

from wirelint import lint_text

for found in lint_text("Talks return to thenegotiating table."):
    print(found.span, found.severity.name, found.message)
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from wirelint.config import Config, load_config
from wirelint.run import check_story, known
from wirelint.source import Story, read_file
from wirelint.suppress.suppressor import Suppressor

if TYPE_CHECKING:
    import datetime

    from wirelint.diagnostic import Diagnostic
    from wirelint.rule import Kind

PathLike: TypeAlias = "str | os.PathLike[str]"


def lint_text(
    text: str,
    *,
    config: Config | PathLike | None = None,
    preset: str | None = None,
    name: str = "untitled",
    date: datetime.date | str | None = None,
    language: str | None = None,
    kind: Kind | str | None = None,
) -> list[Diagnostic]:
    """Check a story and return what is found, in the order of the text.

    text      the story; spans of the diagnostics are code points of it, zero-based, end-exclusive
    config    a `.wirelint.yaml`, or what `wirelint.config.load_config` returns; None for no configuration: none is
              looked for, so that the outcome does not hang on the working folder
    preset    the preset to begin with, in the place of those that the configuration names; “wire” if neither says
    name      the path of the story, for the `paths` of a configuration
    date      the day it was sent; as text, YYYY-MM-DD
    language  ISO 639-1 code; guessed from the text if None
    kind      what kind of story it is, such as “sport”; guessed from the text if None

    A rule that crashes and a story that takes longer than the configuration allows are diagnostics too, `rule-crashed`
    and `not-checked`. Raises wirelint.config.ConfigError for a faulty configuration and ValueError for a date, a
    language or a kind that cannot be read. May be called from any thread.
    """
    settings = _config(config, preset).settings_for(Path(name))
    return list(
        check_story(Story(name, name, text), settings, known(date=date, language=language, kind=kind)).diagnostics
    )


def lint_file(
    path: PathLike,
    *,
    config: Config | PathLike | None = None,
    preset: str | None = None,
    date: datetime.date | str | None = None,
    language: str | None = None,
    kind: Kind | str | None = None,
) -> list[Diagnostic]:
    """Check a file and return what is found, in the order of the text, as `wirelint check PATH` does.

    With no `config` the nearest `.wirelint.yaml` upwards of the file is used. What waivers and comments let pass is not
    among the diagnostics; a faulty waiver file raises ConfigError. Spans are code points of the text as decoded,
    without a byte order mark. A file that cannot be read is a diagnostic, `not-checked`; one that is not UTF-8 is
    checked and has the diagnostic `encoding`. For the rest see `lint_text`.
    """
    name = os.fspath(path)
    found = load_config(Path(name), preset=preset) if config is None else _config(config, preset)
    context = known(date=date, language=language, kind=kind)
    settings = found.settings_for(Path(name))
    stories = read_file(name, True, *found.reading(None))
    suppress = Suppressor(lambda path: found)
    return [one for story in stories for one in suppress(check_story(story, settings, context)).diagnostics]


def _config(config: Config | PathLike | None, preset: str | None) -> Config:
    if isinstance(config, Config):
        if preset is not None:
            raise ValueError("give a preset to load_config, or a path as config")
        return config
    return _none(preset) if config is None else load_config(config_file=Path(config), preset=preset)


@lru_cache(maxsize=8)
def _none(preset: str | None) -> Config:
    """The configuration where there is none; kept, since many texts are checked with it."""
    return load_config(use_config=False, preset=preset)
