"""No change may make a check do much more than it does today: calls are counted, since seconds tell nothing in CI."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap

import pytest

from commands import ENVIRONMENT, ROOT

SCRIPT = ROOT / "tests" / "bench" / "work.py"
MOST = {
    "pipeline": {"calls": 2_790, "patterns": 70},
    "wire": {"calls": 5_040, "patterns": 87},
    "strict": {"calls": 5_820, "patterns": 89},
}
"""Calls for each kilobyte of tests/corpus: 15 % more than Python 3.11 counted when this was last set.

Later versions of Python count less, since they make no call of a list comprehension. Who adds rules that are worth it
sets the figures anew, by `python tests/bench/work.py`; who finds them passed without having added any has made
something dear: `wirelint check --profile` says what.
"""


@pytest.fixture(scope="module")
def work() -> dict[str, dict[str, int]]:
    """What is counted in a process of its own, where nothing was imported or remembered before."""
    command = [sys.executable, str(SCRIPT)]
    env = {**ENVIRONMENT, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=120)
    counts: dict[str, dict[str, int]] = json.loads(done.stdout)
    return counts


@pytest.mark.parametrize("preset", MOST)
@pytest.mark.parametrize("what", ["calls", "patterns"])
def test_a_check_does_no_more_than_it_did(work: dict[str, dict[str, int]], preset: str, what: str) -> None:
    assert work[preset][what] <= MOST[preset][what]


@pytest.mark.parametrize("preset", MOST)
def test_the_bounds_are_not_slack(work: dict[str, dict[str, int]], preset: str) -> None:
    assert work[preset]["calls"] >= MOST[preset]["calls"] / 2


def test_a_rule_that_walks_all_words_is_counted() -> None:
    walks, idle = apart("""
        from fakes import rule, settings
        from wirelint.engine import check
        text = "One small word after another. " * 40
        idle = settings(rule("walks", lambda document, options: []))
        walks = settings(rule("walks", lambda document, options: [w for w in document.words.texts if w.isdigit()]))
        print([counted(lambda: check(text, walks)).calls, counted(lambda: check(text, idle)).calls])
    """)
    assert walks >= idle + 200


def test_searches_by_patterns_are_counted() -> None:
    assert apart("""
        import re
        word = re.compile("[a-z]+")
        print([counted(lambda: [word.search("a b"), word.findall("a b"), len("a b")]).patterns])
    """) == [2]


def apart(code: str) -> list[int]:
    """What code prints that counts work, in a process of its own: a profile is the interpreter's, with all its threads.

    In one that other tests have used, CPython 3.11 has been seen to go round for ever in such a call.
    """
    whole = f"from work import counted\n{textwrap.dedent(code)}"
    folders = (SCRIPT.parent, ROOT / "tests", ROOT / "linter", ROOT / "rules")
    env = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join(map(str, folders))}
    command = [sys.executable, "-c", whole]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=120)
    printed: list[int] = json.loads(done.stdout)
    return printed
