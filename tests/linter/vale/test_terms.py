"""Terms looked up by their words find what the one pattern of Vale would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.vale.blocks import Block, Piece
from wirelint.vale.expansion import expanded
from wirelint.vale.needs import needs_of
from wirelint.vale.patterns import EndlessPattern, Pattern, PatternError, translated
from wirelint.vale.required import is_straight
from wirelint.vale.terms import Terms

TERMS = (
    "kelp", "kelp farm", "farm(?:er|ers)?", "e-?mails?", "old harbou?r", "the", "the the", r"\w+ed farm", r"C\+\+",
    "na[iï]ve", "o'clock", "kelp farm of", "farm of the", r"\d+ tons?",
)  # fmt: skip
WORDS = (
    "kelp", "Kelp", "farm", "FARM", "farmer", "farmers", "the", "The", "e-mail", "emails", "old", "harbor", "harbour",
    "of", "failed", "C++", "naïve", "naive", "o'clock", "12", "tons", "ton", ",", ".", "café", "kelp_x", "\n",
)  # fmt: skip


PLAIN = ("kelp", "kelp farm", "farm", "farm of", "the the", "the farm", "the", "kelp farm of the", "of the kelp")


def block(text: str) -> Block:
    return Block(text, ("text",), [Piece(0, 0, len(text))])


@given(
    st.lists(st.sampled_from(TERMS), min_size=1, max_size=8, unique=True),
    st.lists(st.sampled_from(WORDS), max_size=14),
    st.sampled_from((" ", "", "-")),
    st.booleans(),
    st.booleans(),
)
def test_as_the_joined_pattern(terms: list[str], words: list[str], gap: str, folds: bool, bounded: bool) -> None:
    text = gap.join(words)
    made = Terms(terms, folds=folds, bounded=bounded)
    assert [one[:3] for one in made.all(block(text))] == [one[:3] for one in made._by_joined(block(text))]


@pytest.mark.parametrize(
    ("term", "text"), [("1½-inch", "a 1½-inch nail"), ("m²-sized", "an m²-sized hall"), ("a ½ cup", "in a ½ cup")]
)
def test_signs_that_look_like_letters_are_of_no_word(term: str, text: str) -> None:
    assert [text[one.start : one.end] for one in Terms([term, "½"], folds=True, bounded=True).all(block(text))] == [
        term
    ]


@given(
    st.lists(st.sampled_from(PLAIN), min_size=2, max_size=9, unique=True),
    st.lists(st.sampled_from(("kelp", "farm", "of", "the")), max_size=9),
)
def test_of_phrases_that_overlap_the_first_counts(terms: list[str], words: list[str]) -> None:
    made = Terms(terms, folds=True, bounded=True)
    text = block(" ".join(words))
    assert [one[:3] for one in made.all(text)] == [one[:3] for one in made._by_joined(text)]


@given(st.sampled_from(TERMS), st.lists(st.sampled_from(WORDS), max_size=14))
def test_a_match_has_what_is_required(term: str, words: list[str]) -> None:
    text = " ".join(words)
    if any(Pattern(f"(?mi){term}").all(text)):
        assert all(need.is_in(block(text)) for need in needs_of(f"(?mi){term}"))


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("colou?r", ("colour", "color")),
        ("(?:boat|ship)s?", ("boats", "boat", "ships", "ship")),
        (r"U\.?S", ("U.S", "US")),
        ("a|b c", ("a", "b c")),
        (r"\w+", None),
        ("a*", None),
        ("(?=a)b", None),
        ("(a", None),
        ("(?:a|b)" * 7, None),
    ],
)
def test_expanded(pattern: str, texts: tuple[str, ...] | None) -> None:
    assert expanded(pattern) == texts


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (r"\w+", "éab", ["ab"]),
        (r"\bab", "éab ab", ["ab"]),
        (r"\s", "a\u00a0b", []),
        (r"[^\W]+", "é_a", ["_a"]),
        (r"[\W]", "aé", ["é"]),
        (r"[[a]", "[a", ["[", "a"]),
        (r"[a&&b]+", "a&b", ["a&b"]),
        (r"(?i)K(?-i)k", "kk kK", ["kk"]),
        (r"\x{e9}", "é", ["é"]),
        (r"a\z", "a\n", []),
        (r"a\Z", "a\n", ["a"]),
        (r"\pL", "é1", ["é"]),
        (r"(?P<x>a)(?P=x)", "aa", ["aa"]),
        (r"[[:digit:]]", "1a", ["1"]),
        (r"\Qa.b\E", "a.b axb", ["a.b"]),
        (r"(?i)ss", "ß", []),
    ],
)
def test_patterns_are_those_of_vale(source: str, text: str, found: list[str]) -> None:
    assert [match[0] for match in Pattern(source).all(text)] == found, translated(source)


@pytest.mark.parametrize("source", ["(", "a{2", "(?<=a*)(", "[z-a]"])
def test_a_pattern_that_cannot_be_read(source: str) -> None:
    if source == "a{2":
        assert [match[0] for match in Pattern(source).all("a{2")] == ["a{2"]
    else:
        with pytest.raises(PatternError):
            Pattern(source).first("a")


def test_an_endless_pattern_is_given_up() -> None:
    with pytest.raises(EndlessPattern):
        list(Pattern(r"(?:a|aa)+$").all("a" * 60 + "b"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a+b", True),
        ("(?:a+)+b", False),
        ("a+b+", True),
        ("a+a+b", False),
        ("(?i)a+A+b", False),
        (r"(?:is|are)\b\s*(?:\w+ed|made)\b", True),
        (r"\w*[a-c]?\d*x", False),
        (r"\w+-?\s*\w+-", False),
        ("[^a]+a[^c]*d", True),
        ("[^a]+b[^c]*d", False),
        ("[^a]+é[^c]*d", False),
        ("(?:a+)?(?:a+b|c)", False),
        ("(?:a+b)?c+d", True),
        ("(?>a|ab)c", False),
        (r"(a)\1", False),
        ("(?=a)b", False),
        ("[ab]{2,9}", True),
        ("(?:a|aa)+$", False),
        ("(?:ab)?c", True),
    ],
)
def test_only_straight_patterns_go_to_re(source: str, expected: bool) -> None:
    assert is_straight(source) == expected
