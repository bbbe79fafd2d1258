"""The figures of a story, and the scores: made without a network and only where they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import ENVIRONMENT
from wirelint.document import Document
from wirelint.stats import story_stats
from wirelint.text.readability import SCORES, plain_text, score

STORY = (
    "Storm sinks ferry\n\nBERGEN, Norway (AP) — A ferry sank on Monday.\n\n"
    "Rescuers came. “We swam ashore,” Ann Roe said.\n"
)
CLOSED = """
import socket
def closed(*arguments, **how):
    raise OSError("the network is closed")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = closed
"""


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_body_is_counted_without_headline_and_dateline() -> None:
    stats = story_stats(STORY)
    assert stats[:6] == (13, 3, 2, 4.3, 5, 0.23)


def test_a_story_without_words_has_noughts() -> None:
    stats = story_stats("\n \n")
    assert stats[:6] == (0, 0, 0, 0.0, 0, 0.0)
    assert set(stats.scores.values()) == {0.0}


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    stats = story_stats(text)
    assert 0 <= stats.quoted <= 1
    assert stats.words >= stats.lead >= 0


def test_names_count_as_short_words() -> None:
    text = plain_text(Document("Ann Featherstonehaugh said it rained."))
    assert "Featherstonehaugh" not in text
    assert text.endswith("said it rained.")


@pytest.mark.parametrize("name", SCORES)
def test_long_words_score_higher(name: str) -> None:
    assert score("Administrative responsibilities necessitate representation. " * 9, name) > score(
        "It rained on the town. " * 9, name
    )


def test_scores_need_no_network() -> None:
    code = f"{CLOSED}\nfrom wirelint.stats import story_stats\nprint(len(story_stats({STORY!r}).scores))"
    assert python(code) == "4"


def test_textstat_is_imported_only_where_it_is_needed() -> None:
    code = f"import sys, wirelint\nwirelint.lint_text({STORY!r})\nprint('textstat' in sys.modules)"
    assert python(code) == "False"
