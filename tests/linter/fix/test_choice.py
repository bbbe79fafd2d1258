"""Which fixes are made together, and what a text comes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.fix.choice import Offer, choose, settle
from wirelint.offsets import apply
from wirelint.rule import Fix
from wirelint.span import Span


def offer(start: int, end: int, new: str, *also: tuple[int, int, str], rule: str = "r") -> Offer:
    return Offer(rule, Fix(Span(start, end), new, "x", True, tuple((Span(a, b), text) for a, b, text in also)))


def replacing(pattern: str, new: str, rule: str = "r") -> Callable[[str], list[Offer]]:
    return lambda text: [offer(*match.span(), new, rule=rule) for match in re.finditer(pattern, text)]


# ----- one pass


@pytest.mark.parametrize(
    ("offers", "taken"),
    [
        pytest.param([offer(2, 4, "x"), offer(5, 6, "y")], [0, 1], id="apart"),
        pytest.param([offer(2, 4, "x"), offer(3, 6, "y")], [0], id="overlapping"),
        pytest.param([offer(2, 4, "x"), offer(4, 6, "y")], [0], id="side by side"),
        pytest.param([offer(2, 4, "x"), offer(4, 4, "y")], [0], id="an insertion at an end"),
        pytest.param([offer(4, 4, "x"), offer(4, 4, "y")], [0], id="two insertions at one place"),
        pytest.param([offer(2, 4, "x"), offer(2, 4, "x", rule="s")], [0], id="one fix of two rules"),
        pytest.param([offer(5, 6, "y"), offer(2, 4, "x", (7, 9, "z"))], [1, 0], id="one around another"),
        pytest.param([offer(2, 4, "x", (7, 9, "z")), offer(8, 10, "y")], [0], id="whole or not at all"),
        pytest.param([offer(6, 8, "y"), offer(1, 2, "x", (7, 9, "z"))], [1], id="its second edit is in the way"),
        pytest.param([offer(2, 4, "cd")], [], id="changes nothing"),
        pytest.param([offer(2, 4, "x", (3, 5, "y"))], [], id="overlaps itself"),
        pytest.param([offer(2, 2, "x", (2, 2, "y"))], [], id="two insertions of its own at one place"),
        pytest.param([offer(8, 12, "x")], [], id="outside the text"),
    ],
)
def test_fixes_of_one_pass(offers: list[Offer], taken: list[int]) -> None:
    text = "abcdefghij"
    assert choose(text, offers) == [offers[number] for number in taken]


# ----- to the end


def test_side_by_side_takes_two_passes() -> None:
    settled = settle("a   b", replacing("  ", " "))
    assert (settled.text, settled.made.total(), settled.at_odds) == ("a b", 2, frozenset())


def test_a_long_run_of_neighbours_settles() -> None:
    assert settle("the" + " the" * 3000, replacing(r"(?<=\bthe) the\b", "")).text == "the"


def test_rules_that_undo_each_other_leave_the_text_as_it_was() -> None:
    there, back = replacing("%", " per cent", "there"), replacing(" per cent", "%", "back")
    settled = settle("Up 5% now", lambda text: [*there(text), *back(text)])
    assert settled.text == "Up 5% now"
    assert not settled.made
    assert settled.at_odds


def test_a_fix_that_makes_work_for_itself_is_given_up() -> None:
    settled = settle("a", replacing("a", "aa"))
    assert (settled.text, settled.at_odds) == ("a", {"r"})


# ----- any text, any sound fixes

TEXTS = st.text(alphabet="ab .\n😀é", max_size=40)
SHRINKING = st.lists(st.tuples(st.text("ab .é😀", min_size=1, max_size=3), st.text("ab .", max_size=2)), max_size=5)


@st.composite
def _offers(draw: st.DrawFn) -> tuple[str, list[Offer]]:
    text = draw(TEXTS)
    places = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted)
    edits = st.tuples(places, st.text("xyz", max_size=2))
    fixes = draw(st.lists(st.lists(edits, min_size=1, max_size=3), max_size=8))
    return text, [offer(*fix[0][0], fix[0][1], *((start, end, new) for (start, end), new in fix[1:])) for fix in fixes]


@given(_offers())
def test_what_is_taken_is_whole_disjoint_and_all_that_fits(made: tuple[str, list[Offer]]) -> None:
    text, offers = made
    taken = choose(text, offers)
    edits = [edit for one in taken for edit in one.fix.edits]
    for one in taken:
        for span, _ in one.fix.edits:
            others = [other for rest in taken if rest is not one for other, _ in rest.fix.edits]
            assert all(span.end < other.start or other.end < span.start for other in others)
    spans = sorted(span for span, _ in edits)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert choose(text, taken) == taken
    expected = list(text)
    for span, new in sorted(edits, reverse=True):
        expected[span.start : span.end] = new
    assert apply(text, sorted(edits)) == "".join(expected)


@given(TEXTS, SHRINKING)
def test_fixes_that_shorten_reach_a_point_where_nothing_is_left(text: str, pairs: list[tuple[str, str]]) -> None:
    def offered(now: str) -> Iterable[Offer]:
        for number, (old, new) in enumerate(pairs):
            if len(new) < len(old):
                yield from replacing(re.escape(old), new, f"r{number}")(now)

    settled = settle(text, offered)
    assert not settled.at_odds
    assert not list(offered(settled.text))
    assert settle(settled.text, offered).made.total() == 0
