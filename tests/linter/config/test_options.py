"""The types of options."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

import jsonschema
import pytest

from desk_rules import ENTRIES, nothing
from fakes import rule
from wirelint.config.errors import Mistakes, Origin
from wirelint.config.marks import Node
from wirelint.config.options import options_of
from wirelint.config.shapes import Flag, Many, Number, OneOf, Text, Whole
from wirelint.limits import Least
from wirelint.registry import Entry, house_rules


def test_every_type_has_its_shape() -> None:
    shapes = {name: option.shape for name, option in options_of(ENTRIES["long-sentence"]).items()}
    assert shapes == {
        "max-words": Whole(),
        "share": Number(),
        "quotes": Flag(),
        "note": Text(),
        "form": OneOf("a known word", ("figure", "word")),
        "allow": Many(Text(), frozenset),
        "order": Many(Text()),
    }
    assert options_of(ENTRIES["long-sentence"])["max-words"].field == "max_words"


def test_a_rule_may_have_no_options() -> None:
    assert options_of(ENTRIES["final-newline"]) == {}


class Bounded(NamedTuple):
    """Options that may not be too small."""

    max_words: Annotated[int, Least(1)] = 40
    share: Annotated[float, Least(0.5)] = 1.0


@pytest.mark.parametrize(
    ("name", "value", "read", "told"),
    [
        ("max-words", 1, 1, []),
        ("max-words", 0, None, ["expected a whole number of at least 1, found the number 0"]),
        ("max-words", -4, None, ["expected a whole number of at least 1, found the number -4"]),
        ("share", 0.5, 0.5, []),
        ("share", 0.4, None, ["expected a number of at least 0.5, found the number 0.4"]),
    ],
)
def test_a_number_may_have_a_least_value(name: str, value: float, read: float | None, told: list[str]) -> None:
    shape = options_of(Entry.of(rule("bounded", nothing, options=Bounded)))[name].shape
    mistakes = Mistakes()
    assert shape.read(Node(value, Origin("a.yaml", 3, 7)), mistakes) == read
    assert [str(one) for one in mistakes] == [f"a.yaml:3:7: {message}" for message in told]
    assert jsonschema.Draft202012Validator(shape.schema()).is_valid(value) is (read is not None)


class Odd(NamedTuple):
    """An option of a type that YAML has no shape for here."""

    spelling: bytes = b""


def test_another_type_is_a_mistake_of_the_rule() -> None:
    with pytest.raises(TypeError, match="odd-rule: spelling"):
        options_of(Entry.of(rule("odd-rule", nothing, options=Odd)))


@pytest.mark.parametrize("entry", house_rules().values(), ids=lambda entry: entry.id)
def test_every_option_of_the_house_can_be_set(entry: Entry) -> None:
    options: Any = entry.default_options
    assert {option.field for option in options_of(entry).values()} == set(options._fields)
    assert "severity" not in options_of(entry)
