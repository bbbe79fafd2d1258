from __future__ import annotations

import pytest

from wirelint.document import Document

PHRASE = "return to the negotiating table"


def phrases(text: str) -> list[tuple[str, int]]:
    document = Document(text)
    return [
        (document.words.span(one.places[0], one.places[0] + one.length - 1).of(text), len(one.places))
        for one in document.echoed_phrases
    ]


FRAMES = "They may {}.\n\nNobody will {} now.\n\nIn May one side had to {} again.\n"


def test_three_times() -> None:
    assert phrases(FRAMES.replace("{}", PHRASE)) == [(PHRASE, 3)]


def test_twice_is_not_enough() -> None:
    assert phrases(FRAMES.replace("{}", PHRASE, 2).format("stop")) == []


@pytest.mark.parametrize(
    "phrase",
    [
        "close the mill",
        "of the old mill",
        "Council of Nordic Harbours",
        "visit the Council of Nordic Harbours",
        "percent of the total vote",
        "run for nine miles",
    ],
    ids=["short", "small word first", "name", "name in it", "measure", "number"],
)
def test_what_is_not_worth_naming(phrase: str) -> None:
    assert phrases(FRAMES.replace("{}", phrase)) == []


def test_a_mark_breaks_a_phrase() -> None:
    assert phrases(FRAMES.replace("{}", PHRASE.replace("to the", "to, the"))) == []


def test_a_mark_before_a_phrase_does_not_break_it() -> None:
    assert phrases(FRAMES.replace("They may", "They may, often,").replace("{}", PHRASE)) == [(PHRASE, 3)]


def test_quotations_are_left_aside() -> None:
    assert phrases(FRAMES.replace("Nobody", "“Nobody").replace("now.", "now.”").replace("{}", PHRASE)) == []


def test_copies_are_left_aside() -> None:
    paragraph = f"They may {PHRASE} before the week is out.\n\n"
    assert phrases(f"{paragraph}Rain fell.\n\n{paragraph}Snow fell.\n\nNobody will {PHRASE} now.\n") == []


def test_a_phrase_within_a_phrase_is_not_told_again() -> None:
    phrase = "shut the upper gate and open the lower gate"
    text = (
        f"Guards were told on Monday to {phrase} of the lock before any ferry had tied up at the quay.\n\n"
        f"Pilots of three larger ships said no crew could {phrase} in a storm without help from ashore.\n\n"
        f"The mayor wants an engineer from the capital, whose firm built it, to {phrase} by remote control.\n"
    )
    assert len(phrases(text)) == 1
