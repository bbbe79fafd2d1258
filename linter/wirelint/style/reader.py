"""From the YAML of a pack to Style values; every mistake has its line and column, and the nearest name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from wirelint.config.errors import Mistakes, Origin, Valued, nearest, quoted
from wirelint.config.marks import Field, Node
from wirelint.rule import BODY, Severity, Zone
from wirelint.style.keys import PACK, entry_table, zone_of
from wirelint.style.kinds import NAMES, kind
from wirelint.style.values import Example, Style
from wirelint.style.wording import MOST_MESSAGE
from wirelint.tuples import NamedTuple

_PLAIN = ("message", "reason", "source", "url", "exact", "safe", "language", "status")


class Read(NamedTuple):
    """A pack as it was read: its name, what it says of itself, and its entries."""

    name: str
    about: str
    styles: tuple[Style, ...]


def read_pack(node: Node, mistakes: Mistakes) -> Read:
    """The pack in a YAML file; what is wrong is noted and left out."""
    read = PACK.read(node, mistakes) or {}
    name = read["pack"].value if "pack" in read else "pack"
    shared = read["defaults"].value if "defaults" in read else {}
    assert isinstance(node.value, Mapping)
    entries = node.value.get("entries")
    styles = tuple(_styles(name, entries.node, shared, mistakes)) if entries and "entries" in read else ()
    return Read(name, read["about"].value if "about" in read else "", styles)


def _styles(pack: str, node: Node, shared: Mapping[str, Any], mistakes: Mistakes) -> Iterator[Style]:
    assert isinstance(node.value, Mapping)
    for id, field in node.value.items():
        style = _style(f"{pack}/{id}", field, shared, mistakes)
        if style is not None:
            yield style


def _style(id: str, field: Field, shared: Mapping[str, Any], mistakes: Mistakes) -> Style | None:
    """One entry; None where it has not exactly one kind, or that cannot be read."""
    if not isinstance(field.node.value, Mapping):
        mistakes.add(field.node.origin, f"expected a mapping with one of {', '.join(NAMES)}")
        return None
    kinds = [name for name in NAMES if name in field.node.value]
    if len(kinds) != 1:
        mistakes.add(field.key, _no_kind(kinds, field.node.value))
        return None
    read = entry_table(kinds[0]).read(field.node, mistakes)
    if read is None or kinds[0] not in read:
        return None
    style = _made(id, kinds[0], {**shared, **read}, field.key)
    _check_message(style, read.get("message"), mistakes)
    if (fault := kind(kinds[0]).fault(style)) is not None:
        place, message = fault
        mistakes.add(read[place].origin if place in read else field.key, message)
    return style


def _no_kind(kinds: list[str], fields: Mapping[str, Field]) -> str:
    if kinds:
        return f"an entry has one kind, and this has {len(kinds)}: {', '.join(kinds)}"
    meant = next((near for name in fields if (near := nearest(name, NAMES))), "")
    return f"an entry needs one of {', '.join(NAMES)}{meant}"


def _made(id: str, name: str, read: Mapping[str, Valued[Any]], origin: Origin) -> Style:
    plain = {key: read[key].value for key in _PLAIN if key in read}
    extras = {key.name: read[key.name].value for key in kind(name).extras() if key.name in read}
    zones = frozenset().union(*map(zone_of, read["zones"].value)) if "zones" in read else BODY
    return Style(
        id, name, read[name].value, extras,
        severity=read["severity"].value if "severity" in read else Severity.WARNING,
        zones=zones or frozenset(Zone),
        unless=tuple(read["except"].value) if "except" in read else (),
        examples=tuple(_examples(read["examples"].value)) if "examples" in read else (),
        origin=origin,
        **plain,
    )  # fmt: skip


def _examples(rows: Any) -> Iterator[Example]:
    for row in rows:
        for name in ("bad", "good"):
            if name in row:
                fixed = row["fixed"].value if "fixed" in row and name == "bad" else ""
                yield Example(row[name].value, name == "bad", fixed, row[name].origin)


def _check_message(style: Style, message: Valued[str] | None, mistakes: Mistakes) -> None:
    """Note a message with a place to fill that the kind does not fill, and one that is too long as it stands."""
    if message is None:
        return
    try:
        names = {name for _, name, _, _ in Formatter().parse(message.value) if name is not None}
    except ValueError:
        mistakes.add(message.origin, "a brace in a message must be one of {seen}, {good}, or be doubled: {{")
        return
    known = {"seen", "good"} | {name for _, name, _, _ in Formatter().parse(kind(style.kind).message) if name}
    for name in sorted(names - known):
        mistakes.add(message.origin, f"the message cannot have {{{name}}}{nearest(name, known)}")
    bare = "".join(text for text, _, _, _ in Formatter().parse(message.value))
    if len(bare) + 2 * len(names) > MOST_MESSAGE:
        mistakes.add(message.origin, f"the message is longer than {MOST_MESSAGE} characters: {quoted(message.value)}")
