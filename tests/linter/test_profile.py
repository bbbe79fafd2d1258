"""What a run cost: each moment is counted once, and the clocks are gone when the run is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import done
from fakes import finds, rule, settings
from wirelint.document import Document
from wirelint.engine import Check, check
from wirelint.profile import Cost, Profile, profiled, table
from wirelint.rule import Finding, Wake


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that the profile reads; the last item is now."""
    now = [0.0]
    monkeypatch.setattr("wirelint.profile.time.perf_counter", lambda: now[-1])
    return now


def test_what_is_timed_within_is_not_counted_twice(clock: list[float]) -> None:
    measured = Profile()

    def inner() -> None:
        clock.append(clock[-1] + 2)

    def outer() -> None:
        clock.append(clock[-1] + 1)
        measured.timed("inner", inner)
        clock.append(clock[-1] + 4)

    measured.timed("outer", outer)
    assert measured.costs == (Cost("outer", 5.0, 1, 0), Cost("inner", 2.0, 1, 0))


def test_time_is_counted_for_work_that_raises(clock: list[float]) -> None:
    measured = Profile()

    def raises() -> None:
        clock.append(clock[-1] + 3)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        measured.timed("raises", raises)
    measured.timed("after", lambda: clock.append(clock[-1] + 1))
    assert [(cost.name, cost.seconds) for cost in measured.costs] == [("raises", 3.0), ("after", 1.0)]


def test_rules_that_run_and_the_views_they_ask_for_are_measured() -> None:
    def asks(document: Document, options: object) -> Iterator[Finding]:
        assert document.sentences
        return iter(())

    asleep = rule("asleep", finds("x"), wake=Wake(words=frozenset({"zebra"})))
    rules = settings(rule("asks", asks), rule("ex", finds("x")), asleep)
    plain = check("x met x.", rules)
    with profiled() as measured:
        assert check("x met x.", rules).diagnostics == plain.diagnostics
    costs = {cost.name: cost for cost in measured.costs}
    assert (costs["ex"].runs, costs["ex"].findings, costs["asks"].findings) == (1, 2, 0)
    assert costs["document.sentences"].runs == 1
    assert "asleep" not in costs


def test_the_clocks_are_taken_out_again() -> None:
    plain = Check.found, Document.sentences
    with pytest.raises(KeyError), profiled() as measured:
        raise KeyError
    assert (Check.found, Document.sentences) == plain
    check("x", settings(rule("ex", finds("x"))))
    assert measured.costs == ()


def test_the_table_has_shares_and_a_sum() -> None:
    lines = list(table((Cost("long-name-of-a-rule", 0.003, 2, 1), Cost("document.words", 0.001, 2, 0))))
    assert lines[0].split() == ["rule", "or", "view", "ms", "share", "runs", "findings"]
    assert lines[1].split() == ["long-name-of-a-rule", "3.00", "75.0%", "2", "1"]
    assert lines[2].split() == ["document.words", "1.00", "25.0%", "2"]
    assert lines[3].split() == ["together", "4.00"]


def test_the_command_says_it_behind_the_report() -> None:
    arguments = ("check", "--no-config", "--select", "doubled-words", "--format", "concise")
    plain = done(*arguments, "-", input=b"Talks on the the table.\n")
    measured = done(*arguments, "--profile", "-", input=b"Talks on the the table.\n")
    assert (measured.status, measured.out) == (plain.status, plain.out)
    assert plain.status == 1
    behind = measured.err.removeprefix(plain.err).splitlines()
    assert behind[0].startswith("rule or view")
    assert any(line.startswith("doubled-words ") and line.endswith(" 1") for line in behind)


def test_all_is_measured_whatever_processes_and_the_cache_would_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Talks on the the table.\n", encoding="utf-8")
    arguments = ("check", "--no-config", "--select", "doubled-words", "--cache-dir", "kept", "a.txt")
    done(*arguments)
    for more in ((), ("--jobs", "2")):
        told = done(*arguments, *more, "--profile").err.splitlines()
        assert any(line.startswith("doubled-words ") and line.endswith(" 1") for line in told)
