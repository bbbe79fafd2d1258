"""What rules of Vale are made of, and what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import Origin
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.vale.blocks import Block, Sheet

LEVELS = ("suggestion", "warning", "error")


class Definition(NamedTuple):
    """A rule as its file says it.

    id      style and rule, “Google/We”
    kind    its extension point, as `extends` names it
    scope   as written; empty where the file says nothing
    limit   at most so many findings in a file; 0 for any number
    action  name and parameters of what is offered as a fix
    fields  the keys of its kind, as plain values
    accept  words of the vocabulary that are right, as patterns
    """

    id: str
    kind: str
    message: str
    level: str = "warning"
    scope: tuple[str, ...] = ()
    limit: int = 0
    link: str = ""
    action: tuple[str, ...] = ()
    match_case: bool = False
    fields: Mapping[str, Any] = {}
    accept: tuple[str, ...] = ()
    description: str = ""
    origin: Origin = Origin("")

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list; a single one counts as a list."""
        value = self.fields.get(name, ())
        items = value if isinstance(value, list | tuple) else (value,)
        return tuple(text_of(item) for item in items if item is not None)

    def text(self, name: str, default: str = "") -> str:
        """One text."""
        value = self.fields.get(name, default)
        return default if value is None else text_of(value)

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false; as YAML 1.1 has it, also “yes” and “on”."""
        value = self.fields.get(name, default)
        return value.lower() in {"true", "yes", "on", "1"} if isinstance(value, str) else bool(value)

    def number(self, name: str, default: float = 0) -> float:
        """A number, also where it is written as text. Raises ValueError for any other text."""
        return float(self.fields.get(name, default) or 0)


class Alert(NamedTuple):
    """A fault in a block: code points of its text, what is said, what may be written instead.

    A measure is of the block as a whole, and is reported at its beginning.
    """

    start: int
    end: int
    message: str
    good: tuple[str, ...] = ()
    is_measure: bool = False


Run = Callable[["Block", "Sheet"], Iterable[Alert]]
"""What a rule does with a block of a file."""


class Runner(NamedTuple):
    """A rule ready to run.

    run      block to alerts
    scope    what its scope defaults to, where the file says nothing
    words    folded words, any of which a block must have; empty for no such gate
    gates    texts in small letters, any of which a block must have, where it has none of the words
    is_gated do words and gates say when the rule is asked?
    whole    what it finds in a paragraph can differ from what it finds there in the text
    """

    run: Run
    scope: tuple[str, ...] = ("text",)
    words: frozenset[str] = frozenset()
    gates: tuple[str, ...] = ()
    is_gated: bool = False
    whole: bool = False


def text_of(value: Any) -> str:
    """A plain value of YAML as the text that Vale makes of it."""
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else format(value, "g") if isinstance(value, float) else str(value)
