from __future__ import annotations

from wirelint.document import Document
from wirelint.text.copies import clusters, copies, same_openings

STORY = "The vote was put off again. Nobody spoke. The vote was put off AGAIN! The vote was put off."


def test_copies_disregard_case_and_marks() -> None:
    document = Document(STORY)
    (repeat,) = copies(document.sentences, document.words.folded, 6)
    assert repeat.first is document.sentences[0]
    assert repeat.later == (document.sentences[2],)


def test_copies_have_the_least_length() -> None:
    document = Document(STORY)
    assert not copies(document.sentences, document.words.folded, 7)


def test_same_openings_may_run_into_the_next_sentence() -> None:
    document = Document("He left. Rain fell on Ostby.\n\nHe left. Rain fell on Norby.\n\nHe left. Rain fell on Ostby.")
    opened = same_openings(document.sentences, document.words.folded, 6)
    assert [sentence.span.of(document.text) for sentence in opened] == ["He left.", "He left."]


def test_clusters_join_all_members_to_the_first() -> None:
    one, two, three, four = Document("Aa. Bb. Cc. Dd.").sentences
    (repeat,) = clusters([(two, three, 0.7), (one, two, 0.8), (one, four, 0.9)])
    assert repeat.first == one
    assert repeat.later == (two, three, four)
    assert repeat.likeness == 0.9


def test_clusters_of_nothing() -> None:
    assert clusters([]) == ()
