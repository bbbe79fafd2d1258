from __future__ import annotations

from wirelint.document import Document
from wirelint.text.links import LONGEST_SENTENCE, linked, told_twice

FAR = (
    "Divers raised the wreck of the ferry near Ostby. Nobody was hurt. The owner is on holiday. "
    "The wreck of the ferry was raised near Ostby by divers."
)


def links(text: str) -> list[tuple[tuple[int, int], int]]:
    document = Document(text)
    return linked(document, document.prose)


def told(text: str) -> int:
    document = Document(text)
    return len(told_twice(document, document.prose, linked(document, document.prose)))


def test_links_are_pairs_with_common_rare_words() -> None:
    assert links(FAR) == [((0, 3), 5)]


def test_few_common_words_are_no_link() -> None:
    assert links("Divers raised the wreck near Lund. The wreck hit a ferry of Norby, divers said.") == []


def test_words_that_are_everywhere_link_nothing() -> None:
    assert links("Divers raised the wreck near Ostby. " * 7) == []


def test_few_links_for_the_length_are_no_link() -> None:
    filler = " ".join(f"filler{letter}" for letter in "abcdefghijklmnopqrst")
    assert links(f"Divers raised a wreck near {filler}. Divers raised a wreck near {filler.upper()[:0]}port.") != []
    assert links(f"Divers raised a wreck {filler}. Wreck that divers raised {filler.replace('filler', 'x')}.") == []


def test_what_is_too_long_for_a_sentence_is_linked_to_nothing() -> None:
    filler = " ".join(f"{one}{two}" for one in "abcdefghijklmnopqrstu" for two in "abcdefghijklmnopqrst")
    assert len(filler.split()) > LONGEST_SENTENCE
    assert links(f"Divers raised the wreck near Ostby. Divers raised the wreck near Ostby {filler}.") == []


def test_the_two_are_told_in_order_with_their_distance() -> None:
    document = Document(FAR)
    (pair,) = told_twice(document, document.prose, linked(document, document.prose))
    assert (pair.earlier, pair.later, pair.distance) == (document.prose[0], document.prose[3], 3)
    assert pair.shared == {"diver", "raised", "wreck", "ferry", "ostby"}
    assert pair.containment == pair.likeness == 1


def test_parallel_reports_are_left_out() -> None:
    frame = "Shares in {} closed {} pence higher in heavy trading at the harbour exchange. "
    assert told(frame.format("the mill", 12) * 2)
    assert not told(frame.format("Ostby", 12) + frame.format("Norby", 12))
    assert not told(frame.format("the mill", 12) + frame.format("the mill", 15))


def test_a_denial_is_no_retelling() -> None:
    claim = "Soldiers crossed the river border near the village before dawn. "
    assert told(claim * 2)
    assert not told(claim + "No soldiers crossed the river border near the village before dawn.")
