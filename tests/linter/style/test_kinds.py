"""What each kind finds, and what it writes instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wirelint.diagnostic import Diagnostic

Found = Callable[..., list[tuple[str, str, str]]]

AIR = '  air:\n    prefer: {"air strike~": "airstrike~", adviser: advisor, (ceasefire|cease fire): [cease-fire, truce]}'
CASES = [
    (AIR, "The air strike ended.", [("air strike", "airstrike")]),
    (AIR, "The air strikes ended.", [("air strikes", "airstrikes")]),
    (AIR, "Air strikes ended it.", [("Air strikes", "Airstrikes")]),
    (AIR, "The AIR STRIKES ended.", []),
    (AIR, "The adviser’s words and an advisor came.", [("adviser’s", "advisor’s")]),
    (AIR, "A cease fire began.", [("cease fire", "cease-fire")]),
    (AIR, "An air and strike came; fair strikes too.", []),
    ("  e:\n    prefer: {Nato: NATO}\n    exact: true", "The Nato chief and a nato came.", [("Nato", "NATO")]),
    (
        "  e:\n    prefer: {Web: web, Al-X: al-Y}\n    exact: true",
        "Web pages grew. The Web grew. Al-X came. So did Al-X.",
        [("Web", "web"), ("Al-X", "Al-Y"), ("Al-X", "al-Y")],
    ),
    (
        "  e:\n    prefer: {toward: towards}\n    except: [toward state]",
        "He ran toward it, toward state.",
        [("toward", "towards")],
    ),
    ("  e:\n    ban: [in terms of]", "He spoke in terms of money.", [("in terms of", "")]),
    ("  e:\n    once: {NGO: aid group}", "An NGO came. The aid group left.", [("NGO", "aid group")]),
    ("  e:\n    once: {NGO: aid group}", "An aid group (NGO) came. The NGO left.", []),
    ("  e:\n    once: {NGO: aid group}", "An NGO (aid group) came. The NGO left.", []),
    ("  e:\n    once: {NGO: aid group}", "An NGO, or aid group, came. The NGO left.", []),
    ("  e:\n    once: [NGO]", "The ngo came. An NGO left. The NGO is small.", [("NGO", "")]),
    ("  e:\n    once: [NGO]", "A group (NGO) came. The NGO is small.", []),
    (
        "  e:\n    consistent: [[adviser, advisor]]",
        "The adviser met an adviser and an advisor.",
        [("advisor", "adviser")],
    ),
    ("  e:\n    consistent: [[adviser, advisor]]", "The advisors met an advisor.", []),
    ("  e:\n    limit: {of: [very], per: paragraph, most: 1}", "A very old and very long tale.", [("very", "")]),
    ("  e:\n    limit: {of: [very], per: sentence, most: 1}", "A very old tale. A very long tale.", []),
    ("  e:\n    limit: {of: words, per: sentence, most: 4}", "One and two and more. Short one.", [("more", "")]),
    ("  e:\n    limit: {of: characters, per: lead, most: 5}", "Long lead.\n\nA longer paragraph.", [("lead.", "")]),
    (
        "  e:\n    limit: {of: sentences, per: paragraph, most: 1}",
        "He came. He saw. He won.",
        [("He saw. He won.", "")],
    ),
    ("  e:\n    pattern: '\\b(\\d+) o.?clock'\n    write: '\\1:00'", "It came at 7 o’clock.", [("7 o’clock", "7:00")]),
    ("  e:\n    pattern: Teh\n    exact: true", "The teh and Teh.", [("Teh", "")]),
]


@pytest.mark.parametrize(("entry", "text", "expected"), CASES)
def test_kinds(found: Found, entry: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(seen, good) for _, seen, good in found(entry, text)] == expected


BODY = "\n\nOfficials in the town opened the road on Monday, said Ann Lee of the council."


@pytest.mark.parametrize(
    ("case", "headline", "is_found"),
    [
        ("sentence", "Council Opens Road After Seven Years", True),
        ("sentence", "Council opens road after seven years", False),
        ("title", "Council opens road after seven years", True),
        ("title", "Council Opens Road After Seven Years", False),
    ],
)
def test_headlines(found: Found, case: str, headline: str, is_found: bool) -> None:
    assert bool(found(f"  e:\n    headline: {case}", headline + BODY)) is is_found


def test_a_conflict_shows_both_places(diagnostics: Callable[..., list[Diagnostic]]) -> None:
    text = "The adviser met an adviser and an advisor."
    (told,) = diagnostics("  e:\n    consistent: [[adviser, advisor]]", text)
    assert [place.span.of(text) for place in told.related] == ["adviser"]
    assert told.message == "“advisor” here and “adviser” elsewhere: keep to one"


def test_messages_fit_and_severities_hold(diagnostics: Callable[..., list[Diagnostic]]) -> None:
    long = "the very long phrase that a desk would never write in a story of its own"
    entry = f"  e:\n    prefer: {{{long}: {long.replace('very ', '')}}}\n    severity: hint"
    (told,) = diagnostics(entry, f"He used {long} again.")
    assert len(told.message) <= 80
    assert (told.severity.name, told.rule) == ("HINT", "desk/e")


def test_fixes_are_safe_only_where_the_entry_says_so(diagnostics: Callable[..., list[Diagnostic]]) -> None:
    assert not diagnostics("  e:\n    prefer: {adviser: advisor}", "The adviser left.")[0].fixes[0].safe
    assert diagnostics("  e:\n    prefer: {adviser: advisor}\n    safe: true", "The adviser left.")[0].fixes[0].safe
