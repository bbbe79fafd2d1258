"""The options of a rule as a configuration may set them: from the types of its NamedTuple to shapes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from wirelint.config.shapes import Flag, Many, Number, OneOf, Shape, Text, Whole
from wirelint.limits import Least
from wirelint.registry import Entry
from wirelint.tuples import NamedTuple

_SCALARS: dict[Any, Shape] = {bool: Flag(), int: Whole(), float: Number(), str: Text()}


class Option(NamedTuple):
    """An option by its field in the rule's NamedTuple, and what it may hold."""

    field: str
    shape: Shape


def options_of(entry: Entry) -> dict[str, Option]:
    """The options of a rule by their names in YAML (`max-words` for the field max_words). Imports the rule.

    Raises TypeError for a field of a type that YAML has no value for.
    """
    options = entry.rule.options
    hints = get_type_hints(options, include_extras=True)
    return {
        field.replace("_", "-"): Option(field, _shape(hints[field], f"{entry.id}: {field}"))
        for field in options._fields
    }


def _shape(hint: Any, where: str) -> Shape:
    """The shape of a type: bool, int, float, str, Literal of words, frozenset[…] or tuple[…, ...] of these.

    A number may be Annotated with Least.
    """
    if hint in _SCALARS:
        return _SCALARS[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated and arguments[0] in (int, float) and isinstance(arguments[1], Least):
        least = arguments[1].value
        return Whole(int(least)) if arguments[0] is int else Number(least=least)
    if origin is Literal and all(isinstance(word, str) for word in arguments):
        return OneOf("a known word", arguments)
    if origin is frozenset:
        return Many(_shape(arguments[0], where), frozenset)
    if origin is tuple and arguments[1:] == (...,):
        return Many(_shape(arguments[0], where))
    raise TypeError(f"{where}: an option cannot be of the type {hint}")
