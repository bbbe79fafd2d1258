from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wirelint.phrase_graph import ANY, NUMBER, Graph, dump_graph, load_graph, marks, ways
from wirelint.phrase_pattern import PhraseError, Variant, graph_of, variants

ITEMS = st.sampled_from(["a", "b", "c~", "_", "#", ":", "(a|b)", "(a b|c)", "[c]", "[:]", "[b|c dd]", "[_]", "don't"])
PHRASES = st.lists(ITEMS, min_size=1, max_size=5).map(" ".join)


def graph(phrase: str) -> Graph:
    try:
        return graph_of(phrase)
    except PhraseError:
        assume(False)
        raise


def paths(graph: Graph, number: int = 0) -> set[tuple[tuple[tuple[str, str], ...], str]]:
    """Every row of words that leads through a graph, each word with its marks, and the marks that end it."""
    ends = {((), end) for end in graph[number].ends}
    return ends | {
        (((word, edge.marks), *rest), end)
        for edge in graph[number].edges
        for rest, end in paths(graph, edge.target)
        for word in edge.words
    }


def spelt(variant: Variant) -> set[tuple[tuple[tuple[str, str], ...], str]]:
    """The same of a variant."""
    rows: set[tuple[tuple[str, str], ...]] = {()}
    for slot in variant.slots:
        rows = {(*row, (word, slot.marks)) for row in rows for word in slot.words}
    return {(row, variant.marks) for row in rows}


@given(PHRASES)
def test_a_graph_says_what_the_variants_say(phrase: str) -> None:
    assert paths(graph(phrase)) == {one for variant in variants(phrase) for one in spelt(variant)}


@given(PHRASES)
def test_text_gives_a_graph_back(phrase: str) -> None:
    made = graph(phrase)
    again = load_graph(dump_graph(made))
    assert [(set(one.ends), set(one.edges)) for one in again] == [(set(one.ends), set(one.edges)) for one in made]


def test_how_a_graph_is_written() -> None:
    text = "read~1  more|on~2,  ~: #~3 _~3  ~"
    assert dump_graph(graph_of("read, (more|on) (#|_)")) == "read~1  more|on~2,  #~3 _~3  ~"
    (end, *_), edges = load_graph(text)[2]
    assert end == ":"
    assert [edge.words for edge in edges] == [NUMBER, ANY]
    assert edges[0].words is NUMBER
    assert edges[1].words is ANY


def test_what_stands_in_many_variants_is_one_node() -> None:
    assert len(graph_of("[a] [b] [c] [d] [e] [f] x y z")) == 10


@pytest.mark.parametrize(
    ("phrase", "first", "stops"),
    [
        ("word # words", 1, [(5, "")]),
        ("# words", 2, [(5, "")]),
        ("# words", 3, [(5, "")]),
        ("# words", 1, []),
        ("a _", 0, [(2, "")]),
        ("words[:]", 4, [(5, ""), (5, ":")]),
        ("words: a", 4, [(6, "")]),
        ("words, a", 4, []),
        ("a [b]", 5, [(6, "")]),
    ],
)
def test_ways_from_a_word(phrase: str, first: int, stops: list[tuple[int, str]]) -> None:
    """In “a word 1,200 words: a”."""
    texts, gaps = "a word 1 200 words a".split(), ["", " ", " ", ",", " ", ": ", ""]
    assert sorted(ways(graph_of(phrase), first, texts, gaps)) == stops


def test_marks_of_a_gap() -> None:
    assert marks(" ") == marks("\n* ") == ""
    assert marks("**: ") == ":"
    assert marks(" — “") == marks(' -- "') == '-"'
