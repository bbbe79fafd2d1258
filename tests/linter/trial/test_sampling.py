"""Samples of hits."""

from __future__ import annotations

from collections import Counter

import pytest

from wirelint.config.settings import Settings
from wirelint.diagnostic import Diagnostic
from wirelint.rule import Severity, Tier
from wirelint.run import Result, check_story
from wirelint.source import Story
from wirelint.span import Span
from wirelint.trial.hits import Hit
from wirelint.trial.sampling import sample, share

RESULT: Result = check_story(Story("a", "a", "Copy."), Settings({}))


def hits(**counts: int) -> list[Hit]:
    return [
        Hit(Diagnostic(rule, "x", Severity.WARNING, Tier.SURE, Span(number, number + 1), "m"), RESULT)
        for rule, count in counts.items()
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("met", "size", "expected"),
    [
        ({"a": 100, "b": 100}, 10, {"a": 5, "b": 5}),
        ({"a": 100, "b": 2}, 10, {"a": 8, "b": 2}),
        ({"a": 100, "b": 2, "c": 3}, 10, {"a": 5, "b": 2, "c": 3}),
        ({"a": 1, "b": 2}, 10, {"a": 1, "b": 2}),
        ({"a": 9, "b": 9, "c": 9}, 10, {"a": 3, "b": 3, "c": 4}),
        ({"a": 9, "b": 9, "c": 9}, 1, {"a": 0, "b": 0, "c": 1}),
        ({}, 5, {}),
    ],
)
def test_places_are_shared_out_evenly(met: dict[str, int], size: int, expected: dict[str, int]) -> None:
    assert share(met, size) == expected


def test_a_sample_is_by_rule_in_order_and_the_same_for_a_seed() -> None:
    met = hits(common=500, rare=3)
    drawn = sample(iter(met), 20, 7)
    assert Counter(hit.one.rule for hit in drawn) == {"common": 17, "rare": 3}
    assert [met.index(hit) for hit in drawn] == sorted(met.index(hit) for hit in drawn)
    assert sample(iter(met), 20, 7) == drawn
    assert sample(iter(met), 20, 8) != drawn


def test_every_hit_is_as_likely() -> None:
    met = hits(a=20)
    drawn = Counter(hit.one.span.start for seed in range(1_000) for hit in sample(iter(met), 5, seed))
    assert set(drawn) == set(range(20))
    assert 190 < min(drawn.values()) <= max(drawn.values()) < 315
