"""Pairs of words that a text is asked for together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.word_pairs import Pairs, union

_WORDS = st.sampled_from("port quay crane ship pier".split())
_TABLES = st.dictionaries(_WORDS, st.frozensets(_WORDS))


@given(st.lists(_WORDS), _TABLES, _TABLES)
def test_a_pair_stands_where_its_words_do(
    text: list[str], one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]
) -> None:
    document, first = Document(" ".join(text)), Pairs(one)
    assert document.followed(first) == _places(text, one)
    later = Pairs(other)  # of which the document knew nothing when it was first asked
    assert document.followed(later) == _places(text, other)
    assert document.followed(first) == _places(text, one)
    assert Document(document.text).followed(later) == _places(text, other)


def _places(text: list[str], behind: dict[str, frozenset[str]]) -> list[int]:
    following = [*text[1:], ""]
    return [place for place, word in enumerate(text) if following[place] in behind.get(word, ())]


def test_a_union_of_one_is_itself() -> None:
    ships = frozenset({"ferry", "tanker"})
    assert union([ships, ships]) is ships
    assert union([ships, frozenset({"yacht"})]) == {"ferry", "tanker", "yacht"}
