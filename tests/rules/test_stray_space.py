"""Where a space may stand, by mark, language and neighbour."""

from __future__ import annotations

import pytest

from wirelint import Context, Document, Finding, Tier
from wirelint.offsets import apply
from wirelint_rules.stray_space import check


def found(text: str, language: str = "en") -> list[Finding]:
    return list(check(Document(text, Context(language=language)), None))


def mended(text: str) -> str:
    return apply(text, [edit for one in found(text) if one.fix and one.fix.safe for edit in one.fix.edits])


@pytest.mark.parametrize("mark", ",;:.?!")
@pytest.mark.parametrize("space", [" ", "\t", "  "])
def test_no_space_stands_before_a_mark(mark: str, space: str) -> None:
    assert mended(f"They stay{space}{mark} The mayor left{space}{mark}") == f"They stay{mark} The mayor left{mark}"


@pytest.mark.parametrize("mark", ";:?!%")
def test_french_sets_a_space_before_some_marks(mark: str) -> None:
    assert found(f"Il reste 5 {mark} Oui", "fr") == []
    assert len(found(f"They want 5 {mark} Yes")) == 1


@pytest.mark.parametrize("mark", ",.")
def test_and_none_before_the_others(mark: str) -> None:
    assert len(found(f"Il reste {mark} Oui", "fr")) == 1


@pytest.mark.parametrize("language", ["de", "es", "sv", "und"])
def test_other_languages_set_a_space_before_a_percent_sign(language: str) -> None:
    assert found("Es sind 5 % mehr", language) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is over ,but they stay", "It is over, but they stay"),
        ("It is over .The mayor left", "It is over. The mayor left"),
        ("It cost 1 ,200 euros", "It cost 1,200 euros"),
        ("The mayor ( 62 ) left [ sic ]", "The mayor (62) left [sic]"),
        ("She said “ no ”, and “ never ”.", "She said “no”, and “never”."),
        ('"They stay, " he said', '"They stay," he said'),
        ('Over.\n\n" They stay', 'Over.\n\n"They stay'),
        ("the 1 st, 2 nd, 3 rd, 4 th, 11 th and 109 th", "the 1st, 2nd, 3rd, 4th, 11th and 109th"),
        ("the  mayor  left", "the mayor left"),
    ],
)
def test_one_repair_is_made(text: str, expected: str) -> None:
    assert mended(f"{text} at once.") == f"{expected} at once."


@pytest.mark.parametrize(
    "text",
    [
        "a 1 nd, 2 st, 21 th, 5 rd, 4 th. and 3 St Mary",
        "on .NET, a .22, in .Net and example .com",
        "a ) b ) c ] d",
        "12 : 1 and 3 :-) or ;-) or :(",
        "Er sagt „ja“ und geht",
        "« Bonjour », ‘ no",
        "\n, then\n; so\n. End",
        "x = [ ] or ( )",
        "and/or a / b /etc/hosts https://example.org/ ok -5 the suffix -ing",
    ],
)
def test_what_looks_stray_is_let_be(text: str) -> None:
    assert [one.span.of(text) for one in found(text)] == []


def test_german_closes_with_what_english_opens_with() -> None:
    assert found("Er sagt „ja “ und geht", "de") == []
    assert len(found("He says “ yes” and leaves")) == 1


def test_a_jumble_of_marks_is_not_mended_unseen() -> None:
    assert not any(one.fix.safe for one in found("The talks ended . , ,, and so") if one.fix)


def test_columns_are_no_double_spaces() -> None:
    assert (
        found("Name  Votes  Share\nRao    120  12\nDoe\t1  2\nThe  mayor of Oslo")
        == found("Name  Votes  Share\nRao    120  12\nDoe\t1  2\nThe  mayor of Oslo")[-1:]
    )


def test_two_spaces_behind_a_stop_are_a_habit() -> None:
    assert [one.tier for one in found("The mayor left.  The  envoy stays.")] == [Tier.WEAK, Tier.SURE]


@pytest.mark.parametrize("text", ['Over. " And', 'Over " and', "over 2 ? years", "Oslo/ Bergen", "peace -and"])
def test_two_repairs_are_left_to_an_editor(text: str) -> None:
    (finding,) = found(f"It is {text} more.")
    assert finding.tier is Tier.LIKELY
    assert not (finding.fix and finding.fix.safe)
