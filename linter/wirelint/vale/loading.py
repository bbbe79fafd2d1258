"""A folder of a Vale style as rules.

Every file `NAME.yml` is a rule with the id `Style/NAME`. What does not run here is named, each rule once; what no
version of Vale would read is a mistake. Nothing outside the folder is read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import Mistakes, Origin, nearest, quoted
from wirelint.config.files import MOST_BYTES, MOST_WORDS_BYTES, inside, read_text, shown
from wirelint.config.marks import Field, Node, read_yaml
from wirelint.tuples import NamedTuple
from wirelint.vale.edits import fault_of
from wirelint.vale.kinds import NAMES, OTHERS, maker
from wirelint.vale.scopes import unknown
from wirelint.vale.values import LEVELS, Definition, Runner, text_of

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = (".yml", ".yaml")
_SHARED = frozenset(
    "extends message level scope limit link action description name matchcase code tests version".split()
)
_DEEPEST = 4
MOST_FILES = 5_000


class Passed(NamedTuple):
    """A rule that does not run here, and why."""

    id: str
    why: str
    origin: Origin


class Loaded(NamedTuple):
    """A style: its name, its rules with what runs them, those that do not run, and the files read."""

    name: str
    rules: tuple[tuple[Definition, Runner], ...]
    passed: tuple[Passed, ...]
    files: tuple[Path, ...]


def load(folder: Path, named: Origin, mistakes: Mistakes, accept: tuple[str, ...] = ()) -> Loaded:
    """The style in a folder; `named` is the place that names it, `accept` the words of the vocabulary."""
    name, files = folder.name, tuple(_files(folder, folder, _DEEPEST))
    if not files:
        mistakes.add(named, f"the folder {quoted(name)} has no rules of Vale (*.yml)")
    rules: list[tuple[Definition, Runner]] = []
    passed: list[Passed] = []
    for file in files[:MOST_FILES]:
        id = "/".join((name, ".".join(file.relative_to(folder).with_suffix("").parts)))
        read = _rule(id, file, named, mistakes, accept)
        if isinstance(read, Passed):
            passed.append(read)
        elif read is not None:
            rules.append(read)
    return Loaded(name, tuple(rules), tuple(passed), files)


def read_accepted(folder: Path, named: Origin, mistakes: Mistakes) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    """The accepted words of a vocabulary, each a pattern, and the file that they stand in."""
    path = inside(folder, folder, "accept.txt")
    if path is None or not path.is_file():
        mistakes.add(named, f"the folder {quoted(folder.name)} has no accept.txt")
        return (), ()
    text = read_text(path, named, mistakes, most=MOST_WORDS_BYTES) or ""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("# ")), (path,)


def _files(folder: Path, root: Path, depth: int) -> Iterator[Path]:
    """The files of rules, sorted by name; links that lead out of the folder are passed over."""
    for name in sorted(os.listdir(folder)):
        path = folder / name
        if name.startswith(".") or inside(root, folder, name) is None:
            continue
        if path.is_dir() and depth:
            yield from _files(path, root, depth - 1)
        elif name.endswith(_SUFFIXES):
            yield path


def _rule(
    id: str, file: Path, named: Origin, mistakes: Mistakes, accept: tuple[str, ...]
) -> tuple[Definition, Runner] | Passed | None:
    text = read_text(file, named, mistakes, most=MOST_BYTES)
    node = None if text is None else read_yaml(text, shown(file), mistakes)
    if node is None:
        return None
    if not isinstance(node.value, Mapping) or "extends" not in node.value:
        mistakes.add(node.origin, "this is no rule of Vale: it has no key “extends”")
        return None
    kind = str(node.value["extends"].node.value)
    if kind in OTHERS:
        return Passed(id, f"“{kind}”", node.value["extends"].key)
    if kind not in NAMES:
        if "." in kind:
            return Passed(id, f"rules that extend another rule ({quoted(kind)})", node.value["extends"].key)
        mistakes.add(node.value["extends"].node.origin, f"unknown extension point {quoted(kind)}{nearest(kind, NAMES)}")
        return None
    return _made(id, kind, node, mistakes, accept)


def _made(
    id: str, kind: str, node: Node, mistakes: Mistakes, accept: tuple[str, ...]
) -> tuple[Definition, Runner] | Passed | None:
    from importlib import import_module

    fields: Mapping[str, Field] = node.value  # type: ignore[assignment]
    make = maker(kind)
    known = import_module(make.__module__).KEYS | _SHARED
    for name, field in fields.items():
        if name.lower() not in known:
            mistakes.add(field.key, f"{quoted(kind)} has no key {quoted(name)}{nearest(name, known)}")
    plain = {name.lower(): field.node.plain for name, field in fields.items()}
    rule = _definition(id, kind, plain, node.origin, accept)
    if rule.level not in LEVELS:
        mistakes.add(fields["level"].node.origin, f"“level” is one of {', '.join(LEVELS)}")
        return None
    why = unknown(rule.scope) or fault_of(rule.action)
    if why and not fault_of(rule.action):
        return Passed(id, why, node.origin)
    try:
        return rule, make(rule)
    except (ValueError, TypeError, AttributeError) as error:
        mistakes.add(node.origin, f"the rule {quoted(id)} cannot be read: {error}")
        return None


def _definition(id: str, kind: str, plain: Mapping[str, Any], origin: Origin, accept: tuple[str, ...]) -> Definition:
    action = plain.get("action")
    return Definition(
        id,
        kind,
        message=text_of(plain.get("message") or ""),
        level=text_of(plain.get("level") or "warning"),
        scope=_texts(plain.get("scope")),
        limit=int(plain.get("limit") or 0),
        link=text_of(plain.get("link") or ""),
        action=_action(action) if isinstance(action, Mapping) else (),
        match_case=bool(plain.get("matchcase")),
        fields=plain,
        accept=accept,
        description=text_of(plain.get("description") or ""),
        origin=origin,
    )


def _action(action: Mapping[str, Any]) -> tuple[str, ...]:
    params = action.get("params") or ()
    flat = [part for one in params for part in (one if isinstance(one, list) else [one])]
    return (text_of(action.get("name") or ""), *map(text_of, flat)) if action.get("name") else ()


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(text_of, value)) if isinstance(value, list) else (text_of(value),)
