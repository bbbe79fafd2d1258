"""Answers that are worked out once and asked for in every story, such as what a word may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key", bound=str)
Answer = TypeVar("Answer")

MOST_REMEMBERED = 50_000
"""Answers that are kept, at about 100 bytes each; when there are more, all are forgotten."""
LONGEST_REMEMBERED = 200
"""Characters of a key that is kept: a row of letters without a space may be as long as a file."""


class Remembered(dict[Key, Answer]):
    """What `answer` gives for each key, worked out when it is first asked for: `remembered[key]`.

    A look into a mapped table takes some ten times as long as one into this, and the same words come in all stories.
    """

    __slots__ = ("_answer",)

    def __init__(self, answer: Callable[[Key], Answer]) -> None:
        self._answer = answer

    def __missing__(self, key: Key) -> Answer:
        if len(key) > LONGEST_REMEMBERED:
            return self._answer(key)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        answer = self[key] = self._answer(key)
        return answer
