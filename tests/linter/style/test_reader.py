"""Every mistake of a pack has a place, plain words, and the name that was meant; all are told at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Mistakes = Callable[..., list[str]]
HEAD = "pack: desk\nentries:\n  one:\n    "

CASES = [
    (
        "prefers: {a: b}",
        "3:3: an entry needs one of prefer, ban, once, consistent, limit, form, headline, pattern; did",
    ),
    ("prefer: {a: b}\n    ban: [c]", "3:3: an entry has one kind, and this has 2: prefer, ban"),
    ("prefer: {a: b}\n    sorce: x", "5:5: unknown key “sorce”; did you mean “source”?"),
    ("prefer: {a: b}\n    severity: eror", "5:15: expected a severity, found “eror”; did you mean “error”?"),
    ("prefer: {a: b}\n    zones: [hedline]", "5:13: expected a zone, found “hedline”; did you mean “headline”?"),
    ("prefer: {a: b}\n    status: drft", "5:13: expected a status, found “drft”; did you mean “draft”?"),
    ("prefer: {a: b}\n    message: x {god}", "5:5: the message cannot have {god}; did you mean “good”?"),
    ("prefer: {a: b}\n    message: x {good", "5:5: a brace in a message must be one of {seen}, {good}, or"),
    (f"prefer: {{a: b}}\n    message: {'x' * 81}", "5:5: the message is longer than 80 characters"),
    ("prefer: {(a: b}", "4:14: a bracket is missing or too many in “(a”"),
    ("prefer: {}", "4:13: expected a mapping of phrases to what is to be written instead, found a mapping"),
    ("prefer: {a: 3}", "4:17: expected text on one line, found the number 3: put it in quotes"),
    ("prefer: {a: []}", "4:17: the list is empty"),
    ("ban: a", "4:10: expected a list, found “a”: write [a]"),
    ("ban: ['# _']", "4:11: no word that is always there in “# _”"),
    ("consistent: [[a]]", "4:18: the list is empty"),
    ("limit: {of: wrds, per: lead, most: 3}", "4:17: expected what to count, or a list of phrases, found “wrds”"),
    ("limit: {of: words, per: leed, most: 3}", "4:29: expected a unit, found “leed”; did you mean “lead”?"),
    ("limit: {of: words, per: lead, most: -3}", "4:41: expected a number that is not below 0, found the number -3"),
    ("limit: {of: words, per: lead}", "4:12: the key “most” is missing"),
    ("form: percnt", "4:11: expected a form, found “percnt”; did you mean “percent”?"),
    (
        "form: percent\n    style: sgn",
        "5:5: “percent” has no style “sgn” (sign, percent, per-cent); did you mean “sign”?",
    ),
    ("form: percent\n    write: x", "5:5: unknown key “write”"),
    ("headline: upper", "4:15: expected the case of headlines (sentence, title), found “upper”"),
    ("pattern: '(a'", "4:14: the pattern cannot be read: missing )"),
    ("pattern: 'a'\n    write: '\\9'", "5:5: the replacement cannot be read"),
    ("ban: [a]\n    examples: [{bad: x, god: y}]", "5:25: unknown key “god”; did you mean “good”?"),
    ("ban: [a]\n    examples: [{fixed: y}]", "5:16: an example has one of bad and good"),
    ("ban: [a]\n    examples: [{bad: x, good: y}]", "5:16: an example has one of bad and good"),
]


@pytest.mark.parametrize(("entry", "expected"), CASES)
def test_mistakes_have_their_place(mistakes: Mistakes, entry: str, expected: str) -> None:
    told = mistakes(HEAD + entry)
    assert len(told) == 1, told
    assert told[0].startswith(expected), told[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pack: Desk\nentries: {}", "1:7: expected a name made of a-z, 0-9 and single hyphens"),
        ("pack: desk", "1:1: the key “entries” is missing"),
        ("pack: desk\nentries: {One: {ban: [a]}}", "2:11: the name “One” is not made of a-z, 0-9 and single hyphens"),
        ("pack: desk\nentries: {one: [a]}", "2:16: expected a mapping with one of prefer, ban"),
        ("pack: desk\nentries: {a: {ban: [b]}, a: {ban: [c]}}", "2:26: “a” stands twice; the first is in line 2"),
        ("pack: desk\ndefault: {}\nentries: {}", "2:1: unknown key “default”; did you mean “defaults”?"),
        ("rules: {}", "1:1: this is no pack: it has no key “pack”"),
        ("pack: [", "2:1: broken YAML"),
    ],
)
def test_mistakes_of_the_whole(mistakes: Mistakes, text: str, expected: str) -> None:
    told = mistakes(text)
    assert told
    assert told[0].startswith(expected), told


def test_all_mistakes_are_told_at_once(mistakes: Mistakes) -> None:
    assert len(mistakes(f"{HEAD}ban: a\n  two: {{}}\n  three: {{form: x}}")) == 3


def test_what_is_sound_has_no_mistakes(mistakes: Mistakes) -> None:
    entry = "once: {NGO: non-governmental organisation}\n    except: [NGO Monitor]\n    zones: [body, quotations]"
    assert (
        mistakes(f"pack: desk\nabout: Ours.\ndefaults: {{source: Desk book 2025}}\nentries:\n  one:\n    {entry}") == []
    )
