"""Where a value comes from, and mistakes in a configuration that say where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from wirelint.report.visible import visible, visible_name
from wirelint.tuples import NamedTuple

T = TypeVar("T")

MOST_QUOTED = 40


class Origin(NamedTuple):
    """Where a value comes from: a file, a preset, the command line or a default.

    `line` and `column` are one-based, columns in code points; 0 stands for none, as outside files.
    """

    source: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join((visible_name(self.source), *(str(number) for number in (self.line, self.column) if number)))


DEFAULT = Origin("default")
COMMAND_LINE = Origin("command line")


class Valued(NamedTuple, Generic[T]):
    """A value and where it comes from."""

    value: T
    origin: Origin


class Mistake(NamedTuple):
    """Something wrong in a configuration; `message` is one line in plain words."""

    origin: Origin
    message: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}"


class Mistakes(list[Mistake]):
    """The mistakes met so far: reading goes on after one, so that all of them are told at once."""

    def add(self, origin: Origin, message: str) -> None:
        """Note one more."""
        self.append(Mistake(origin, message))

    def raise_any(self) -> None:
        """Raise ConfigError if there is any."""
        if self:
            raise ConfigError(self)


class ConfigError(Exception):
    """A configuration that cannot be used. Its text is a line for every mistake: `file:line:column: what is wrong`."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__(self.mistakes)

    def __str__(self) -> str:
        return "\n".join(map(str, self.mistakes))


def quoted(text: str) -> str:
    """The text in curly quotes, escaped, and cut where it is long."""
    shown = text if len(text) <= MOST_QUOTED else f"{text[: MOST_QUOTED - 1]}…"
    return f"“{visible(shown)}”"


def nearest(name: str, known: Iterable[str]) -> str:
    """The rest of a message about an unknown name: the known name that is most like it, or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(name[: 2 * MOST_QUOTED], known, n=1)
    return f"; did you mean {quoted(found[0])}?" if found else ""
