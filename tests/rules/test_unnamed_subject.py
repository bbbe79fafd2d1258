"""What the story has of a nationality is read once, however often the nationality is named."""

from __future__ import annotations

import pytest

from fakes import settings
from wirelint.engine import check
from wirelint_rules import _referents
from wirelint_rules.unnamed_subject import RULE


@pytest.mark.parametrize(
    ("asked", "mention"),
    [
        ("_is_human", "The Armenian accused him. "),
        ("_tells", "Ann Roe of Lismore stayed. The Armenian accused her. "),
    ],
)
def test_many_mentions_take_linear_time(monkeypatch: pytest.MonkeyPatch, asked: str, mention: str) -> None:
    real, calls = getattr(_referents, asked), 0

    def counted(*arguments: object) -> bool:
        nonlocal calls
        calls += 1
        return bool(real(*arguments))

    monkeypatch.setattr(_referents, asked, counted)
    counts = []
    for number in (100, 200):
        calls = 0
        assert check(mention * number, settings(RULE)).diagnostics
        counts.append(calls)
    assert 0 < counts[1] <= 2.3 * counts[0]
