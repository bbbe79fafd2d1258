"""Diagnostics as JSON and back; what is no such JSON is as good as nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import finds, rule, settings
from wirelint.cache.coding import decoded, encoded
from wirelint.diagnostic import Diagnostic
from wirelint.rule import Fix, Related, Severity, Tier
from wirelint.span import Span

TEXT = "x" * 40
RULES = settings(rule("one", finds("x")))
spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))
words = st.text(st.characters(exclude_categories=()), max_size=8)
fixes = st.builds(
    Fix, spans, words, words, st.booleans(), st.lists(st.tuples(spans, words), max_size=2).map(tuple), st.booleans()
)
related = st.builds(Related, spans, words)
diagnostics = st.builds(
    Diagnostic, st.just("one"), words, st.sampled_from(Severity), st.sampled_from(Tier), spans, words,
    st.lists(fixes, max_size=2).map(tuple), st.lists(related, max_size=2).map(tuple), words, words,
)  # fmt: skip


@given(st.lists(diagnostics, max_size=3).map(tuple))
def test_what_is_written_is_read(found: tuple[Diagnostic, ...]) -> None:
    read = decoded(encoded(found), TEXT, RULES)
    assert read == found
    assert repr(read) == repr(found)


SOUND = json.loads(
    encoded([Diagnostic("one", "f", Severity.ERROR, Tier.SURE, Span(0, 2), "m", (Fix(Span(0, 1), "", "t"),))])
)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (0, "two"), (0, ["one"]), (1, 7), (2, 9), (2, "1"), (3, None), (4, [0, 41]), (4, [2, 1]), (4, [-1, 1]),
        (4, [True, 2]), (4, [0.0, 2]), (4, None), (5, None), (6, [[[0, 1], "", "t"]]),
        (6, [[[0, 99], "", "t", 0, [], 0]]),        (6, 7), (7, [[[0, 1]]]), (8, None), (9, {}),
    ],
)  # fmt: skip
def test_what_cannot_be_is_not_read(field: int, value: object) -> None:
    assert decoded(json.dumps(SOUND).encode(), TEXT, RULES) is not None
    row = [*SOUND[0]]
    row[field] = value
    assert decoded(json.dumps([row]).encode(), TEXT, RULES) is None


@pytest.mark.parametrize("data", [b"", b"{", b"7", b"[7]", b"[[]]", b"\xff", b"[" * 100_000, b'[["one"]]'])
def test_what_is_no_json_of_ours_is_not_read(data: bytes) -> None:
    assert decoded(data, TEXT, RULES) is None
