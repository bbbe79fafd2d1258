from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text.loops import LEAST_TIMES, find_loops


def loops(text: str) -> list[tuple[str, int]]:
    document = Document(text)
    return [
        (" ".join(document.words.folded[one.first : one.first + one.unit]), one.times) for one in find_loops(document)
    ]


LOOPS = {
    "within a sentence": ("It was the rain and the rain and the rain and the rain.", [("the rain and", 3)]),
    "sentences": ("Talks failed again. Talks failed again. Talks failed again.", [("talks failed again", 3)]),
    "two content words": ("We sold rice, oil, rice, oil, rice, oil.", [("rice oil", 3)]),
    "two words, one of them small": ("Fish and fish and fish and fish.", []),
    "small word, more often": ("Fish and fish and fish and fish and fish and.", [("fish and", 5)]),
    "twice only": ("Talks failed again. Talks failed again.", []),
    "one word": ("No talks talks talks talks talks.", []),
    "changed in between": ("War in Ostby and war in Norby and war in Lund.", []),
    "figures": ("She won 6-4 7-5 6-4 7-5 6-4 7-5.", []),
    "across paragraphs": ("Talks failed again.\n\nTalks failed again.\n\nTalks failed again.\n", []),
    "two loops": (
        "Talks failed again, talks failed again, talks failed again. Rain fell hard, rain fell hard, rain fell hard.",
        [("talks failed again", 3), ("rain fell hard", 3)],
    ),
    "none": ("", []),
}


@pytest.mark.parametrize(("text", "found"), LOOPS.values(), ids=LOOPS)
def test_loops(text: str, found: list[tuple[str, int]]) -> None:
    assert loops(text) == found


@given(st.lists(st.sampled_from(["rain", "snow", "the", "sun", "of", "6-4"]), max_size=60))
def test_every_loop_repeats_its_unit(words: list[str]) -> None:
    document = Document(" ".join(words))
    stop = 0
    for loop in find_loops(document):
        assert loop.first >= stop
        assert loop.times >= LEAST_TIMES
        unit = words[loop.first : loop.first + loop.unit]
        assert words[loop.first : loop.first + loop.unit * loop.times] == unit * loop.times
        stop = loop.stop
        assert stop <= len(words)


WORDS = st.lists(st.sampled_from(["of", "the", "harbour", "crane", "fell"]), max_size=4)


@given(WORDS, WORDS, st.integers(2, 5), WORDS)
def test_a_loop_has_a_refrain(before: list[str], unit: list[str], times: int, behind: list[str]) -> None:
    """Nothing is lost by looking at refrains alone."""
    document = Document(" ".join([*before, *unit * times, *behind]))
    plain = Document(document.text)
    plain.__dict__["refrains"] = tuple((word, places) for word, places in plain.recurring if len(places) > 2)
    assert document.loops == plain.loops
