"""What wakes a rule: words, marks wherever they stand, views; asked for all rules at once."""

from __future__ import annotations

import weakref
from collections.abc import Callable

import pytest

from fakes import finds, rule, settings, without_collector
from wirelint import plan
from wirelint.document import Context, Document
from wirelint.engine import check
from wirelint.plan import MOST_REMEMBERED, plans_for
from wirelint.rule import Finding, Kind, Stage, Wake


def woken(text: str, context: Context | None = None, **fields: object) -> bool:
    """Does a text wake a rule with these fields?"""
    plan = plans_for(settings(rule("ex", finds("x"), **fields)).rules)[Stage.STORY]
    return [one.entry.id for one in plan.awake(Document(text, context), _fails)] == ["ex"]


def _fails(id: str, error: Exception) -> None:
    raise AssertionError(f"{id}: {error}")


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        ("-", "a well-known port"),
        ("’", "the port’s quays"),
        ("-year-old", "a 12-year-old quay"),
        (" \n", "a port \nand a quay"),
        ("“", "“a port”"),
        ("...", "a port..."),
        ("$00", "for $00 each"),
        ("a-", "a- and b-class quays"),
        ("_", "a_port"),
        ("é\u0301", "é\u0301"),
        (" \u0301", "a \u0301port"),
    ],
)
def test_a_mark_wakes_wherever_it_stands(mark: str, text: str) -> None:
    assert woken(text, wake=Wake(marks=frozenset({mark})))
    assert not woken("a port and a quay", wake=Wake(marks=frozenset({mark})))


def test_a_phrase_of_the_house_wakes_the_rules_of_its_table() -> None:
    one = rule("one", finds("x"), wake=Wake(phrases=frozenset({"cliche"})))
    two = rule("two", finds("x"), wake=Wake(phrases=frozenset({"wordy-phrase", "cliche"})))
    plan = plans_for(settings(one, two).rules)[Stage.STORY]
    texts = ("At the end of the day.", "Prior to that.", "At the end of it.")
    assert [[each.entry.id for each in plan.awake(Document(text), _fails)] for text in texts] == [
        ["one", "two"],
        ["two"],
        [],
    ]
    assert [one.wake.wakes(Document(text)) for text in texts] == [True, False, False]


def test_words_of_several_rules_wake_each_its_own() -> None:
    one = rule("one", finds("x"), wake=Wake(words=frozenset({"port", "quay"})))
    two = rule("two", finds("x"), wake=Wake(words=frozenset({"quay"})))
    plan = plans_for(settings(one, two).rules)[Stage.STORY]
    ids = [[each.entry.id for each in plan.awake(Document(text), _fails)] for text in ("A port.", "A quay.", "None.")]
    assert ids == [["one"], ["one", "two"], []]


def test_languages_and_kinds_are_asked_of_those_that_are_awake() -> None:
    english = {"languages": frozenset({"en"})}
    assert woken("x", Context(language="en"), **english)
    assert not woken("x", Context(language="fr"), **english)
    assert not woken("x", Context(kind=Kind.SPORT), muted=frozenset({Kind.SPORT}))
    assert woken("x", Context(kind=Kind.NEWS), muted=frozenset({Kind.SPORT}))


def test_a_plan_is_made_once_for_the_same_rules() -> None:
    rules = settings(rule("ex", finds("x"))).rules
    made = plans_for(rules)
    assert plans_for(rules) is made
    others = [plans_for(settings(rule("ex", finds("x"))).rules) for _ in range(MOST_REMEMBERED + 1)]
    assert all(other is not made for other in others)
    assert [one.entry.id for one in plans_for(rules)[Stage.STORY].rules] == ["ex"]


def test_a_plan_is_given_though_another_thread_forgets_all_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    class Forgetful(dict[object, object]):
        def __setitem__(self, key: object, value: object) -> None:
            self.clear()

    monkeypatch.setattr(plan, "_PLANS", Forgetful())
    assert plans_for(settings(rule("ex", finds("x"))).rules)[Stage.STORY].rules


def _asks(document: Document, options: object) -> list[Finding]:
    assert document.names.people is not None
    assert document.dates is not None
    assert document.attributions is not None
    return []


def _crashes(document: Document, options: object) -> list[Finding]:
    raise ValueError(document.text)


@pytest.mark.parametrize("asked", [_asks, _crashes])
def test_a_checked_document_goes_with_its_last_user(asked: Callable[[Document, object], list[Finding]]) -> None:
    with without_collector():
        checked = check("On Monday Ann Roe said so, he said.", settings(rule("asks", asked)))
        assert bool(checked.crashes) is (asked is _crashes)
        document = weakref.ref(checked.document)
        del checked
        assert document() is None
