"""The values that packs are made of.

A Style is an entry as its author wrote it. A Scanner is what becomes of it: phrases that the table of the pack looks
for, or a wake, and a function that says what of it is a fault. Whoever brings style rules in another notation makes
Scanners, and has everything else for nothing: the one scan, quotations and names, severities, reports.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import Origin
from wirelint.rule import ALWAYS, BODY, Related, Severity, Wake, Zone
from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document

ANY_LANGUAGE = "any"
PUBLISHED = "published"
HERE = Origin("")


class Example(NamedTuple):
    """Copy that proves an entry: faulty, its places in ⟦…⟧ or unmarked, with the text as mended, or else sound."""

    text: str
    is_bad: bool
    fixed: str = ""
    origin: Origin = HERE


class Style(NamedTuple):
    """One entry of a pack.

    id        pack and entry, “ap/airstrike”
    kind      the name of its kind, a module of wirelint.style.kinds
    says      what stands under the name of the kind, as plain values
    extras    further keys of its kind, as plain values
    message   with {seen} and {good}; empty for that of the kind
    unless    phrases in which it is right
    exact     capital letters count
    safe      its fixes may be made unseen
    language  the language it is for, by its two letters, or “any”
    status    “published”, or “draft”: off unless a configuration names it
    """

    id: str
    kind: str
    says: Any
    extras: Mapping[str, Any] = {}
    severity: Severity = Severity.WARNING
    zones: frozenset[Zone] = BODY
    message: str = ""
    reason: str = ""
    source: str = ""
    url: str = ""
    unless: tuple[str, ...] = ()
    exact: bool = False
    safe: bool = False
    language: str = "en"
    status: str = PUBLISHED
    examples: tuple[Example, ...] = ()
    origin: Origin = HERE


class Phrase(NamedTuple):
    """A phrase to look for, in the language of wirelint.phrase_pattern.

    `exact`: capital letters count. `anywhere`: also where the entry must not speak, as in quotations and headlines.
    """

    text: str
    exact: bool = False
    anywhere: bool = False


class Seen(NamedTuple):
    """A phrase of a Scanner in a document: its number there, its span and its words (end-exclusive)."""

    phrase: int
    span: Span
    first: int
    stop: int


class Hit(NamedTuple):
    """A fault: where, what to write instead (each a fix, the first preferred), and what the message is filled with.

    Without `good` no fix is offered. `fills` has more for the message than {seen} and {good}. `message` is one of the
    hit's own, for where that of the entry does not fit.
    """

    span: Span
    good: tuple[str, ...] = ()
    fills: Mapping[str, str] = {}
    related: tuple[Related, ...] = ()
    message: str = ""


class Scanner(NamedTuple):
    """How an entry is looked for.

    scan     the document and the phrases found in it, in order, to faults; asked only where there are phrases, or, for
             a scanner without any, where the wake opens
    phrases  filed in the table of the pack
    wake     what wakes a scanner without phrases
    guarded  faults in other zones, quotations, names, titles of works and addresses are dropped; a scanner that says
             itself where it looks does without
    names    it may speak of names too
    """

    scan: Callable[[Document, Sequence[Seen]], Iterable[Hit]]
    phrases: tuple[Phrase, ...] = ()
    wake: Wake = ALWAYS
    guarded: bool = True
    names: bool = False


def dump_style(style: Style) -> str:
    """The entry on one line of JSON; fields that have their default are left out."""
    fields = {
        name: _plain(value)
        for name, value in style._asdict().items()
        if name != "origin" and value != Style._field_defaults.get(name, style)
    }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def load_style(line: str) -> Style:
    """What `dump_style` wrote."""
    fields = json.loads(line)
    made: dict[str, Callable[[Any], Any]] = {
        "severity": Severity,
        "zones": lambda names: frozenset(map(Zone, names)),
        "unless": tuple,
        "examples": lambda rows: tuple(Example(*row) for row in rows),
    }
    return Style(**{name: made[name](value) if name in made else value for name, value in fields.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(zone.value for zone in value)
    if isinstance(value, tuple):
        return [list(one[:3]) if isinstance(one, Example) else one for one in value]
    return value
