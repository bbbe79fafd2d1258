"""The loop: which rules run, on what, and what becomes of what they find."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import finds, house, rule, settings, splits
from wirelint.config.settings import RuleSetting, Settings
from wirelint.document import Context, Document
from wirelint.engine import check
from wirelint.registry import Entry
from wirelint.rule import BODY, Finding, Kind, Severity, Stage, Tier, Wake
from wirelint.span import Span

ENGLISH = Context(language="en")


def names(text: str, *rules: object, **context: object) -> list[str]:
    given_ = Context(**{"language": "en", **context})
    return [one.rule for one in check(text, settings(*rules), given_).diagnostics]


def test_order_is_that_of_the_text() -> None:
    found = check("b a b", settings(rule("bee", finds("b")), rule("ay", finds("a"))), ENGLISH).diagnostics
    assert [(one.span.start, one.rule) for one in found] == [(0, "bee"), (2, "ay"), (4, "bee")]


def test_a_rule_sleeps_until_its_word_is_there() -> None:
    def raises(document: Document, options: object) -> Iterator[Finding]:
        raise AssertionError("woken")

    sleeper = rule("sleeper", raises, wake=Wake(words=frozenset({"zebra"})))
    assert not check("No such animal.", settings(sleeper), ENGLISH).crashes
    assert check("A Zebra!", settings(sleeper), ENGLISH).crashes


@pytest.mark.parametrize("wake", [Wake(marks=frozenset({"&"})), Wake(views=frozenset({"repeated_words"}))])
def test_marks_and_views_wake(wake: Wake) -> None:
    assert names("x & the the", rule("ex", finds("x"), wake=wake)) == ["ex"]
    assert names("x and the", rule("ex", finds("x"), wake=wake)) == []


def test_languages_and_kinds_mute() -> None:
    english = rule("ex", finds("x"), languages=frozenset({"en"}))
    assert names("x", english) == ["ex"]
    assert names("x", english, language="fr") == []
    unsporting = rule("ex", finds("x"), muted=frozenset({Kind.SPORT}))
    assert names("x", unsporting, kind=Kind.NEWS) == ["ex"]
    assert names("x", unsporting, kind=Kind.SPORT) == []


def test_a_finding_outside_the_zones_is_dropped() -> None:
    text = 'Headline x here\n\nThe envoy, who met x on Monday, said: "x is over." He left.\n'
    found = check(text, settings(rule("ex", finds("x"), zones=BODY)), ENGLISH).diagnostics
    assert [text[one.span.start - 4 : one.span.start] for one in found] == ["met "]


def test_a_crash_is_named_and_the_others_go_on() -> None:
    def crashes(document: Document, options: object) -> Iterator[Finding]:
        yield Finding(Span(0, 1), "lost with the rest")
        raise ValueError("of no use")

    checked = check("x", settings(rule("bad", crashes), rule("ex", finds("x"))), ENGLISH)
    assert [one.rule for one in checked.diagnostics] == ["ex"]
    assert checked.crashes[0].rule == "bad"
    assert "of no use" in checked.crashes[0].error


def test_a_view_that_raises_is_a_crash_of_the_rules_it_wakes() -> None:
    waking = rule("waking", finds("x"), wake=Wake(views=frozenset({"no_such_view"})))
    checked = check("x", settings(waking, rule("ex", finds("x"))), ENGLISH)
    assert [one.rule for one in checked.diagnostics] == ["ex"]
    assert [(one.rule, type(one.cause)) for one in checked.crashes] == [("waking", AttributeError)]


def test_a_span_outside_the_text_is_a_crash_of_the_rule() -> None:
    def outside(document: Document, options: object) -> Iterator[Finding]:
        yield Finding(Span(0, 99), "too far")

    checked = check("x", settings(rule("far", outside), rule("ex", finds("x"))), ENGLISH)
    assert [one.rule for one in checked.diagnostics] == ["ex"]
    assert [one.rule for one in checked.crashes] == ["far"]


def test_tiers_have_their_severities_and_off_is_not_reported() -> None:
    weak = rule("weak", finds("x", tier=Tier.WEAK))
    found = check("x", settings(weak), ENGLISH).diagnostics
    assert [one.severity for one in found] == [Severity.HINT]
    off = Settings({"weak": RuleSetting(Entry.of(weak), {Tier.WEAK: Severity.OFF})})
    assert not check("x", off, ENGLISH).diagnostics


def test_a_damage_rule_that_is_off_still_mends() -> None:
    splitter = splits("soon.Residents", 5)
    counter = rule("counts", lambda document, options: [Finding(Span(0, 1), str(len(document.sentences)))])
    off = RuleSetting(Entry.of(splitter), {Tier.SURE: Severity.OFF})
    given_ = Settings({splitter.id: off, "counts": RuleSetting(Entry.of(counter), counter.severity)})
    found = check("It will end soon.Residents are leaving.", given_, ENGLISH).diagnostics
    assert [one.message for one in found] == ["2"]


def test_a_story_rule_that_is_off_is_not_run() -> None:
    def crashes(document: Document, options: object) -> Iterator[Finding]:
        raise ValueError

    off = RuleSetting(Entry.of(rule("bad", crashes)), {Tier.SURE: Severity.OFF})
    assert not check("x", Settings({"bad": off}), ENGLISH).crashes


def test_fingerprints_outlive_edits_elsewhere_and_tell_equals_apart() -> None:
    ex = settings(rule("ex", finds("x")))
    before = check("one two three x four five six", ex, ENGLISH).diagnostics
    after = check("Something new. One two three x four five six", ex, ENGLISH).diagnostics
    assert before[0].fingerprint == after[0].fingerprint
    twins = check("a a a x a a a x a a a", ex, ENGLISH).diagnostics
    assert len({one.fingerprint for one in twins}) == 2


def test_the_date_reaches_the_rules() -> None:
    says = rule("says", lambda document, options: [Finding(Span(0, 0), str(document.context.date))])
    given_ = Context(language="en", date=datetime.date(2020, 10, 4))
    assert check("x", settings(says), given_).diagnostics[0].message == "2020-10-04"


HOUSE = house()
WORDS = st.sampled_from(
    ["The", "the", "envoy", "said", "“", "”", '"', "'", ".", ",", ".5.", "12", "per cent", "Monday", "Armenian", "has"]
) | st.sampled_from(
    ["&", "&amp;", "<p>", "\u200b", "é", "😀", "\n", "\n\n", "\r\n", "-", "—", "TK", "x", "it", "thenegotiating"]
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_house_rules_crash_on_nothing(text: str) -> None:
    checked = check(text, HOUSE)
    assert not checked.crashes
    for one in checked.diagnostics:
        spans = [one.span, *(place.span for place in one.related)]
        spans += [span for fix in one.fixes for span, _ in fix.edits]
        assert all(Span(0, len(text)).holds(span) for span in spans)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_same_input_same_output(text: str) -> None:
    assert check(text, HOUSE).diagnostics == check(text, HOUSE).diagnostics


def test_stages_are_run_in_order() -> None:
    order: list[Stage] = []

    def notes(stage: Stage) -> object:
        return rule(stage.name.lower(), lambda document, options: order.append(stage) or [], stage=stage)

    check("x", settings(*(notes(stage) for stage in reversed(Stage))), ENGLISH)
    assert order == [Stage.CHARACTERS, Stage.DAMAGE, Stage.STORY]
