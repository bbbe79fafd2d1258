"""Waiver files: what they look like, and reading them.

A file of version 2 is a mapping of `version` and `waivers`; one of version 1, as it was before, is the list of waivers
alone, whose items have fewer keys. Both are read strictly, as configurations are: every mistake is told with its place.
"""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import Mistakes, Origin, Valued
from wirelint.config.files import inside, path_of, read_text, shown
from wirelint.config.globs import PATTERN, fault_of
from wirelint.config.marks import Node, read_yaml
from wirelint.config.shapes import Many, Text, Whole, wrong
from wirelint.config.tables import Key, Table
from wirelint.suppress.quoting import NEVER, fold, words
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 2


class Waiver(NamedTuple):
    """Findings of a rule that are let pass, and why.

    rule     the rule's id
    text     the words that the findings stand at, as people wrote them
    reason   why they are let pass
    who      who says so
    until    the last day on which it holds; None for ever
    stories  globs that start at the folder of the file; empty for every story
    before   words that must stand right before the text, in the same line
    after    words that must stand right after it
    origin   where it stands
    """

    rule: str
    text: str
    reason: str
    who: str = ""
    until: datetime.date | None = None
    stories: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    origin: Origin = Origin("")

    def is_over(self, today: datetime.date) -> bool:
        """Has its last day passed?"""
        return self.until is not None and self.until < today


class WaiverFile(NamedTuple):
    """A waiver file as read; `story` is the path of the one story that it is for, empty for a folder's."""

    path: str
    text: str
    waivers: tuple[Waiver, ...]
    story: str = ""

    @property
    def folder(self) -> str:
        """The folder that its globs start at."""
        return os.path.dirname(os.path.abspath(self.path))


class _Day(NamedTuple):
    """A day as YYYY-MM-DD."""

    def read(self, node: Node, mistakes: Mistakes) -> datetime.date | None:
        try:
            if isinstance(node.value, str) and len(node.value) == 10:
                return datetime.date.fromisoformat(node.value)
        except ValueError:
            pass
        wrong(node, "a day as YYYY-MM-DD", mistakes)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


_RULE = Text("the id of a rule", "[a-z][a-z0-9/-]*")
_SAID = Text("words", r"(?s).*\S.*")
_OLD_KEYS = (
    Key("rule", _RULE, "The rule.", required=True),
    Key("text", Text(), "The words that it stands at.", required=True),
    Key("reason", _SAID, "Why it is let pass.", required=True),
    Key("until", _Day(), "The last day on which it holds."),
)
_KEYS = (
    *_OLD_KEYS,
    Key("who", _SAID, "Who says so."),
    Key("stories", Many(Text("a glob", PATTERN, fault_of), least=1), "The stories that it is for."),
    Key("before", _SAID, "Words that must stand right before the text."),
    Key("after", _SAID, "Words that must stand right after it."),
)
_OLD_ITEM, _ITEM = Table(_OLD_KEYS), Table(_KEYS)


class _Waivers(NamedTuple):
    """A list of waivers; nothing at all is an empty one."""

    item: Table

    def read(self, node: Node, mistakes: Mistakes) -> tuple[Waiver, ...]:
        if node.value is None:
            return ()
        if not isinstance(node.value, tuple):
            wrong(node, "a list of waivers", mistakes)
            return ()
        made = (_waiver(item, self.item.read(item, mistakes), mistakes) for item in node.value)
        return tuple(one for one in made if one is not None)

    def schema(self) -> dict[str, Any]:
        return Many(self.item).schema()


_FILE = Table(
    (
        Key("version", Whole(), "The version of the format.", required=True),
        Key("waivers", _Waivers(_ITEM), "The waivers."),
    )
)


def read_waivers(path: str, story: str = "") -> WaiverFile:
    """The waivers of a file. Raises ConfigError with every mistake in it."""
    mistakes = Mistakes()
    file = path_of(path)
    origin = Origin(shown(file))
    text = None
    if inside(file.parent, file.parent, file.name) is None:
        mistakes.add(origin, "the file is a link that leads out of its folder")
    else:
        text = read_text(file, origin, mistakes)
    waivers = parse(text or "", origin.source, mistakes)
    mistakes.raise_any()
    return WaiverFile(path, text or "", waivers, story)


def parse(text: str, source: str, mistakes: Mistakes) -> tuple[Waiver, ...]:
    """The waivers of a text, of whichever version it is; `source` names the file in mistakes."""
    node = read_yaml(text, source, mistakes)
    if node is None or node.value is None:
        return ()
    if isinstance(node.value, tuple):
        return _Waivers(_OLD_ITEM).read(node, mistakes)
    read = _FILE.read(node, mistakes) or {}
    version = read.get("version")
    if version is not None and version.value != VERSION:
        message = f"version {version.value} of waiver files is not known; this wirelint writes {VERSION}"
        mistakes.add(version.origin, message)
    waivers: tuple[Waiver, ...] = read["waivers"].value if "waivers" in read else ()
    return waivers


def _waiver(node: Node, read: Mapping[str, Valued[Any]] | None, mistakes: Mistakes) -> Waiver | None:
    """A waiver of what its keys say; None where one that it needs is missing, as is then told already."""
    if read is None or not {"rule", "text", "reason"} <= read.keys():
        return None
    given = {name: valued.value for name, valued in read.items()}
    if given["rule"] in NEVER:
        mistakes.add(node.origin, f"“{given['rule']}” cannot be waived: it says that something needs a look")
        return None
    for name in ("before", "after"):
        given[name] = " ".join(words(given.get(name, "")))
    return Waiver(**{**given, "reason": fold_space(given["reason"])}, origin=node.origin)


def fold_space(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def same_text(waiver: Waiver) -> str:
    """The text by which findings are looked up."""
    return fold(waiver.text)
