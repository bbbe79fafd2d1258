"""Scopes: which blocks a rule is asked about. `heading.h2`, `~blockquote`, `paragraph & ~list`, `sentence`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import RAW, SENTENCE, SUMMARY, Block

MEASURED = frozenset({"metric", "readability"})


class Part(NamedTuple):
    """One part of a scope that is joined by “&”: sections that a block must have all, or, negated, must not."""

    sections: frozenset[str]
    is_negated: bool

    def fits(self, block: Block) -> bool:
        """Is the part true of the block?"""
        has = self.sections <= block.sections
        if not self.is_negated:
            return has
        return not has and block.sections.isdisjoint({RAW, SUMMARY})


Scope = tuple[tuple[Part, ...], ...]


def read_scope(said: Iterable[str]) -> Scope:
    """Scopes of which any may fit, each of parts that must all fit."""
    return tuple(tuple(_part(part) for part in one.split("&")) for one in said)


def _part(text: str) -> Part:
    text = text.strip()
    sections = frozenset(section.strip() for section in text.removeprefix("~").split("."))
    return Part(sections, text.startswith("~"))


def fits(scope: Scope, block: Block) -> bool:
    """Is a rule of this scope asked about the block? Sentences are only for those that name them."""
    is_sentence = SENTENCE in block.sections
    return any(all(part.fits(block) for part in one) for one in scope if not is_sentence or _names(one, SENTENCE))


def bases(scope: Scope) -> set[str]:
    """The families of blocks that must be made for a scope."""
    return {name for one in scope for part in one if not part.is_negated for name in part.sections}


def _names(one: Sequence[Part], section: str) -> bool:
    return any(not part.is_negated and section in part.sections for part in one)


def unknown(said: Iterable[str]) -> str | None:
    """What of a scope is not run here; None where all is."""
    for one in said:
        if "doc(" in one:
            return "scopes by “doc(…)”"
    return None
