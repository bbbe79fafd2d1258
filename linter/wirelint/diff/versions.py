"""Two versions of a story with their sentences paired: what every look for changed facts reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from wirelint.diff.align import Pair, alike, pair_up, unit
from wirelint.rule import Zone

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence
    from wirelint.span import Span

LEAST_SENTENCE = 0.5
"""How alike two sentences must be to be one."""
LEAST_TOP = 0.25
"""The same for the headline, and for the first sentence of the body, which are rewritten most."""
MOST_LEFT = 50
"""Sentences that may have been left behind by one change."""
K = TypeVar("K")
V = TypeVar("V")
Told = Callable[["Document", "Sentence"], Mapping[K, V]]
"""What a sentence of a document tells, by a key that is the same where it tells the same."""
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY})


class Changed:
    """A sentence of the old version and what it became, where its words have changed."""

    def __init__(self, old: Sentence, new: Sentence, score: float) -> None:
        self.old, self.new, self.score = old, new, score


class Versions:
    """Two versions of a story. Sentences are those of the headline and of the body, quotations included."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new

    @cached_property
    def _sentences(self) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
        return tuple(_told(self.old)), tuple(_told(self.new))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The sentences that are one, by their numbers among those of headline and body."""
        mine, others = self._sentences
        left = [unit(self.old, one.span) for one in mine]
        right = [unit(self.new, one.span) for one in others]
        found = list(pair_up(left, right, LEAST_SENTENCE))
        paired = {pair.old for pair in found}, {pair.new for pair in found}
        for top in zip(_tops(self.old, mine), _tops(self.new, others), strict=True):
            one, other = top
            if one is None or other is None or one in paired[0] or other in paired[1]:
                continue
            if (score := alike(left[one], right[other])) >= LEAST_TOP:
                found.append(Pair(one, other, score))
        return tuple(sorted(found, key=lambda pair: pair.new))

    @cached_property
    def changed(self) -> tuple[Changed, ...]:
        """The sentences that are one and have changed, in the order of the new version."""
        mine, others = self._sentences
        return tuple(Changed(mine[pair.old], others[pair.new], pair.score) for pair in self.pairs if not pair.is_same)

    @cached_property
    def kept(self) -> tuple[tuple[Sentence, Sentence], ...]:
        """Every sentence of the new version that the old one had, changed or not, with what it was."""
        mine, others = self._sentences
        return tuple((mine[pair.old], others[pair.new]) for pair in self.pairs)

    def filed(self, told: Told[K, V]) -> dict[K, list[tuple[Sentence, V]]]:
        """What `told` says of sentences that were kept, by key: a key that both versions of a sentence have.

        Each key has the first so many sentences of the new version, so that the work is linear in the story.
        """
        found: dict[K, list[tuple[Sentence, V]]] = {}
        for before, after in self.kept:
            there, here = told(self.old, before), told(self.new, after)
            for key in here.keys() & there.keys():
                places = found.setdefault(key, [])
                if len(places) < MOST_LEFT:
                    places.append((after, here[key]))
        return found


def _told(document: Document) -> Iterator[Sentence]:
    zones = document.parts.zones
    return (one for one in document.sentences if zones[one.paragraph] in _ZONES)


def _tops(document: Document, sentences: tuple[Sentence, ...]) -> tuple[int | None, int | None]:
    """The numbers of the headline and of the first sentence of the body."""
    headline: Span | None = document.parts.headline
    zones = document.parts.zones
    top = 0 if headline and sentences and headline.holds(sentences[0].span) else None
    lead = next((number for number, one in enumerate(sentences) if zones[one.paragraph] is Zone.BODY), None)
    return top, lead
