"""A changed text and the way back: edits, their order, and spans that map to whole characters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wirelint.offsets import Edit, OffsetMap, apply, disjoint
from wirelint.span import Span


@st.composite
def texts_and_edits(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(st.text("ab .é😀", max_size=30))
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    edits = draw(st.lists(st.tuples(spans, st.text("xyz", max_size=3)), max_size=6))
    return text, disjoint(edits)


def test_apply_makes_every_edit() -> None:
    edits = ((Span(0, 1), "A"), (Span(3, 3), "-"), (Span(4, 6), ""))
    assert apply("abcdef", edits) == "Abc-d"


def test_disjoint_keeps_the_first_of_two_that_overlap() -> None:
    edits = [(Span(2, 4), "y"), (Span(0, 3), "x"), (Span(3, 5), "z")]
    assert disjoint(edits) == ((Span(0, 3), "x"), (Span(3, 5), "z"))


def test_disjoint_keeps_one_of_two_insertions_at_one_place() -> None:
    assert disjoint([(Span(2, 2), " "), (Span(2, 2), " ")]) == ((Span(2, 2), " "),)


def test_span_in_an_insertion_maps_to_the_place_of_it() -> None:
    offsets = OffsetMap(((Span(3, 3), "xyz"),))
    assert offsets.back(Span(4, 5)) == Span(3, 3)


def test_span_that_touches_a_replacement_maps_outward() -> None:
    offsets = OffsetMap(((Span(2, 5), "-"),))
    assert offsets.back(Span(2, 3)) == Span(2, 5)
    assert offsets.back(Span(0, 4)) == Span(0, 6)


def test_words_behind_an_inserted_space_keep_their_places() -> None:
    before = "at thenegotiating table"
    edits = ((Span(6, 6), " "),)
    after = apply(before, edits)
    start = after.index("negotiating")
    assert OffsetMap(edits).back(Span(start, start + 11)).of(before) == "negotiating"


def test_is_changed_only_at_the_edit() -> None:
    offsets = OffsetMap(((Span(2, 5), "-"),))
    assert offsets.is_changed(Span(2, 3))
    assert offsets.is_changed(Span(0, 9))
    assert not offsets.is_changed(Span(0, 1))
    assert not offsets.is_changed(Span(4, 6))


@given(texts_and_edits())
def test_disjoint_edits_neither_overlap_nor_go_back(given_: tuple[str, tuple[Edit, ...]]) -> None:
    _, edits = given_
    assert all(left[0].end <= right[0].start for left, right in pairwise(edits))


@given(texts_and_edits(), st.data())
def test_back_gives_a_span_of_the_text_before(given_: tuple[str, tuple[Edit, ...]], data: st.DataObject) -> None:
    text, edits = given_
    after = apply(text, edits)
    start = data.draw(st.integers(0, len(after)))
    end = data.draw(st.integers(start, len(after)))
    assert Span(0, len(text)).holds(OffsetMap(edits).back(Span(start, end)))


@given(texts_and_edits(), st.data())
def test_what_is_not_changed_maps_to_itself(given_: tuple[str, tuple[Edit, ...]], data: st.DataObject) -> None:
    text, edits = given_
    after = apply(text, edits)
    offsets = OffsetMap(edits)
    start = data.draw(st.integers(0, len(after)))
    end = data.draw(st.integers(start, len(after)))
    span = Span(start, end)
    if span.start < span.end and not offsets.is_changed(span):
        assert offsets.back(span).of(text) == span.of(after)


@given(texts_and_edits())
def test_no_edits_change_nothing(given_: tuple[str, tuple[Edit, ...]]) -> None:
    text, _ = given_
    assert apply(text, ()) == text
    assert OffsetMap().back(Span(0, len(text))) == Span(0, len(text))
