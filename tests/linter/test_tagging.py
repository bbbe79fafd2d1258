"""The table of word classes, asked for forms whose classes are plain."""

from __future__ import annotations

import pytest

from wirelint.tagging import (
    ADJECTIVE,
    BASE,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
    classes,
    main_class,
)


@pytest.mark.parametrize(
    ("word", "has", "has_not"),
    [
        ("market", NOUN, PLURAL | ADJECTIVE),
        ("women", PLURAL, NOUN | BASE),
        ("spokesmen", PLURAL, BASE),
        ("plans", PLURAL | THIRD, NOUN),
        ("announced", PAST | PARTICIPLE, NOUN | BASE),
        ("went", PAST, PARTICIPLE),
        ("written", PARTICIPLE, PAST),
        ("major", ADJECTIVE, PLURAL),
        ("build", BASE, ADJECTIVE),
    ],
)
def test_classes(word: str, has: int, has_not: int) -> None:
    assert classes(word) & has == has
    assert not classes(word) & has_not


def test_the_main_class_is_one_of_them() -> None:
    assert main_class("market") == NOUN
    assert main_class("share") == 0


def test_an_unknown_word_has_none() -> None:
    assert classes("qwzx") == main_class("qwzx") == 0
