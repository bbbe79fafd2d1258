"""The configuration that `init` writes."""

from __future__ import annotations

import re
from collections.abc import Callable

from wirelint.config.config import Config
from wirelint.config.init import starter
from wirelint.config.keys import table

Read = Callable[..., Config]


def test_it_says_what_no_configuration_says(read: Read) -> None:
    assert read(starter()).settings_for(None) == read("").settings_for(None)


def test_what_is_commented_out_is_sound(read: Read) -> None:
    whole = re.sub(r"(?m)^#(?=\S|  )", "", starter())
    config = read(whole, {"names.txt": "Rao"})
    assert config.settings_for(None).vocabulary == {"Rao"}
    assert {name for name in config.values if config.values[name].origin.line} == {"include", "exclude", "fail-on"}
    assert len(config.overrides) == 1


def test_it_names_only_keys_that_there_are() -> None:
    named = set(re.findall(r"(?m)^#?([a-z-]+):", starter()))
    assert named <= {key.name for key in table({}).keys}
