"""The YAML that phrases are written in, and the making of a table from it.

A file is a list of groups. A group says once what its rows have in common; a row is a phrase, or a mapping where it
differs from its group:

    - where: sentence-start        # anywhere (the default), sentence-start, whole-sentence, paragraph-start, …
      tier: sure                   # sure (the default), likely, weak
      note: opening                # a word of the rule's own
      rows:
        - here is the rewritten (article|story)
        - {phrase: Copy code, exact: true, replacement: ""}
      bad:                         # tests: copy in which the rule finds something,
        - "Here is the rewritten story:"
      good:                        # and sound copy, a near miss, in which it does not
        - Here is the rewritten law in full.

Only tools and tests read the YAML: a table is loaded from the TSV that is made of it (wirelint.phrases.load_table).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from wirelint.config.errors import Mistakes, nearest, quoted
from wirelint.config.marks import Field, Node, read_yaml
from wirelint.phrase_graph import NUMBER, dump_graph
from wirelint.phrase_keys import FREE, Filed, Place
from wirelint.phrase_pattern import PhraseError, Slot, Variant, graph_of, variants
from wirelint.phrase_place import Where
from wirelint.phrases import PhraseTable, Row
from wirelint.rule import Tier
from wirelint.text.words import folded
from wirelint.tuples import NamedTuple

_ROW_KEYS = ("phrase", "where", "exact", "tier", "note", "replacement")
_GROUP_KEYS = (*_ROW_KEYS[1:], "rows", "bad", "good")
_CHOICES: Mapping[str, Mapping[str, Any]] = {
    "where": {where.value: where for where in Where},
    "tier": {tier.name.lower(): tier for tier in Tier},
}


class Group(NamedTuple):
    """Rows that have something in common, and the examples that prove them."""

    rows: tuple[Row, ...]
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


def read_groups(text: str, source: str) -> tuple[Group, ...]:
    """The groups of a YAML text; `source` names it in messages.

    Raises wirelint.config.errors.ConfigError with every mistake, each with its line and column.
    """
    mistakes = Mistakes()
    node = read_yaml(text, source, mistakes)
    groups = tuple(_groups(node, mistakes)) if node else ()
    mistakes.raise_any()
    return groups


def make_table(rows: Iterable[Row], zipf: Callable[[str], float]) -> PhraseTable:
    """A table of rows, each filed under its rarest word and a neighbour; `zipf` says how common a folded word is.

    Raises PhraseError for a phrase that cannot be read.
    """
    rows = tuple(rows)
    keys: dict[str, Filing] = {}
    for number, row in enumerate(rows):
        for variant in variants(row.pattern):
            _file(keys, row, variant, number, zipf)
    return PhraseTable([_line(row).encode() for row in rows], {key: str(keys[key]) for key in sorted(keys)})


def dump_table(table: PhraseTable) -> str:
    """The table as text, for wirelint.phrases.load_table: a line for each row, an empty one, and two for each key.

    Fields are set off by tabs. Those of a row are its table, its phrase, where it stands, “exact” or nothing, the
    number of its tier, its note, the graph of its phrase, and its replacement if it has one. The lines of a key are its
    word and what is filed under it, which is split at once.
    """
    lines = (*map(bytes.decode, table.lines), "", *chain.from_iterable(table.keys.items()))
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    replacement = () if row.replacement is None else (row.replacement,)
    exact = "exact" if row.exact else ""
    graph = dump_graph(graph_of(row.pattern))
    return "\t".join((row.table, row.phrase, row.where.value, exact, str(int(row.tier)), row.note, graph, *replacement))


class Filing:
    """What is filed under one key word, while a table is made."""

    def __init__(self) -> None:
        self.before: dict[str, set[Place]] = {}
        self.behind: dict[str, set[Place]] = {}
        self.alone: set[Place] = set()

    def __str__(self) -> str:
        """The same in order, as a table has it."""
        before, behind = (
            {word: _dumped(places) for word, places in sorted(side.items())} for side in (self.before, self.behind)
        )
        return str(Filed(before, behind, _dumped(self.alone)))


def _dumped(places: Iterable[Place]) -> str:
    """The places in order, without those that another one of the same row says already."""
    every = frozenset(places)
    kept = (one for one in every if every.isdisjoint(_wider(one)))
    return " ".join(map(str, sorted(kept)))


def _wider(place: Place) -> frozenset[Place]:
    """The places that leave more free."""
    free = (place._replace(start=FREE), place._replace(end=FREE), place._replace(start=FREE, end=FREE))
    return frozenset(free) - {place}


def _file(keys: dict[str, Filing], row: Row, variant: Variant, number: int, zipf: Callable[[str], float]) -> None:
    """File a variant under its rarest word, and there under the rarer of the named words beside it."""
    fixed = [place for place, slot in enumerate(variant.slots) if slot.is_fixed]
    place = min(fixed, key=lambda place: _weight(variant.slots[place], zipf))
    beside = [one for one in (place - 1, place + 1) if one in fixed]
    other = min(beside, key=lambda place: _weight(variant.slots[place], zipf), default=None)
    held = _held(row.where, variant, number, place)
    for key in map(folded, variant.slots[place].words):
        filing = keys.setdefault(key, Filing())
        if other is None:
            filing.alone.add(held)
            continue
        side = filing.before if other < place else filing.behind
        for word in map(folded, variant.slots[other].words):
            side.setdefault(word, set()).add(held)


def _held(where: Where, variant: Variant, number: int, key: int) -> Place:
    """How the word of slot `key` stands in a variant of row `number`."""
    before, behind = variant.slots[:key], variant.slots[key + 1 :]
    steps = "".join("#" if slot.words is NUMBER else "_" for slot in reversed(before))
    has_number = "#" in steps
    start = FREE if where is Where.ANYWHERE or has_number else key
    is_bound = (where.is_whole or bool(variant.marks)) and not any(slot.words is NUMBER for slot in behind)
    return Place(number, key, start, len(behind) if is_bound else FREE, steps if has_number else "")


def _weight(slot: Slot, zipf: Callable[[str], float]) -> tuple[float, int, str]:
    """How often any of the slot's words occurs; the longer and then the first in the alphabet where that is even."""
    words = sorted(map(folded, slot.words))
    return sum(10 ** zipf(word) for word in words), -len(words[0]), words[0]


def _groups(node: Node, mistakes: Mistakes) -> Iterator[Group]:
    for item in _items(node, mistakes):
        fields = _fields(item, _GROUP_KEYS, mistakes)
        rows = _items(fields["rows"].node, mistakes) if "rows" in fields else ()
        if not rows:
            mistakes.add(item.origin, "a group needs “rows”")
        shared = _values(fields, mistakes)
        made = (_row(row, shared, mistakes) for row in rows)
        bad, good = (tuple(_examples(fields, key, mistakes)) for key in ("bad", "good"))
        yield Group(tuple(row for row in made if row), bad, good)


def _row(node: Node, shared: Mapping[str, Any], mistakes: Mistakes) -> Row | None:
    """The row of a phrase, or of a mapping that has one; None where it cannot be read."""
    own = (
        {"phrase": node.value} if isinstance(node.value, str) else _values(_fields(node, _ROW_KEYS, mistakes), mistakes)
    )
    if "phrase" not in own:
        mistakes.add(node.origin, "a row needs a “phrase”")
        return None
    row = Row(**{**shared, **own})
    try:
        variants(row.pattern)
    except PhraseError as error:
        mistakes.add(node.origin, str(error))
    return row


def _values(fields: Mapping[str, Field], mistakes: Mistakes) -> dict[str, Any]:
    """The columns of a row that stand in a mapping."""
    return {key: _value(key, field.node, mistakes) for key, field in fields.items() if key in _ROW_KEYS}


def _value(key: str, node: Node, mistakes: Mistakes) -> Any:
    wanted = bool if key == "exact" else str
    if not isinstance(node.value, wanted):
        mistakes.add(node.origin, f"“{key}” must be {'true or false' if wanted is bool else 'text'}")
        return wanted()
    choices = _CHOICES.get(key)
    if choices is None or node.value in choices:
        return node.value if choices is None else choices[str(node.value)]
    known = ", ".join(choices)
    mistakes.add(node.origin, f"“{key}” cannot be {quoted(str(node.value))}: it is one of {known}")
    return next(iter(choices.values()))


def _examples(fields: Mapping[str, Field], key: str, mistakes: Mistakes) -> Iterator[str]:
    for node in _items(fields[key].node, mistakes) if key in fields else ():
        if isinstance(node.value, str):
            yield node.value
        else:
            mistakes.add(node.origin, "an example must be text: put it in quotes")


def _items(node: Node, mistakes: Mistakes) -> tuple[Node, ...]:
    if isinstance(node.value, tuple):
        return node.value
    mistakes.add(node.origin, "here must stand a list")
    return ()


def _fields(node: Node, known: tuple[str, ...], mistakes: Mistakes) -> Mapping[str, Field]:
    if not isinstance(node.value, Mapping):
        mistakes.add(node.origin, "here must stand a mapping")
        return {}
    for key, field in node.value.items():
        if key not in known:
            mistakes.add(field.key, f"no key is called {quoted(key)}{nearest(key, known)}")
    return {key: field for key, field in node.value.items() if key in known}
