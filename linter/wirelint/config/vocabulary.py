"""Where the vocabulary of a desk is kept: which file takes new words, and the configuration that names it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wirelint.config.errors import ConfigError, Mistake, Mistakes, Origin, Valued, quoted
from wirelint.config.files import MOST_WORDS_BYTES, NAME, StrPath, find, inside, path_of, read_text, shown
from wirelint.config.init import STARTER_KEY, starter
from wirelint.config.marks import Field, Node, read_yaml
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

FILE = "vocabulary.txt"
KEY = f"vocabulary: [{FILE}]"


class Home(NamedTuple):
    """The file that takes new words.

    file    its path; `text` is what it holds, empty where it is not there yet
    config  the configuration; `named` is its text with the file named in it, None where it is named already
    """

    file: Path
    text: str
    config: Path
    named: str | None


def home(config_file: StrPath | None = None, start: StrPath | None = None) -> Home:
    """Where new words go: the first file that the configuration names, or vocabulary.txt beside it.

    The configuration is the given one, or the nearest upwards of the start, the working folder if None; where there is
    none, it is to be made in the folder that holds `.git`, or at the start. Raises ConfigError for one that cannot be
    read, that names a file outside its folder, or that has no room for the key.
    """
    mistakes = Mistakes()
    config = path_of(config_file) if config_file else find(start)
    if config is None:
        at = find(start, ".git")
        config = path_of(os.path.join(os.path.dirname(at) if at else os.path.abspath(start or "."), NAME))
        return _made(config, FILE, Origin(shown(config)), starter().replace(STARTER_KEY, KEY))
    text = read_text(config, Origin(shown(config)), mistakes) or ""
    node = read_yaml(text, shown(config), mistakes)
    mistakes.raise_any()
    field = _fields(node).get("vocabulary")
    if field is None:
        return _made(config, FILE, Origin(shown(config)), _with_key(text, node, shown(config)))
    names = field.node.value
    if not isinstance(names, tuple) or not names or not isinstance(names[0].value, str):
        raise ConfigError([Mistake(field.key, f"name a file of words here: [{FILE}]")])
    return _made(config, names[0].value, names[0].origin, None)


def files(config_file: StrPath | None = None) -> Iterator[tuple[Path, str]]:
    """Every vocabulary file of the configuration, and its text. Raises ConfigError for one that is faulty."""
    from wirelint.config.layers import FileLayer
    from wirelint.config.loader import resolve

    layers = resolve(config_file=config_file).layers
    named = (item for layer in layers if isinstance(layer, FileLayer) for item in layer.vocabulary)
    for path, origin in {os.path.realpath(item.value): item for item in named}.values():
        yield path, _read(Valued(path, origin))


def _made(config: Path, name: str, origin: Origin, named: str | None) -> Home:
    folder = config.absolute().parent
    file = inside(folder, folder, name)
    if file is None:
        raise ConfigError([Mistake(origin, f"{quoted(name)} is outside the folder of the configuration")])
    return Home(file, _read(Valued(file, origin)) if os.path.lexists(file) else "", config, named)


def _read(file: Valued[Path]) -> str:
    mistakes = Mistakes()
    text = read_text(file.value, file.origin, mistakes, most=MOST_WORDS_BYTES)
    mistakes.raise_any()
    return text or ""


def _fields(node: Node | None) -> Mapping[str, Field]:
    return node.value if node is not None and isinstance(node.value, Mapping) else {}


def _with_key(text: str, node: Node | None, source: str) -> str:
    """The text of a configuration with the key at its end. Raises ConfigError where that would say something else."""
    end = "\r\n" if "\r\n" in text else "\n"
    made = f"{text}{'' if not text or text.endswith(end) else end}{KEY}{end}"
    there = node.plain if node is not None and isinstance(node.value, Mapping) else {}
    read = read_yaml(made, source, mistakes := Mistakes())
    if mistakes or read is None or read.plain != {**there, "vocabulary": [FILE]}:
        raise ConfigError([Mistake(Origin(source), f"no key can be added at its end: write “{KEY}” into it")])
    return made
