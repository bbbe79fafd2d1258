"""docs/configuration.md says what is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from wirelint.config.config import Config
from wirelint.config.defaults import INCLUDE, PRESETS
from wirelint.config.keys import table

PAGE = (Path(__file__).parents[3] / "docs" / "configuration.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
(MISTAKES,) = re.findall(r"```\n(\..*?)```", PAGE, re.DOTALL)


def test_the_example_is_sound(read: Callable[..., Config]) -> None:
    config = read(EXAMPLE, {"house.yaml": "", "names.txt": "Rao"})
    assert config.settings_for(None).rules["doubled-words"].options.allow == {"had", "that", "Duran"}


def test_the_mistakes_are_told_as_the_page_says(mistakes: Callable[..., list[str]]) -> None:
    text = "\nrules:\n  fused-word: error\n\n  doubled-words:\n    allow: had\n"
    assert mistakes(text) == MISTAKES.splitlines()


def test_every_key_preset_and_default_is_there() -> None:
    for name in (*(key.name for key in table({}).keys), *PRESETS, *INCLUDE):
        assert f"`{name}`" in PAGE
