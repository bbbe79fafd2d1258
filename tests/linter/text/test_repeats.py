from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from commands import ENVIRONMENT, ROOT
from wirelint.document import Document

ONE = "The council voted on Monday to rebuild the old mill as a library for the town."
TWO = "Work is to begin in spring, and the doors are to open within two years."
GAP = "Rain fell on the square all day."


def kinds(text: str) -> dict[str, list[str]]:
    """Each kind of repetition found, with the first words of its later places."""
    document = Document(text)
    return {
        kind: [later.span.of(text)[:12] for repeat in repeats for later in repeat.later]
        for kind, repeats in document.repeats._asdict().items()
        if repeats
    }


def test_sentences_of_a_copied_paragraph_are_the_paragraphs() -> None:
    assert kinds(f"{ONE} {TWO}\n\n{GAP}\n\n{ONE} {TWO}\n") == {"paragraphs": [ONE[:12]]}


def test_a_copied_sentence_of_another_paragraph_is_its_own() -> None:
    assert kinds(f"{ONE} {TWO}\n\n{GAP} {ONE}\n") == {"sentences": [ONE[:12]]}


def test_copies_beside_a_copied_paragraph_are_reported_too() -> None:
    found = kinds(f"{ONE} {TWO}\n\n{GAP}\n\n{ONE} {TWO}\n\nSnow fell. {ONE}\n")
    assert found == {"paragraphs": [ONE[:12]], "sentences": [ONE[:12]]}


def test_sentences_of_a_nearly_copied_paragraph_are_the_paragraphs() -> None:
    edited = TWO.replace("doors", "gates")
    assert kinds(f"{ONE} {TWO}\n\n{GAP}\n\n{ONE} {edited}\n") == {"near_paragraphs": [ONE[:12]]}


def test_a_sentence_is_copied_or_near_but_not_both() -> None:
    edited = ONE.replace("rebuild", "turn").replace("as a", "into a")
    found = kinds(f"{ONE} {GAP}\n\nSnow fell. {ONE}\n\n{edited} {TWO} Then it snowed on the town.\n")
    assert found == {"sentences": [ONE[:12]], "near_sentences": [edited[:12]]}


def test_near_before_echo() -> None:
    echo = "The council voted to rebuild the old mill as a library."
    longer = (
        "On Monday the council voted 9 to 2 to rebuild the old mill in Quay Street as a library by the spring of 2030."
    )
    assert kinds(f"Snow fell. {echo} {longer}\n") == {"echoes": [longer[:12]]}
    assert kinds(f"Snow fell. {echo} {echo[:-1]} for all.\n") == {"near_sentences": [echo[:12]]}


def test_sentences_of_a_loop_are_the_loops() -> None:
    text = f"Snow fell. {ONE} {ONE} {ONE}\n"
    assert kinds(text) == {}
    assert len(Document(text).loops) == 1


def test_three_copies_are_one_repetition() -> None:
    (repeat,) = Document(f"{ONE}\n\n{GAP}\n\n{ONE}\n\nSnow fell.\n\n{ONE}\n").repeats.paragraphs
    assert len(repeat.later) == 2


def test_short_ones_are_refrains() -> None:
    assert kinds("No one was hurt in it.\n\nSnow fell.\n\nNo one was hurt in it.\n") == {"sentences": ["No one was h"]}
    assert kinds("No one was hurt.\n\nSnow fell.\n\nNo one was hurt.\n") == {}


def test_a_headline_is_no_first_telling() -> None:
    assert kinds(f"{ONE[:-1]}\n\n{ONE}\n\n{GAP}\n") == {}


def test_nothing_in_nothing() -> None:
    assert kinds("") == {}


VIEWS = ("loops", "repeats", "said_twice", "echoed_phrases")
WORDS = [f"{one}{two}{three}" for one in ("tal", "mor", "ven") for two in "abcdefgh" for three in ("dor", "lin", "sk")]


def varied(sentences: int) -> str:
    """So many sentences in which every word comes again and again, but no two are alike."""
    length = len(WORDS)
    return " ".join(
        " ".join(WORDS[(7 * number + step * (number % 11 + 1)) % length] for step in range(12)).capitalize() + "."
        for number in range(sentences)
    )


WORST: dict[str, Callable[[int], str]] = {
    "identical paragraphs": lambda size: f"{ONE} {TWO}\n\n" * size,
    "one paragraph": varied,
    "one sentence": lambda size: varied(size).replace(".", ""),
    "alike rows": lambda size: "".join(f"Ostby shut at {one} pence not {one + 7}.\n\n" for one in range(size)),
    "one word": lambda size: "again " * 10 * size,
    "loop in a paragraph": lambda size: "Talks failed again. " * size,
    "loop over paragraphs": lambda size: "Talks failed again.\n\n" * size,
    "pairs of near paragraphs": lambda size: "".join(
        f"{ONE} It cost {one} francs{one}.\n\n{GAP}{ONE} It cost {one} francs{one}!\n\n" for one in range(size)
    ),
    "days": lambda size: "on Monday they said on Monday " * size,
    "joints": lambda size: "salt and salt and " * size,
    "years": lambda size: "A truce since 1994 held.\n\n" * size,
}  # fmt: skip


def lines_run(text: str) -> int:
    """How many lines of Python the views run for a text: a measure of work that no busy machine disturbs."""
    document = Document(text)
    assert document.index is not None
    assert document.prose is not None
    assert document.quotes is not None
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Callable[..., Any]:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for view in VIEWS:
            getattr(document, view)
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(scope="module")
def work() -> dict[str, tuple[int, int]]:
    """The lines run for a text and for one twice as long, counted in a process of its own.

    In one that other tests have used, CPython 3.11 has been seen to go round for ever while it traces.
    """
    env = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join(str(ROOT / folder) for folder in ("tests", "linter", "rules"))}
    done = subprocess.run([sys.executable, __file__], env=env, capture_output=True, text=True, check=True, timeout=120)
    counts: dict[str, tuple[int, int]] = json.loads(done.stdout)
    return counts


@pytest.mark.parametrize("name", WORST)
def test_work_is_linear(name: str, work: dict[str, tuple[int, int]]) -> None:
    once, twice = work[name]
    assert twice <= 2.3 * once + 500


@pytest.mark.parametrize("make", WORST.values(), ids=WORST)
def test_few_are_reported(make: Callable[[int], str]) -> None:
    document = Document(make(200))
    assert sum(map(len, document.repeats)) + len(document.loops) + len(document.echoed_phrases) <= 2 * 200


if __name__ == "__main__":
    print(json.dumps({name: (lines_run(make(400)), lines_run(make(800))) for name, make in WORST.items()}))
