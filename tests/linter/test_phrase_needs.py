from __future__ import annotations

import pytest

from wirelint.phrase_needs import Needs, needs


@pytest.mark.parametrize(
    ("phrase", "words", "choices"),
    [
        (
            "here is (the|a) [newly] rewritten (article|news story)",
            {"here", "is", "rewritten"},
            [{"the", "a"}, {"article", "news"}],
        ),
        ("say~ _ _ in a nutshell", {"in", "a", "nutshell"}, []),
        ("word count: #", {"word", "count"}, []),
        ("(a (b|c) [d]) Don’t mix-up", {"don't", "mix-up"}, []),
        ("[go (home|out)] now", {"now"}, []),
        ("([very] Late|too soon)", set(), [{"late", "too"}]),
        ("it is (#|half|[not]) past", {"it", "is", "past"}, []),
        ("(say~|tell) no", {"no"}, []),
        ("(_ said|told _) no", {"no"}, [{"said", "told"}]),
    ],
)
def test_what_a_phrase_needs(phrase: str, words: set[str], choices: list[set[str]]) -> None:
    assert needs(phrase) == Needs(frozenset(words), tuple(map(frozenset, choices)))


def test_a_story_has_what_a_phrase_needs() -> None:
    wanted = needs("here is (the|a) story")
    assert wanted.are_in(frozenset("here is a story".split()))
    assert not wanted.are_in(frozenset("here is a".split()))
    assert not wanted.are_in(frozenset("here is my story".split()))
