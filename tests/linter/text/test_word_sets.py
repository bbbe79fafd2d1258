"""Sets of words that a text is asked for together."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.word_sets import WordSet, all_together

_WORDS = st.frozensets(st.sampled_from("port quay crane ship pier".split()))


@given(_WORDS, _WORDS, _WORDS)
def test_a_text_has_those_of_a_set_that_are_in_it(
    text: frozenset[str], one: frozenset[str], other: frozenset[str]
) -> None:
    document, first = Document(" ".join(sorted(text))), WordSet(one)
    assert document.found(first) == one & text
    later = WordSet(other)  # of which the document knew nothing when it was first asked
    assert document.found(later) == other & text
    assert document.found(first) == one & text
    assert Document(document.text).found(later) == other & text


def test_places_are_those_of_any_set() -> None:
    document = Document("The quay, the pier and the Quay.")
    assert document.places(WordSet({"quay", "crane"})) == document.places(frozenset({"quay", "crane"})) == [1, 6]


def test_sets_made_at_once_are_all_there() -> None:
    with ThreadPoolExecutor(8) as pool:
        made = [*pool.map(lambda number: (WordSet({f"quay{number}"}), all_together())[0], range(200))]
    assert len({one.number for one in made}) == 200
    count, words = all_together()
    assert all(one.number < count and one <= words for one in made)
