"""Places in text with markup in between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.serve.annotated import Annotated, Piece, parsed, plain, units
from wirelint.serve.asked import Refused
from wirelint.span import Span

TEXTS = st.text("ab 😀é\n", max_size=6)
PIECES = st.lists(st.builds(Piece, TEXTS, st.none() | st.text("<p>😀", max_size=5)), max_size=6)


def utf16(text: str, span: Span) -> str:
    """The stretch of a text between two offsets in UTF-16 code units."""
    return text.encode("utf-16-le")[2 * span.start : 2 * span.end].decode("utf-16-le")


@given(PIECES)
def test_each_character_of_text_is_found_where_it_was_sent(pieces: list[Piece]) -> None:
    copy = Annotated(pieces)
    everything = "".join(piece.text if piece.markup is None else piece.markup for piece in pieces)
    told = [piece.markup is None for piece in pieces for _ in piece.text]
    for place, is_text in enumerate(told):
        sent = copy.sent(Span(place, place + 1))
        assert (sent is not None) == is_text
        if sent is not None:
            assert utf16(everything, sent) == copy.text[place]


@given(TEXTS)
def test_without_markup_places_are_those_of_the_text(text: str) -> None:
    copy = plain(text)
    for end in range(len(text) + 1):
        assert copy.sent(Span(0, end)) == (0, units(text[:end]))
        assert copy.length(Span(0, end)) == units(text[:end])


def test_markup_around_a_span_is_not_within_it() -> None:
    copy = parsed('{"annotation": [{"text": "a "}, {"markup": "<b>"}, {"text": "cat"}, {"markup": "</b>"}]}')
    assert copy.text == "a cat"
    assert copy.sent(Span(2, 5)) == (5, 8)
    assert copy.sent(Span(0, 5)) == (0, 8)
    assert copy.is_whole(Span(2, 5))
    assert not copy.is_whole(Span(0, 5))


def test_markup_is_read_as_what_it_stands_for() -> None:
    copy = parsed('{"annotation": [{"text": "a"}, {"markup": "<p>", "interpretAs": "\\n\\n"}, {"text": "b"}]}')
    assert copy.text == "a\n\nb"
    assert copy.sent(Span(1, 3)) is None
    assert copy.sent(Span(3, 4)) == (4, 5)


@pytest.mark.parametrize(
    "data",
    [
        "", "[]", "1", "{}", '{"annotation": 1}', '{"annotation": [1]}', '{"annotation": [{}]}', '{"text": 1}',
        '{"annotation": [{"text": "a", "markup": "b"}]}', '{"annotation": [{"markup": 1}]}', "[" * 100_000,
    ],
)  # fmt: skip
def test_anything_else_is_refused(data: str) -> None:
    with pytest.raises(Refused):
        parsed(data)
