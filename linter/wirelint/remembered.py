"""Answers that are worked out once and asked for in every story, such as what a word may be."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer")

MOST_REMEMBERED = 50_000
"""Answers that are kept, at about 100 bytes each; when there are more, all are forgotten."""


class Remembered(dict[Key, Answer]):
    """What `answer` gives for each key, worked out when it is first asked for: `remembered[key]`.

    A look into a mapped table takes some ten times as long as one into this, and the same words come in all stories.
    """

    __slots__ = ("_answer",)

    def __init__(self, answer: Callable[[Key], Answer]) -> None:
        self._answer = answer

    def __missing__(self, key: Key) -> Answer:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        answer = self[key] = self._answer(key)
        return answer
