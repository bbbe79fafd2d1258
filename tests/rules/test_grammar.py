"""The rule's examples against the real server, and what it says when there is none."""

from __future__ import annotations

from typing import Any

import pytest

from wirelint.config.settings import RuleSetting, Settings
from wirelint.document import Context, Document
from wirelint.registry import Entry
from wirelint.rule import Bad, Good, Severity
from wirelint.run import Result, check_story
from wirelint.source import Story
from wirelint.span import Span
from wirelint.testing import check_example, diagnostics_of, options_from
from wirelint_rules.grammar import RULE, _is_ours, _message

NOWHERE = "http://127.0.0.1:9"
FAULTY = "The minister said he would went home."


def checked(text: str, *others: Any, require: bool = False, **options: Any) -> Result:
    settings = {one.id: RuleSetting(Entry.of(one), one.severity) for one in others}
    settings[RULE.id] = RuleSetting(Entry.of(RULE), RULE.severity, options_from(RULE, options))
    return check_story(Story("a", "file:///a", text), Settings(settings, language="en", require_grammar=require))


def said(result: Result) -> list[tuple[str, str, str]]:
    return [(one.rule, one.severity.name, one.message) for one in result.diagnostics]


@pytest.mark.parametrize("example", RULE.examples, ids=lambda one: one.text[:30])
def test_example(languagetool: str, example: Good | Bad) -> None:
    check_example(RULE, example._replace(options={"server": languagetool}))


def test_messages_are_short_and_plain(languagetool: str) -> None:
    for example in RULE.examples:
        for found in diagnostics_of(RULE, example._replace(options={"server": languagetool})):
            assert 10 <= len(found.message) <= 80
            assert found.message.startswith("Write “")


def test_a_desk_may_ignore_and_add(languagetool: str) -> None:
    assert said(checked(FAULTY, server=languagetool, ignore=["MD_BASEFORM"])) == []
    text = "A large number of people fled the town."
    assert said(checked(text, server=languagetool)) == []
    found = said(checked(text, server=languagetool, also=["LARGE_NUMBER_OF"]))
    assert [(rule, len(message) <= 80) for rule, _, message in found] == [("grammar", True)]


def test_damage_is_mended_before_it_is_asked_about(languagetool: str) -> None:
    from wirelint_rules.missing_space import RULE as MISSING_SPACE

    text = "The storm is over.The minister said he would went home."
    found = checked(text, MISSING_SPACE, server=languagetool).diagnostics
    assert [(one.rule, one.span.of(text)) for one in found] == [("missing-space", "."), ("grammar", "went")]


def test_a_server_that_is_away_is_noted_and_fails_nothing() -> None:
    result = checked(FAULTY, server=NOWHERE)
    assert said(result) == [("not-checked", "INFO", f"No LanguageTool at {NOWHERE}/: grammar not checked")]
    assert not result.failed


def test_a_server_that_is_away_fails_where_grammar_is_required() -> None:
    result = checked(FAULTY, require=True, server=NOWHERE)
    assert [severity for _, severity, _ in said(result)] == ["ERROR"]
    assert result.failed


def test_without_a_server_nothing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for name in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    assert said(checked(FAULTY)) == []
    assert checked(FAULTY, require=True).failed


def test_a_rule_that_is_off_fails_where_grammar_is_required() -> None:
    result = check_story(Story("a", "file:///a", "Sound."), Settings({}, require_grammar=True))
    assert said(result) == [("not-checked", "ERROR", "The rule “grammar” is off: grammar not checked")]


@pytest.mark.parametrize(
    "server", ["https://copy.example.com", "http://192.168.0.1:8081", "http://127.0.0.1.example.com"]
)
def test_copy_does_not_leave_the_machine_unasked(server: str) -> None:
    result = checked(FAULTY, server=server)
    assert said(result)[0][1:] == (
        "ERROR",
        "rules.grammar.server is not this machine: set allow-remote to send copy",
    )
    assert result.failed


@pytest.mark.parametrize("server", ["localhost:8081", "ftp://127.0.0.1", "http://", "http://127.0.0.1:99999"])
def test_an_address_that_is_none_fails(server: str) -> None:
    assert checked(FAULTY, server=server).failed


def test_other_languages_are_not_asked_about() -> None:
    text = "Der Minister sagte am Montag, dass er nach Hause gehen werde, und die Partei war damit nicht zufrieden."
    settings = Settings({RULE.id: RuleSetting(Entry.of(RULE), RULE.severity, options_from(RULE, {"server": NOWHERE}))})
    assert check_story(Story("a", "file:///a", text), settings).diagnostics == ()


@pytest.mark.parametrize(
    ("wrong", "right", "advice", "expected"),
    [
        ("a\nb", "c", "no", "Write “c” for “a b”: no"),
        ("a", "", "no", "“a”: no"),
        ("a" * 30, "b" * 20, "x" * 30, f"Write “{'b' * 20}” for “{'a' * 30}”"),
        ("a" * 70, "b" * 70, "x", f"“{'a' * 70}”: x"),
        ("a" * 90, "b", "x", f"“{'a' * 78}…"),
    ],
)
def test_message(wrong: str, right: str, advice: str, expected: str) -> None:
    assert _message(wrong, right, advice) == expected


def test_severity_is_a_warning() -> None:
    assert set(RULE.severity.values()) == {Severity.WARNING}


def test_a_match_that_reaches_into_a_quotation_is_not_the_writers_own() -> None:
    document = Document("The dam could “of burst” in the storm, and it could of burst then.", Context(language="en"))
    places = [Span(start, start + 10) for start in (8, 46)]
    assert [place.of(document.text) for place in places] == ["could “of ", "could of b"]
    assert [_is_ours(document, place) for place in places] == [False, True]
