"""What happens to a story is said of it, and never lost."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from typing import Any

import pytest

import wirelint.run
from fakes import finds, rule, settings
from wirelint.config.settings import Settings
from wirelint.document import Context, Document
from wirelint.rule import Finding, Kind, Severity, Tier
from wirelint.run import Result, check_story, known
from wirelint.source import Note, Story
from wirelint.span import Span

GUESSED = Note("encoding", "Not UTF-8", Span(0, 1))
EX = rule("ex", finds("x"))


def result(text: str | None, given: Settings | None = None, *notes: Note, context: Context | None = None) -> Result:
    return check_story(
        Story("story.txt", "file:///story.txt", text, notes), given or settings(EX, language="en"), context
    )


def said(one: Result) -> list[tuple[str, Severity]]:
    return [(found.rule, found.severity) for found in one.diagnostics]


def crash(document: Document, options: object) -> Iterator[Finding]:
    raise KeyError("a\nb" * 100)
    yield


def dawdle(document: Document, options: object) -> Iterator[Finding]:
    while True:
        time.sleep(0.01)
    yield


def test_what_the_rules_find_is_said() -> None:
    assert said(result("x")) == [("ex", Severity.WARNING)]
    assert not result("x").failed
    assert result("").diagnostics == ()


def test_a_guessed_encoding_is_said_first_and_fails_nothing() -> None:
    one = result("“x”", None, GUESSED)
    assert said(one) == [("encoding", Severity.WARNING), ("ex", Severity.WARNING)]
    assert not one.failed
    assert len({found.fingerprint for found in one.diagnostics}) == 2


def test_a_configuration_may_say_what_an_encoding_is_worth() -> None:
    quiet = settings(rule("encoding", finds("x"), severity={Tier.SURE: Severity.HINT}), language="en")
    assert said(result("é", quiet, GUESSED)) == [("encoding", Severity.HINT)]
    off = settings(rule("encoding", finds("x"), severity={Tier.SURE: Severity.OFF}), language="en")
    assert said(result("é", off, GUESSED)) == []


@pytest.mark.parametrize(("fails", "severity"), [(True, Severity.ERROR), (False, Severity.INFO)])
def test_a_story_without_a_text_is_said_to_be(fails: bool, severity: Severity) -> None:
    one = result(None, None, Note("not-checked", "No such file or folder", fails=fails))
    assert said(one) == [("not-checked", severity)]
    assert one.failed is fails


def test_a_crash_is_said_and_the_others_report() -> None:
    one = result("x", settings(rule("bad", crash), EX, language="en"))
    assert said(one) == [("rule-crashed", Severity.ERROR), ("ex", Severity.WARNING)]
    assert one.failed
    message = one.diagnostics[0].message
    assert message.startswith("The rule “bad” crashed: KeyError: ")
    assert "\n" not in message
    assert len(message) < 160


def test_a_crash_is_traced_where_asked_for(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    result("x", settings(rule("bad", crash), language="en"))
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("WIRELINT_DEBUG", "1")
    result("x", settings(rule("bad", crash), language="en"))
    assert "Traceback" in capsys.readouterr().err


def test_a_story_that_takes_too_long_is_given_up() -> None:
    one = result("x", settings(rule("slow", dawdle), EX, language="en", timeout=0.05))
    assert said(one) == [("not-checked", Severity.ERROR)]
    assert one.diagnostics[0].message == "Not checked: it took longer than 0.05 s"
    assert one.failed


def test_a_fault_of_wirelint_itself_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(wirelint.run, "check", fail)
    one = result("x")
    assert said(one) == [("not-checked", Severity.ERROR)]
    assert one.failed
    assert "ZeroDivisionError: by zero" in one.diagnostics[0].message


def test_what_the_caller_knows_wins_over_the_configuration() -> None:
    given = Settings({}, vocabulary=frozenset({"Zog"}), language="fr", kind=Kind.SPORT)
    assert result("x", given).document.context == Context("fr", Kind.SPORT, None, frozenset({"Zog"}))
    context = Context(language="en", kind=Kind.NEWS, vocabulary=frozenset({"Qua"}))
    assert result("x", given, context=context).document.context == Context(
        "en", Kind.NEWS, None, frozenset({"Zog", "Qua"})
    )


def test_known_reads_dates_and_kinds() -> None:
    day = datetime.date(2020, 10, 4)
    assert known(date="2020-10-04", language="en", kind="sport") == Context("en", Kind.SPORT, day)
    assert known(date=day, kind=Kind.NEWS) == Context(None, Kind.NEWS, day)
    assert known() == Context()


@pytest.mark.parametrize("wrong", [{"date": "4 October"}, {"kind": "novel"}, {"language": "English"}])
def test_known_refuses_what_it_cannot_read(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong.values()))):
        known(**wrong)
