from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint.text.likeness import in_order, is_echo, near_paragraphs, nearness
from wirelint.text.links import Told, linked, told_twice


def pair(text: str) -> tuple[Document, Told]:
    document = Document(text)
    (told,) = told_twice(document, document.prose, linked(document, document.prose))
    return document, told


def nearly(text: str) -> float:
    return nearness(*pair(text))


FILLER = "Nobody was hurt. The owner is on holiday. Rain fell all day. "
LONG = "The harbour master found cracks in two piers of the bridge and closed it to lorries on the same day"


@pytest.mark.parametrize(
    ("first", "second", "share"), [("abcd", "abxd", 0.75), ("abcd", "dcba", 0.25), ("ab", "xabx", 1)]
)
def test_in_order_is_a_share_of_the_shorter(first: str, second: str, share: float) -> None:
    assert in_order(first, second) == share


def test_nearly_the_same() -> None:
    likeness = nearly(
        "Divers raised the wreck near the quay at Ostby. Divers have raised the old wreck near Ostby quay."
    )
    assert likeness == pytest.approx(5 / 6)


def test_quotation_and_paraphrase_are_not_near() -> None:
    claim = "Divers raised the wreck of the ferry near Ostby"
    assert nearly(f"{claim}. {claim}.")
    assert nearly(f"“{claim}.” “{claim}.”")
    assert not nearly(f"{claim}. “{claim},” he said.")


def test_a_short_sentence_swallowed_far_away_is_near() -> None:
    longer = f"{LONG}, after a ferry had hit one in a storm that tore roofs from sheds, he told the council."
    assert nearly(f"{longer} {FILLER}{LONG}.") == 1
    assert not nearly(f"{longer} {LONG}."), "a neighbour is an echo"


def test_an_echo_is_all_in_a_neighbour() -> None:
    echo = "Families in the river villages are being moved. "
    more = "The families in the river villages are being moved to schools as water rises in the upper valley. "
    assert is_echo(*pair(echo + more))
    assert is_echo(*pair(echo + FILLER[:42] + more)), "three sentences on"
    assert not is_echo(*pair(echo + FILLER + more)), "too far"
    assert not is_echo(*pair(f"{echo} “{more.strip()}”")), "a quotation supports it"


def test_a_name_is_no_echo() -> None:
    text = (
        "Harbour Master Jan Erik Holt Vinter spoke. Harbour Master Jan Erik Holt Vinter closed a bridge after a storm."
    )
    assert not is_echo(*pair(text))


def paragraphs(text: str) -> int:
    document = Document(text)
    return len(near_paragraphs(document, document.prose, linked(document, document.prose)))


def test_paragraphs_with_an_edit_here_and_there() -> None:
    edited = LONG.replace("closed", "shut").replace("lorries", "trucks")
    assert paragraphs(f"{LONG}. He was on call.\n\n{edited}. He was on call.")


def test_paragraphs_that_share_a_sentence_are_not_near() -> None:
    assert not paragraphs(f"{LONG}.\n\n{FILLER}{LONG}. It will cost 4 million crowns to mend them.")


def test_parallel_paragraphs_are_not_near() -> None:
    frame = (
        "Shares in {} closed {} pence higher in heavy trading at the exchange in the harbour. Dealers had looked for a "
        "fall."
    )
    assert paragraphs("\n\n".join((frame.format("the mill", 12), frame.format("the old mill", 12))))
    assert not paragraphs("\n\n".join((frame.format("Ostby", 12), frame.format("Norby", 15))))
    assert not paragraphs("\n\n".join((frame.format("the mill", 12), frame.format("the mill", 15))))
