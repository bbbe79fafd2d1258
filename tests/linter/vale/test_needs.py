"""What a pattern needs and begins with: never more than is so, and enough to spare most looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.vale.anchors import anchor_of
from wirelint.vale.blocks import PARAGRAPH, Block, Piece
from wirelint.vale.needs import needs_of
from wirelint.vale.patterns import EndlessPattern, Pattern

ATOMS = (
    "the", "kelp", "Is", "not", " ", r"\s", r"\s*", r"\s+", r"\b", r"\B", "^", "$", r"(?:^|\s)", r"[A-Z]", "[A-Z]{2,3}",
    r"\d", r"\d{1,2}", r"\w+", r"\w*", "[.?!]", " {2,}", "-", r"\.", "e", "e?", "(?:is|are|was)", "(?:a|the )?", "(x)?",
    r"(?:\w+ed|made)", "[aeiou]", "[^a-z]", "(?:ing|s)?", r"\(s\)", "…", "é", r"(?=\s)", r"(?<=\s)", "(?i:NOT)", "ss?",
    "(?:kelp ){2}", "(?:kelp|weed)+", "k{2}", ".", "[-–]", "(?:e|[0-9])",
)  # fmt: skip
WORDS = (
    "the", "The", "kelp", "KELP", "is", "Is", "not", "made", "failed", "a", "x", "NATO", "EU", "12", "7", ".", "?", "-",
    "–", "…", " ", "  ", "\n", "(s)", "é", "É", "kk", "weeds", "m²", "²the", "e\u0301", "_", "kelp_", "ſs", "\u212aelp",
    "e",
)  # fmt: skip


def block(text: str, *, whole: Block | None = None) -> Block:
    return Block(text, ("text",), [Piece(0, 0, len(text))], whole=whole)


@given(
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=5),
    st.sampled_from(("(?m)", "(?mi)")),
    st.booleans(),
    st.lists(st.sampled_from(WORDS), max_size=12),
    st.sampled_from((" ", "")),
)
def test_what_is_sought_by_what_it_begins_with_is_all_that_there_is(
    atoms: list[str], flags: str, bounded: bool, words: list[str], gap: str
) -> None:
    source = "".join(atoms)
    pattern, text = Pattern(flags + (rf"\b(?:{source})\b" if bounded else f"(?:{source})")), gap.join(words)
    there = block(text)
    spans = [found.span() for found in pattern.all(text, is_plain=there.is_plain)]
    assert [found.span() for found in pattern.found_in(there)] == spans
    if spans and there.is_plain:
        assert all(need.is_in(there) for need in needs_of(pattern.source))


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("(?s)%.foo", "a %\nfoo and %foo", ["%\nfoo"]),
        (r"[\W_]foo", "-foo_foo foo", ["-foo", "_foo", " foo"]),
        (r"%[a\W]b", "%-b %ab %xb", ["%-b", "%ab"]),
        (r"%[a[:digit:]]+", "%a7 %x", ["%a7"]),
        (r"\b1½-inch \w+", "a 1½-inch nail", ["1½-inch nail"]),
    ],
)
def test_dots_and_sets_are_those_of_vale(source: str, text: str, found: list[str]) -> None:
    assert [one[0] for one in Pattern(source).found_in(block(text))] == found
    assert all(need.is_in(block(text)) for need in needs_of(source))


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(ATOMS))
def test_a_part_has_what_it_has_by_itself(words: list[str], atom: str) -> None:
    whole = block(" ".join(words) + "\n\n" + " ".join(words[::2]))
    pattern = Pattern(f"(?m){atom}")
    for start, end in ((0, whole.text.index("\n\n") + 2), (whole.text.index("\n\n") + 2, len(whole.text))):
        part = whole.part(start, end, PARAGRAPH)
        assert [found.span() for found in pattern.found_in(part)] == [
            found.span() for found in pattern.all(part.text, is_plain=part.is_plain)
        ]


@pytest.mark.parametrize(
    ("pattern", "words", "texts"),
    [
        (r"(?mi)\b(?:is|are) not\b", {"not"}, ()),
        (r"(?:^|[.!?]\s)So[\s,]", {"so"}, ()),
        (r"\d+ (?:per cent|pct)\b", {"cent", "pct"}, ()),
        (r"\w+ly (?:good|bad)\b", {"good", "bad"}, ()),
        (r"(?:Kelp|sea)weed", set(), ("kelpweed", "seaweed")),
        (r"\bnaïve\b|\bkelp\b", None, ()),
        (r"\w+", None, ()),
    ],
)
def test_the_rarest_of_what_it_needs(pattern: str, words: set[str] | None, texts: tuple[str, ...]) -> None:
    needs = needs_of(pattern)
    assert [(set(need.words), need.texts) for need in needs[:1]] == ([] if words is None else [(words, texts)])


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        (r"\b([A-Z]{3,5})\b", [4, 5]),
        (r"[a-z][.?!][A-Z][a-z]", [24]),
        (r"\b(?:of|the)\b", [0, 13, 20, 26, 30]),
        (r"\bNATO", [4]),
        (r"(?=NATO)[^a]", None),
        (r"\w+ of", None),
    ],
)
def test_where_a_match_can_begin(pattern: str, starts: list[int] | None) -> None:
    anchor = anchor_of(pattern)
    assert (anchor and [*anchor.starts(block("The NATO sum of manyof it.The of"))]) == starts


def test_one_look_takes_no_longer_for_all_its_places() -> None:
    pattern = Pattern(r"\bkelp(?:a|b|ab)*c")
    assert anchor_of(pattern.source) is not None
    with pytest.raises(EndlessPattern):
        list(pattern.found_in(block(f"kelp{'ab' * 60}")))
