"""`pattern: …`: a regular expression, for what nothing else can say; it cannot hang a check.

Patterns are those of the `regex` package, which gives up after a time. An entry whose pattern takes longer fails on
that story, by name, and every other entry and rule goes on. A literal that every match must have, where the pattern
shows one, is sought first, so that most stories never ask the pattern.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from wirelint.span import Span
from wirelint.style.gates import literal_of
from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Scanner, Seen, Style

if TYPE_CHECKING:
    from wirelint.config.marks import Node
    from wirelint.config.shapes import Schema, Shape
    from wirelint.config.tables import Key
    from wirelint.document import Document

SECONDS = 0.25
"""How long a pattern may take over one story."""
_LONGEST = 2000


class EndlessPattern(Exception):
    """A pattern that took too long over a story."""


def scanner(style: Style) -> Scanner:
    """Every match is a fault."""
    gate = literal_of(style.says)
    gate = gate if style.exact else gate.lower()
    write = style.extras.get("write")

    def scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
        text = document.text if style.exact else document.text.lower()
        if gate not in text:
            return
        try:
            for match in _compiled(style.says, style.exact).finditer(document.text, timeout=SECONDS):
                if match.end() > match.start():
                    yield Hit(Span(*match.span()), () if write is None else (match.expand(write),))
        except TimeoutError as error:
            raise EndlessPattern(f"its pattern took longer than {SECONDS:g} s") from error

    return Scanner(scan)


@cache
def _compiled(pattern: str, exact: bool) -> Any:
    import warnings

    import regex

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return regex.compile(pattern, regex.MULTILINE | (0 if exact else regex.IGNORECASE))


class _Pattern:
    """A pattern that can be compiled."""

    def read(self, node: Node, mistakes: Any) -> str | None:
        from wirelint.config.shapes import Text

        text = Text("a pattern").read(node, mistakes)
        fault = text is not None and _fault_of(text)
        if fault:
            mistakes.add(node.origin, fault)
        return None if fault else text

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "maxLength": _LONGEST}


def _fault_of(text: str) -> str | None:
    """What is wrong with a pattern, if anything."""
    import regex

    if not text or len(text) > _LONGEST:
        return f"a pattern has 1 to {_LONGEST:,} characters"
    try:
        _compiled(text, False)
    except regex.error as error:
        return f"the pattern cannot be read: {error}"
    except (OverflowError, RecursionError, MemoryError):
        return "the pattern cannot be read: it is too large"
    return None


def _fault(style: Style) -> tuple[str, str] | None:
    """A replacement that names groups that the pattern does not have."""
    import regex

    try:
        # With a way to match nothing, so that the replacement is read.
        _compiled(f"{style.says}|", style.exact).sub(style.extras.get("write", ""), "")
    except (regex.error, IndexError) as error:
        return "write", f"the replacement cannot be read: {error}"
    return None


def _shape() -> Shape:
    return _Pattern()


def _extras() -> tuple[Key, ...]:
    from wirelint.config.shapes import Text
    from wirelint.config.tables import Key

    return (Key("write", Text(), "What to write instead; \\1 and \\g<name> stand for groups."),)


KIND = Kind(
    "pattern",
    "A regular expression of the regex package; it gives up after a quarter of a second.",
    "House style avoids “{seen}”",
    scanner,
    _shape,
    _extras,
    _fault,
)
