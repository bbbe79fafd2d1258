"""What wirelint wants of an engine for grammar, and how one says that it cannot do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wirelint.rule import Severity
from wirelint.span import Span
from wirelint.tuples import NamedTuple


class Match(NamedTuple):
    """What an engine says of one place. `span` is in code points of the text asked about; `rule` is the engine's id."""

    span: Span
    rule: str
    message: str
    replacements: tuple[str, ...] = ()


class Engine(Protocol):
    """Something that knows grammar. It is asked from one thread at a time."""

    def check(self, texts: Sequence[str]) -> Sequence[tuple[Match, ...]]:
        """What there is to say of each text, by itself, in the order of that text. Raises Unavailable."""


class Unavailable(Exception):
    """The engine cannot be asked; the message, of at most 80 characters, says why.

    `severity` is that of the note on the story: an error fails the run, and with OFF nothing is said. Where a run
    requires grammar, it always fails.
    """

    def __init__(self, message: str, severity: Severity = Severity.INFO) -> None:
        super().__init__(message)
        self.severity = severity
