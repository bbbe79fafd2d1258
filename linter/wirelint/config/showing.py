"""`wirelint config show`: what is in force for a story, as YAML, each value with where it comes from.

What is printed can be read again as a configuration that says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wirelint.config.config import Config
from wirelint.config.errors import DEFAULT, Origin, Valued
from wirelint.config.files import StrPath, shown
from wirelint.config.layers import FileLayer
from wirelint.config.states import State, severities
from wirelint.registry import Entry
from wirelint.rule import Severity, Tier

_UNSET = (None, "", ())


def show(config: Config, path: Path | None = None) -> str:
    """The settings for the story of a path, or for copy in no file; ends in a newline. Imports every rule."""
    return "\n".join((*_head(config, path), *_values(config, path), "rules:", *_rules(config, path))) + "\n"


def _head(config: Config, path: Path | None) -> Iterator[str]:
    yield f"# Settings for {'copy in no file' if path is None else Origin(shown(path))}"
    yield f"# Configuration: {Origin(shown(config.file)) if config.file else 'none'}"
    yield f"# Presets: {', '.join(config.presets) or 'none'}; every rule is named below"
    yield from (f"# {notice}" for notice in config.notices)
    yield "extends: []"


def _values(config: Config, path: Path | None) -> Iterator[str]:
    values = dict(config.effective(path).values)
    kind = values.pop("kind")
    for name, valued in values.items():
        unset = valued.value in _UNSET
        yield f"{'# ' if unset else ''}{_line(name, 'not set' if unset else _yaml(valued.value), valued.origin)}"
    yield from _list("plugins", config.plugins)
    files = (file for layer in config.layers if isinstance(layer, FileLayer) for file in layer.vocabulary)
    yield from _list("vocabulary", tuple(Valued(_relative(file.value, config.root), file.origin) for file in files))
    if kind.value is not None:
        yield from ("paths:", '  - match: ["**"]', _line("    kind", _yaml(kind.value), kind.origin))


def _list(name: str, items: tuple[Valued[str], ...]) -> Iterator[str]:
    if items:
        yield f"{name}:"
        yield from (f"  - {_yaml(item.value)}  # {item.origin}" for item in items)


def _rules(config: Config, path: Path | None) -> Iterator[str]:
    states = config.effective(path).states
    for entry in config.entries.values():
        state = states.get(entry.id)
        if state is None or not state.is_on:
            yield _line(f"  {entry.id}", "off", state.origin if state else DEFAULT)
        else:
            yield f"  {entry.id}:"
            yield from _rule(entry, state)


def _rule(entry: Entry, state: State) -> Iterator[str]:
    worth = severities(entry, state.level)
    first, *lesser = sorted(worth)
    others = "".join(f"; {Tier(tier).name.lower()}: {Severity(worth[tier]).name.lower()}" for tier in lesser)
    yield _line("    severity", Severity(worth[first]).name.lower(), state.origin) + others
    for field, default in entry.default_options._asdict().items():
        option = state.options.get(field, Valued(default, DEFAULT))
        yield _line(f"    {field.replace('_', '-')}", _yaml(option.value), option.origin)


def _line(name: str, value: str, origin: Origin) -> str:
    return f"{name}: {value}  # {origin}"


def _relative(path: Path, root: StrPath) -> str:
    real = Path(root).resolve()
    return str(path.relative_to(real)) if path.is_relative_to(real) else str(path)


def _yaml(value: Any) -> str:
    """The value in YAML, on one line, whatever is in it."""
    import yaml

    plain = sorted(value) if isinstance(value, frozenset) else list(value) if isinstance(value, tuple) else value
    whole: str = yaml.safe_dump([plain], default_flow_style=True, allow_unicode=True, width=float("inf"))
    return whole.strip()[1:-1]
