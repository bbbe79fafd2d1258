"""Nothing reaches a terminal that it would act on, and columns are counted as it counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.report.visible import cell, columns, visible, visible_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “copy”", "plain – “copy”"),
        ("\x1b[31mred\x07", r"\x1b[31mred\x07"),
        ("a\rb\nc", r"a\rb\nc"),
        ("\u202egnp.txt", r"\u202egnp.txt"),
        ("zero\u200bwidth\ufeff", r"zero\u200bwidth\ufeff"),
        ("a\tb", "a    b"),
        ("caf\udce9.txt", r"caf\xe9.txt"),
        ("\ud800", r"\ud800"),
        ("\U000e0001", r"\U000e0001"),
        ("10\u00a0km", "10\u00a0km"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩", r"👨\u200d👩"),
        ("\u200d", r"\u200d"),
    ],
)
def test_what_a_terminal_would_act_on_is_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    left = {mark for mark in visible(text) if not mark.isprintable()}
    assert all(mark.isspace() or mark in "\u200c\u200d" for mark in left)
    assert not left & set("\n\r\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("Talks", 5), ("é", 1), ("e\u0301", 1), ("会談", 4), ("ｶﾞ", 2), ("😀", 2), ("👍🏽", 2), ("🇦🇲", 2),
     ("한", 2), ("\u1112\u1161\u11ab", 2), ("“a”", 3), ("می\u200cخ", 3)],
)  # fmt: skip
def test_columns_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width


def test_nothing_is_a_command_to_github() -> None:
    assert visible("Shares ##[error]fell [5 %] #[x]") == r"Shares ##\x5berror]fell [5 %] #\x5bx]"
    assert cell("[", "#") == r"\x5b"
    assert visible_name("::error::x") == "./::error::x"
    assert visible_name("  ::x") == "./  ::x"
    assert visible_name("wire/::x") == "wire/::x"
