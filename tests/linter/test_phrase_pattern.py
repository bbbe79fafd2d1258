from __future__ import annotations

import pytest

from wirelint.phrase_graph import ANY, NUMBER
from wirelint.phrase_pattern import PhraseError, variants


def shape(phrase: str) -> set[str]:
    """The variants as text: the words of a slot joined by a stroke."""
    return {
        " ".join("".join((f"{slot.marks} " if slot.marks else "", "/".join(sorted(slot.words)))) for slot in one.slots)
        + one.marks
        for one in variants(phrase)
    }


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("read more", {"read more"}),
        ("read (more|on)", {"read more/on"}),
        ("read [more]", {"read", "read more"}),
        ("read (on|more here)", {"read on", "read more here"}),
        ("read (on|off|more here)", {"read off/on", "read more here"}),
        ("sure[,|!] here", {"sure here", "sure , here", "sure ! here"}),
        ("word count: #", {"word count : #"}),
        ("count # _ words", {"count # _ words"}),
        ("read more:", {"read more:"}),
        ("a [_] [_]", {"a", "a _", "a _ _"}),
        ("a [b [c]] d", {"a d", "a b d", "a b c d"}),
        ("(a|b) (a|b)", {"a/b a/b"}),
        ("read — “more”", {'read -" more"'}),
        ("tip~ off", {"tip/tiped/tiping/tipped/tipping/tips off"}),
    ],
)
def test_variants(phrase: str, expected: set[str]) -> None:
    assert shape(phrase) == expected


def test_wildcards_are_told_from_words() -> None:
    (variant,) = variants("go _ #")
    assert [slot.words for slot in variant.slots][1:] == [ANY, NUMBER]
    assert [slot.is_fixed for slot in variant.slots] == [True, False, False]


def test_an_apostrophe_may_be_curly() -> None:
    (variant,) = variants("don’t")
    assert variant.slots[0].words == {"don't", "don’t"}


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("", "no word"),
        ("_ #", "no word"),
        ("[read]", "no word"),
        (": read", "begins with a word"),
        ("[:] read", "begins with a word"),
        ("read (more", "bracket"),
        ("read more)", "bracket"),
        ("read (more]", "bracket"),
        ("read | more", "bracket"),
        ("read~ ~", "“~” cannot stand"),
        (" ".join(f"[{letter}]" for letter in "abcdefghi") + " b", "256 variants"),
    ],
)
def test_mistakes(phrase: str, part: str) -> None:
    with pytest.raises(PhraseError, match=part.replace("|", r"\|")):
        variants(phrase)
