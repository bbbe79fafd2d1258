"""Names as a text shows them, and capitals that show nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.span import Span


def mentions(text: str) -> list[str]:
    return [mention.span.of(text) for mention in Document(text).names.mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor met Ilse Moor.", ["Ilse Moor"]),
        ("The mayor met Moor and Reed.", ["Moor", "Reed"]),
        ("The mayor left Lund’s bank and Lund's port.", ["Lund", "Lund"]),
        ("She is with the Bank of England and the bank of the Rhine.", ["Bank of England", "Rhine"]),
        ("She heads the Ministry of the Interior.", ["Ministry of the Interior"]),
        ("He met Jan van der Oak and Ann de Moor.", ["Jan van der Oak", "Ann de Moor"]),
        ("He met Hassan al-Moor and Leila bin Oak.", ["Hassan al-Moor", "Leila bin Oak"]),
        ("He met J. K. Moor, J.K. Moor and Sen. Reed.", ["J. K. Moor", "J.K. Moor", "Sen. Reed"]),
        ("He met Sen.Reed at home.The mayor left.", ["Sen.Reed"]),
        ("She flew to Trinidad and Tobago with Moor and Reed.", ["Trinidad and Tobago", "Moor", "Reed"]),
        ("She sued Moor & Oak and Reed and Reed.", ["Moor & Oak", "Reed and Reed"]),
        ("He flew from Russia's Sochi to Lund.", ["Russia", "Sochi", "Lund"]),
        ("He left on Monday, in March or in May.", []),
        ("He met Theresa May in May.", ["Theresa May"]),
        ("He met April Moor on April 3.", ["April Moor"]),
        ("He said I'm in and I am out.", []),
        ("It was a Lund-based firm in Kai-shek Lane.", ["Kai-shek Lane"]),
    ],
)
def test_inside_a_sentence(text: str, names: list[str]) -> None:
    assert mentions(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shares in Ombre fell.", ["Ombre"]),
        ("Oyelaran left.", ["Oyelaran"]),
        ("Reed left. The mayor met Reed.", ["Reed", "Reed"]),
        ("Moor left.", []),
        ("President Moor left.", ["President Moor"]),
        ("New York was dark. New houses burned.", ["New York"]),
        ("South African miners struck.", ["South African"]),
        ("Police Chief Reed left.", ["Chief Reed"]),
        ("Yesterday Reed left.", ["Reed"]),
        ('She said: "Houses burned." He said, “Trains stood.”', []),
        ("Ferry had no lights\n\nThe ferry sank.", []),
        ("He saw the Ferry sink. The ferry sank.", []),
    ],
)
def test_at_the_start_of_a_sentence(text: str, names: list[str]) -> None:
    assert mentions(text) == names


def test_a_headline_in_title_case_shows_nothing() -> None:
    text = "Ferry Had No Lights, Master Says\n\nThe master of a boat that sank said it was dark.\n"
    assert mentions(text) == []
    assert mentions(text.replace("Had No Lights, Master Says", "from Lund had no lights, master says")) == ["Lund"]


def test_a_text_in_capitals_shows_nothing() -> None:
    assert mentions("THE FERRY FROM LUND SANK ON TUESDAY, TOM REED SAID.") == []


def test_a_dateline_names_places() -> None:
    text = "Ferry had no lights\n\nCAPE TOWN/NEW YORK, March 5 (Reuters) - Divers found the ferry on Tuesday.\n"
    assert mentions(text) == ["CAPE TOWN", "NEW YORK", "Reuters"]


STORY = (
    "REED LEAVES FERRY LINE\n\nTom Reed left the line's board in Lund. Reed's deputy, Ilse Moor, stays.\n\n"
    "The board of the World Bank met. The bank said Reed was ill.\n"
)


@pytest.mark.parametrize(
    ("word", "occurrence", "is_name"),
    [
        ("REED", 0, True),
        ("FERRY", 0, False),
        ("Reed's", 0, True),
        ("The", 0, False),
        ("Bank", 0, True),
        ("bank", 0, False),
    ],
)
def test_is_name(word: str, occurrence: int, is_name: bool) -> None:
    document = Document(STORY)
    place = [place for place, text in enumerate(document.words.texts) if text == word][occurrence]
    assert document.names.is_name(place) is is_name


def test_words_are_bare() -> None:
    assert {"Tom", "Reed", "Ilse", "Moor", "Lund", "World", "Bank"} == Document(STORY).names.words


@pytest.mark.parametrize(
    ("at", "paragraphs", "name"),
    [
        ("left", 5, "Reed"),
        ("The board", 5, "Moor"),
        ("Reed was", 0, None),
        ("Tom", 5, None),
        ("ill", 0, "Reed"),
        ("The bank", 1, "Moor"),
    ],
)
def test_person_before(at: str, paragraphs: int, name: str | None) -> None:
    person = Document(STORY).names.person_before(STORY.index(at), paragraphs)
    assert (person and person.surname) == name


WORDS = st.sampled_from(
    ["Tom", "Reed", "the", "of", "de", "May", "3", "I", "Sen", "(D-Ut)", "said", "he", "al-Oak", "Bank"]
)
GAPS = st.sampled_from([" ", ". ", ", ", "\n\n", " “", "'s ", " & ", " — ", "."])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=30))
def test_spans_lie_in_the_text_and_on_words(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    document = Document(text)
    names = document.names
    for one in (*names.mentions, *names.people):
        assert Span(0, len(text)).holds(one.span)
        assert one.span.start == document.words.starts[one.first]
        assert 0 < document.words.ends[one.stop - 1] - one.span.end + 1 <= 3
    assert [one.span for one in names.mentions] == sorted(one.span for one in names.mentions)
    assert all(names.is_name(mention.first) for mention in names.mentions)
    assert all(person.name == person.span.of(text) for person in names.people)
