from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint.text.content import LONGEST_SENTENCE, Content, content_of, contradict, has_speech, stem


def content(text: str) -> Content:
    document = Document(text)
    return content_of(document, document.sentences[0])


def test_content_words_are_stems_without_small_words() -> None:
    assert content("The residents of the border towns said so.").words == {"resident", "border", "town"}


def test_names_are_capitalised_words_within_a_sentence() -> None:
    assert content("Soldiers from Ardania shelled Lipova.").names == {"ardania", "lipova"}


def test_a_name_that_opens_the_sentence_is_told_by_the_word_list() -> None:
    assert content("Ardania shelled the town.").names == {"ardania"}
    assert not content("Shares fell.").names


def test_numbers_are_figures_and_number_words() -> None:
    assert content("Two of 14 boats sank in the F16 storm.").numbers == {"two", "14", "f16"}


@pytest.mark.parametrize("text", ["He denied it.", "He did not go.", "He didn't go.", "Nobody went."])
def test_denials(text: str) -> None:
    assert content(text).denies


def test_plain_statement_denies_nothing() -> None:
    assert not content("He went to the note fair.").denies


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("towns", "town"), ("town's", "town"), ("towns'", "town"), ("press", "press"), ("gas", "gas"), ("bus", "bus")],
)
def test_stem(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_contradict_needs_both_sides() -> None:
    assert contradict(frozenset("ab"), frozenset("ac"))
    assert not contradict(frozenset("ab"), frozenset("a"))
    assert not contradict(frozenset(), frozenset("a"))


def test_speech_is_a_mark_or_a_running_quotation() -> None:
    document = Document("“It is over. We lost it. Go home,” he said. Then he left.")
    assert [has_speech(document, sentence) for sentence in document.sentences] == [True, True, True, False]


def test_what_is_too_long_for_a_sentence_counts_as_speech() -> None:
    document = Document("word " * LONGEST_SENTENCE)
    assert has_speech(document, document.sentences[0])
