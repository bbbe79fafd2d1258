"""The packs of the house, read from their YAML, and what they say of a text: for the tests of styles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wirelint.config.errors import Mistakes, Origin
from wirelint.document import Document
from wirelint.rule import Finding
from wirelint.style.compiled import Compiled
from wirelint.style.packs import compiled, read_folder
from wirelint.style.values import Style

FOLDER = Path(__file__).parent.parent / "rules" / "wirelint_rules" / "styles"
NAMES = ("ap", "guardian", "reuters")


@cache
def pack_of(name: str) -> Compiled:
    """A pack of the house. Raises ConfigError with every mistake in it."""
    mistakes = Mistakes()
    reads, _ = read_folder(FOLDER / name, Origin(name), mistakes)
    mistakes.raise_any()
    return compiled(reads)


def styles() -> Iterator[Style]:
    """Every entry of every pack."""
    for name in NAMES:
        pack = pack_of(name)
        yield from map(pack.style, range(len(pack.heads)))


def found(name: str, text: str, only: str = "") -> list[Finding]:
    """What a pack, or one entry of it, says of a text."""
    pack = pack_of(name)
    errors: dict[str, Exception] = {}
    on = {pack.numbers[only]} if only else range(len(pack.heads))
    findings = [*pack.find(Document(text), frozenset(on), errors)]
    assert not errors
    return sorted(findings, key=lambda one: one.span)


def ids(name: str, text: str) -> list[str]:
    """The entries of a pack that say something of a text, without the name of the pack."""
    return [one.member.partition("/")[2] for one in found(name, text)]
