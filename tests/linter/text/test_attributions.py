"""Who says what: leading, trailing and middle sources, quotations, pronouns, and what is carried on."""

from __future__ import annotations

import time

import pytest

from wirelint.document import Document
from wirelint.text.attributions import Manner

LEAD = "Rain fell on Ostby.\n\n"


def source(text: str, of: str) -> str | None:
    """The key of whoever says the words `of`."""
    found = Document(LEAD + text).attributions.at((LEAD + text).index(of))
    return found.key if found else None


@pytest.mark.parametrize(
    ("text", "of", "key"),
    [
        ("The harbour master said the pier had sunk.", "pier", "master"),
        ("The harbour master said the pier had sunk.", "harbour", None),
        ("The pier sank at dawn, the harbour master said on Monday.", "pier", "master"),
        ("The pier sank at dawn, said harbour master Jan Holt.", "pier", "holt"),
        ("The pier, Holt told reporters, sank at dawn.", "sank", "holt"),
        ("The pier sank at dawn, according to the Ostby Herald.", "pier", "herald"),
        ("Jan Holt, the harbour master, said the pier had sunk.", "pier", "holt"),
        ("The minister, Ilona Marek, denied that the pier had sunk.", "pier", "marek"),
        ("On Friday, police said two men had drowned.", "two men", "police"),
        ("Around 50 people have been reported killed.", "killed", None),
        ("The captain was told to leave the ship.", "leave", None),
        ("The court was told that the ship had sunk.", "ship", None),
        ("Holt refused to say that the pier had sunk.", "pier", None),
        ("The mayor resigned on Monday, saying she was tired.", "tired", "mayor"),
        ("The mayor resigned on Monday, saying she was tired.", "resigned", None),
        ("A study found that fish sleep.", "fish", "study"),
        ("Divers found that the pier had sunk.", "pier", None),
        ("Holt said it was sad. He added that the pier would be rebuilt.", "rebuilt", "holt"),
        ("Holt said it was sad. They had loved the pier.", "loved", "holt"),
        ("Holt said it was sad. The pier is closed. Holt said it was dear.", "closed", "holt"),
        ("Holt said it was sad. The pier is closed. Marek said it was dear.", "closed", None),
        ("Holt said it was sad.\n\nThe pier is closed.", "closed", None),
        ("“The pier has sunk,” Holt said. “We need another.”", "another", "holt"),
        ("“The pier has sunk,” Holt said.\n\n“We need another.”", "another", "holt"),
        ("“The pier has sunk.” Nobody spoke.", "pier", ""),
    ],
)  # fmt: skip
def test_who_says_it(text: str, of: str, key: str | None) -> None:
    assert source(text, of) == key


def test_source_is_named_as_the_story_names_it() -> None:
    text = "The pier sank at dawn, harbour master Jan Holt said."
    attributions = Document(text).attributions
    assert attributions.source_of(4) == "harbour master Jan Holt"
    assert [one.manner for one in attributions.spans] == [Manner.STATED]


def test_no_source_in_a_text_without_words() -> None:
    assert Document("").attributions.spans == ()
    assert Document("said").attributions.source_of(0) is None


def test_many_sayings_take_linear_time() -> None:
    text = "The pier sank, " + "Holt said, " * 10_000 + "at dawn."
    start = time.perf_counter()
    Document(text).attributions.at(5)
    assert time.perf_counter() - start < 2
