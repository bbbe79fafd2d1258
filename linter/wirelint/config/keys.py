"""The keys of a configuration: one table, from which the loader, the JSON Schema and the manual are made."""

from __future__ import annotations

from collections.abc import Mapping

from wirelint.config.choices import Rules
from wirelint.config.defaults import FAIL_ON, INCLUDE, PRESETS
from wirelint.config.errors import Mistakes
from wirelint.config.globs import PATTERN, fault_of
from wirelint.config.marks import Node
from wirelint.config.shapes import AnyOf, Many, Number, OneOf, Placed, Schema, Text
from wirelint.config.tables import Key, Table
from wirelint.config.version import PATTERN as VERSIONS
from wirelint.registry import Entry
from wirelint.rule import Kind
from wirelint.source import MOST_BYTES
from wirelint.tuples import NamedTuple

_CLEAN = r"[^\x00-\x1f\x7f]+"


def is_file(name: str) -> bool:
    """Does an item of `extends` name a file, rather than a preset?"""
    return name.endswith((".yaml", ".yml"))


def is_pack(node: Node) -> bool:
    """Is a YAML file a pack of house style, rather than a configuration?"""
    return isinstance(node.value, Mapping) and "pack" in node.value


def _is_other(name: str) -> bool:
    return name not in PRESETS


_FILE = Text("the name of a file", _CLEAN)
_FOLDER = Text("the name of a folder", _CLEAN)
_NAMED = Text("the name of a preset, a file, a folder or a pack", _CLEAN)
_READER = Text("the name of a reader", _CLEAN)
_GLOB = Text("a glob", PATTERN, fault_of)
_LANGUAGE = Text("a language by its two letters (en)", "[a-z]{2}")
_URL = Text("an address that begins with https:// or http://", r"https?://[!-~]+")
_VERSIONS = Text("versions such as >=0.1 or >=0.1, <1", VERSIONS)
_LEAST = OneOf("a severity", ("error", "warning", "info", "hint"))
_KIND = OneOf("a kind of story", tuple(kind.value for kind in Kind))


class ValeStyle(NamedTuple):
    """An item of `extends` that names a style of Vale, and the folder of a vocabulary of Vale beside it."""

    vale: str
    vocab: str | None = None


_VALE = Table(
    (
        Key("vale", _FOLDER, "The folder of a style of Vale: its rules run as Vale runs them.", required=True),
        Key("vocab", _FOLDER, "The folder of a vocabulary of Vale, with its accept.txt."),
    )
)


class _Extended(NamedTuple):
    """A preset, a file, a folder or a pack by its name, or a style of Vale."""

    named: AnyOf

    def read(self, node: Node, mistakes: Mistakes) -> str | ValeStyle | None:
        if not isinstance(node.value, Mapping):
            return self.named.read(node, mistakes)
        read = _VALE.read(node, mistakes) or {}
        if "vale" not in read:
            return None
        return ValeStyle(read["vale"].value, read["vocab"].value if "vocab" in read else None)

    def schema(self) -> Schema:
        return {"anyOf": [self.named.schema(), _VALE.schema()]}


EXTENDS = Many(Placed(_Extended(AnyOf(OneOf("a preset, a file or a pack", PRESETS), _NAMED, _is_other))))
PLUGINS = Many(Placed(Text("the name of a plug-in", _CLEAN)))


def overrides(rules: Rules) -> Table:
    """The shape of an item of `paths`."""
    return Table(
        (
            Key("match", Many(_GLOB, least=1), "Globs: the stories that the item is for.", required=True),
            Key("rules", rules, "As at the top, for these stories; it wins over what the top says."),
            Key("kind", _KIND, "What kind of stories these are, where it should not be guessed."),
            Key("language", _LANGUAGE, "The language of these stories, where it should not be guessed."),
        )
    )


def table(entries: Mapping[str, Entry], *, complete: bool = True) -> Table:
    """The shape of a configuration file, for these rules. `complete`: see Rules."""
    rules = Rules(entries, complete)
    return Table(
        (
            Key(
                "extends",
                EXTENDS,
                "Presets, YAML files and folders of packs here, installed packs, styles of Vale; later ones win.",
                ["wire"],
            ),
            Key("rules", rules, "For each rule a severity, off, or a mapping of options."),
            Key("paths", Many(overrides(rules)), "What differs for some stories; later items win."),
            Key(
                "vocabulary",
                Many(Placed(_FILE)),
                "Files of words and names that are right, one a line, # for comments.",
            ),
            Key(
                "plugins",
                PLUGINS,
                "Installed packages of rules, by their names in the entry-point group wirelint.rules.",
            ),
            Key(
                "readers",
                Many(_READER),
                "Installed packages that read a format, by their names in the entry-point group wirelint.readers.",
            ),
            Key("language", _LANGUAGE, "The language of all stories, where it should not be guessed."),
            Key("manual-url", _URL, "Where your own copy of the manual is: links to a rule's page lead there."),
            Key("required-version", _VERSIONS, "The versions of wirelint that this configuration is for, as in >=0.1."),
            Key("include", Many(_GLOB), "Globs: the files that are checked in a folder.", list(INCLUDE)),
            Key("exclude", Many(_GLOB), "Globs: files and folders that are passed over in a folder."),
            Key("max-bytes", Number(above=0), "Bytes: a larger file is not read.", MOST_BYTES),
            Key("timeout", Number(above=0), "Seconds after which a story is given up."),
            Key("fail-on", _LEAST, "The least severity that makes a run fail.", FAIL_ON),
        )
    )
