"""The types of options."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from desk_rules import ENTRIES, nothing
from fakes import rule
from wirelint.config.options import options_of
from wirelint.config.shapes import Flag, Many, Number, OneOf, Text, Whole
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
