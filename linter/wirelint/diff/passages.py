"""What became of each paragraph, and paragraphs left over beside what they were rewritten to."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.diff.align import Pair, Unit, alike, in_place, pair_up, unit
from wirelint.diff.fact import FactKind, StaleFact
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.span import Span

LEAST = 0.5
"""How alike two paragraphs must be to be one."""
LEAST_LEFT = 0.7
"""How alike a paragraph and its rewriting are, where both stand."""
SHORTEST = 10
"""Words of a paragraph that is looked for twice."""


class State(enum.Enum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_AND_CHANGED = "moved and changed"
    ADDED = "added"
    DROPPED = "dropped"


class Passage(NamedTuple):
    """A paragraph: its place in either version, numbers from 0; None where the version has it not."""

    state: State
    old: int | None
    new: int | None
    old_span: Span | None
    new_span: Span | None


def passages(old: Document, new: Document) -> tuple[Passage, ...]:
    """Every paragraph in the order of the new version; what was dropped stands behind what it followed."""
    left, right = _units(old), _units(new)
    pairs = pair_up(left, right, LEAST)
    kept = in_place(pairs)
    by_new = {pair.new: pair for pair in pairs}
    found = [_passage(old, new, by_new.get(number), number, kept) for number in range(len(right))]
    gone = set(range(len(left))) - {pair.old for pair in pairs}
    places = {pair.old: pair.new for pair in kept}
    for number in sorted(gone, reverse=True):
        before = max((there for here, there in places.items() if here < number), default=-1)
        at = next((at for at, one in enumerate(found) if one.new == before), -1) + 1
        found.insert(at, Passage(State.DROPPED, number, None, old.paragraphs[number], None))
    return tuple(found)


def left_over(old: Document, new: Document) -> Iterator[StaleFact]:
    """The paragraphs of the old version that still stand, beside a new one that says the same in other words."""
    left, right = _units(old), _units(new)
    pairs = pair_up(left, right, LEAST)
    added = set(range(len(right))) - {pair.new for pair in pairs}
    for pair in pairs:
        if pair.is_same and len(right[pair.new].words) >= SHORTEST:
            rewritten = _rewritten(right, pair.new, added)
            if rewritten is not None and not _has_sibling(left, pair.old):
                here, there = new.paragraphs[pair.new], new.paragraphs[rewritten]
                yield StaleFact(
                    FactKind.PARAGRAPH, here, here.of(new.text), there.of(new.text), old.paragraphs[pair.old], there
                )


def _units(document: Document) -> list[Unit]:
    return [unit(document, span) for span in document.paragraphs]


def _passage(old: Document, new: Document, pair: Pair | None, number: int, kept: frozenset[Pair]) -> Passage:
    here = new.paragraphs[number]
    if pair is None:
        return Passage(State.ADDED, None, number, None, here)
    if pair in kept:
        state = State.SAME if pair.is_same else State.CHANGED
    else:
        state = State.MOVED if pair.is_same else State.MOVED_AND_CHANGED
    return Passage(state, pair.old, number, old.paragraphs[pair.old], here)


def _rewritten(units: Sequence[Unit], number: int, added: set[int]) -> int | None:
    """The added paragraph that says what another does in other words; a plain copy is for the rules to find."""
    others = (
        one for one in sorted(added) if len(units[one].words) >= SHORTEST and units[one].text != units[number].text
    )
    likes = ((alike(units[number], units[one]), one) for one in others)
    best = max(likes, default=(0.0, -1))
    return best[1] if best[0] >= LEAST_LEFT else None


def _has_sibling(units: Sequence[Unit], number: int) -> bool:
    """Had the old version another paragraph of the same form: one of a list of like ones?"""
    return any(alike(units[number], one) >= LEAST_LEFT for at, one in enumerate(units) if at != number)
