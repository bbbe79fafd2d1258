"""Configuration: YAML, presets and the command line to the settings of each story.

Each name is imported when it is first used: the engine imports `wirelint.config.settings` alone.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.config.config import Config
    from wirelint.config.errors import ConfigError
    from wirelint.config.finder import Configs
    from wirelint.config.init import starter
    from wirelint.config.loader import load
    from wirelint.config.loader import resolve as load_config
    from wirelint.config.schema import json_schema
    from wirelint.config.showing import show

__all__ = ["Config", "ConfigError", "Configs", "json_schema", "load", "load_config", "show", "starter"]

_HOMES = {
    "Config": ("config", "Config"),
    "ConfigError": ("errors", "ConfigError"),
    "Configs": ("finder", "Configs"),
    "json_schema": ("schema", "json_schema"),
    "load": ("loader", "load"),
    "load_config": ("loader", "resolve"),
    "show": ("showing", "show"),
    "starter": ("init", "starter"),
}
"""Name to the module that it is in, and its name there. No module has the name of what is imported from here."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(importlib.import_module(f"{__name__}.{module}"), attribute)
