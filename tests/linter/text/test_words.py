from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.text import words as module
from wirelint.text.words import Words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Don’t go.", ["Don’t", "go"]),
        ("Nagorno-Karabakh's", ["Nagorno-Karabakh's"]),
        ("re- and post-war", ["re", "and", "post-war"]),
        ("'90s rock 'n' roll", ["90s", "rock", "n", "roll"]),
        ("U.S. 3.5%", ["U", "S", "3", "5"]),
        ("cafe\u0301 é", ["cafe\u0301", "é"]),
        ("word--word", ["word", "word"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert Words(text).texts == words


@given(st.text(st.sampled_from("aB_'- .1\n\t\x1f-"), max_size=60))
def test_ascii_is_read_as_any_text(text: str) -> None:
    words, among_others = Words(text), Words(f"{text} é")
    assert among_others.texts == [*words.texts, "é"]
    assert among_others.starts[:-1] == words.starts


def test_folding_is_by_the_word() -> None:
    words = Words("İstanbul’s GROẞE Don’t")
    assert words.folded[2] == "don't"
    assert len(words.folded) == len(words.texts)


def test_a_row_of_letters_as_long_as_a_file_is_folded_and_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    folds = module._Folds()
    monkeypatch.setattr(module, "_FOLDED", folds)
    assert Words(f"The {'G' * 100_000}").folded == ["the", "g" * 100_000]
    assert set(folds) == {"The", "the"}


@given(st.text(st.sampled_from("aBİß’'- .1é\u0301“😀\n"), max_size=60))
def test_columns_tell_the_text(text: str) -> None:
    words = Words(text)
    pieces = [words.gaps[0]]
    for place, word in enumerate(words.texts):
        assert text[words.starts[place] : words.ends[place]] == word
        pieces += (word, words.gaps[place + 1])
    assert "".join(pieces) == text
    assert len(words.starts) == len(words.ends) == len(words.folded) == len(words) == len(words.gaps) - 1
