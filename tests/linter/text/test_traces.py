from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document

WORDS = st.lists(st.sampled_from(["to", "use", "Use", "and"]), max_size=12)


@given(WORDS)
def test_repeated_pairs(words: list[str]) -> None:
    folded = [word.lower() for word in words]
    pairs = [(*folded[place : place + 4],) for place in range(len(folded) - 3)]
    expected = [place for place, (a, b, c, d) in enumerate(pairs) if (a, b) == (c, d) and a != b]
    assert Document(" ".join(words)).repeated_pairs == tuple(expected)
