"""Files of words."""

from __future__ import annotations

from wirelint.config.words import words_of


def test_words_are_one_a_line() -> None:
    text = "Rao\r\n# people\nNew  York\rC#\n\n  Zelenskyy # Ukraine\n\tRao\n#x\n #\nwell\x0bkept"
    assert words_of(text) == {"Rao", "New York", "C#", "Zelenskyy", "well kept"}


def test_nothing_is_no_word() -> None:
    assert words_of("\n \n#\n") == frozenset()
