"""Each paragraph is asked about once, in the background, and whoever waits gives up in time."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence

import pytest

from wirelint.grammar import asking
from wirelint.grammar.asking import Asking
from wirelint.grammar.engine import Match, Unavailable
from wirelint.span import Span


class Fake:
    """An engine that finds the length of each text, waits for `gate`, and may fail."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.failure: Exception | None = None

    def check(self, texts: Sequence[str]) -> Sequence[tuple[Match, ...]]:
        self.asked.append([*texts])
        self.gate.wait(10)
        if self.failure:
            raise self.failure
        return [(Match(Span(0, len(text)), "R", text),) for text in texts]


@pytest.fixture
def fake() -> Iterator[Fake]:
    engine = Fake()
    yield engine
    engine.gate.set()


def lengths(answers: list[tuple[Match, ...]]) -> list[int]:
    return [one.span.end for (one,) in answers]


def test_answers_come_in_the_order_of_the_texts_and_are_kept(fake: Fake) -> None:
    one = Asking(fake, 5)
    assert lengths(one.answers(["aa", "b", "aa"])) == [2, 1, 2]
    assert lengths(one.answers(["ccc", "b"])) == [3, 1]
    assert fake.asked == [["aa", "b"], ["ccc"]]
    assert one.answers([]) == []


def test_what_was_begun_is_not_asked_again(fake: Fake) -> None:
    one = Asking(fake, 5)
    fake.gate.clear()
    one.begin(["a", "b"])
    while not fake.asked:
        time.sleep(0.001)
    threading.Timer(0.05, fake.gate.set).start()
    assert lengths(one.answers(["a", "bb", "b"])) == [1, 2, 1]
    assert fake.asked == [["a", "b"], ["bb"]]


def test_long_stories_are_asked_about_in_parts(fake: Fake) -> None:
    texts = [letter * 3_000 for letter in "abcde"]
    assert lengths(Asking(fake, 5).answers(texts)) == [3_000] * 5
    assert [len(part) for part in fake.asked] == [2, 2, 1]
    huge = ["f" * 20_000, "g"]
    assert lengths(Asking(fake, 5).answers(huge)) == [20_000, 1]


def test_a_slow_engine_is_given_up_and_nobody_else_waits_for_it(fake: Fake) -> None:
    one = Asking(fake, 0.05)
    fake.gate.clear()
    for _ in range(asking.PATIENCE):
        with pytest.raises(Unavailable, match=r"did not answer within 0\.05 s"):
            one.answers(["a"])
    one.timeout = 60
    began = time.monotonic()
    with pytest.raises(Unavailable):
        one.answers(["b"])
    assert time.monotonic() - began < 5
    assert fake.asked == [["a"]]


def test_an_engine_that_comes_back_is_asked_again(fake: Fake) -> None:
    one = Asking(fake, 0.05)
    fake.gate.clear()
    with pytest.raises(Unavailable):
        one.answers(["a"])
    fake.gate.set()
    one.timeout = 5
    deadline = time.monotonic() + 5
    while one._given_up and time.monotonic() < deadline:
        time.sleep(0.001)
    assert lengths(one.answers(["a", "bb"])) == [1, 2]
    assert fake.asked == [["a"], ["bb"]]


@pytest.mark.parametrize("error", [Unavailable("away"), ZeroDivisionError("a fault")])
def test_what_the_engine_raises_is_raised_to_whoever_waits(fake: Fake, error: Exception) -> None:
    one = Asking(fake, 5)
    fake.failure = error
    for _ in range(2):
        with pytest.raises(type(error), match=str(error)):
            one.answers(["a"])
    fake.failure = None
    assert lengths(one.answers(["a"])) == [1]


def test_only_so_many_answers_are_kept(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST_KEPT", 2)
    one = Asking(fake, 5)
    assert lengths(one.answers(["a", "b", "c"])) == [1, 1, 1]
    assert [*one._answers] == ["b", "c"]


def test_no_thread_is_left() -> None:
    engine = Fake()
    Asking(engine, 5).answers(["a"])
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and any(one.name == "wirelint-grammar" for one in threading.enumerate()):
        time.sleep(0.001)
    assert all(one.name != "wirelint-grammar" for one in threading.enumerate())
