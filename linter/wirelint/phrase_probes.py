"""Is a row of a phrase table there, around a place of one of its words?

Of the variants of a row those that the word is in are looked at, and each first from afar: what stands beside the
word, and whether the story has its other words at all. That spares most of the walks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from wirelint.phrase_pattern import NUMBER, Variant, folded, variants_with, walk
from wirelint.phrase_place import Where, begins, ends, is_one_paragraph
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.phrases import Row


class Found(NamedTuple):
    """A variant of a row in a document, by its words (end-exclusive), and the marks that end it."""

    first: int
    stop: int
    row: int
    marks: str

    @property
    def order(self) -> tuple[int, int, int, int]:
        """In the order of the text, and of two that begin at one word the longer first, its marks among it."""
        return self.first, -self.stop, -len(self.marks), self.row


def around(document: Document, row: Row, number: int, place: int) -> Iterator[Found]:
    """The matches of a row, which has this number in its table, around a place of one of its key words."""
    words = document.words
    texts = words.texts if row.exact else words.folded
    vocabulary = document.vocabulary
    before = texts[place - 1] if place else ""
    behind = texts[place + 1] if place + 1 < len(texts) else ""
    for slot, has_number, probes in _probes(row.pattern, words.folded[place]):
        if not (has_number or (place >= slot and begins(document, row.where, place - slot))):
            continue
        for probe in probes:
            if (probe.before and before not in probe.before) or (probe.behind and behind not in probe.behind):
                continue
            if not probe.needs <= vocabulary:
                continue
            found = walk(probe.variant, slot, place, texts, words)
            if found and is_one_paragraph(document, *found) and _stands(document, row.where, *found):
                yield Found(found[0], found[1] + 1, number, probe.variant.marks)


def _stands(document: Document, where: Where, first: int, last: int) -> bool:
    return begins(document, where, first) and ends(document, where, last)


class _Probe(NamedTuple):
    """A variant that a key word is in, and what is asked before it is walked.

    `before` and `behind` are what may stand beside the key, empty where any word may; `needs` are the words of the
    variant that no other may stand for, folded.
    """

    variant: Variant
    before: frozenset[str]
    behind: frozenset[str]
    needs: frozenset[str]


@cache
def _probes(pattern: str, key: str) -> tuple[tuple[int, bool, tuple[_Probe, ...]], ...]:
    """The variants that a key word is in, by the number of its slot, and whether there is a number before it.

    A number may be several words long; without one, the slot tells where the phrase begins.
    """
    groups: dict[tuple[int, bool], list[_Probe]] = {}
    for variant in variants_with(pattern, key):
        places = [at for at, slot in enumerate(variant.slots) if key in _folded(slot.words)]
        alone = [_folded(slot.words) for slot in variant.slots if len(slot.words) == 1 and slot.is_fixed]
        fixed = frozenset().union(*alone) if places else frozenset()
        for at in places:
            has_number = any(slot.words is NUMBER for slot in variant.slots[:at])
            probe = _Probe(variant, _named(variant, at - 1), _named(variant, at + 1), fixed)
            groups.setdefault((at, has_number), []).append(probe)
    return tuple((*group, tuple(probes)) for group, probes in groups.items())


@lru_cache(maxsize=4096)
def _folded(words: frozenset[str]) -> frozenset[str]:
    """The words of a slot, which may have capital letters, folded; the variants of a phrase share their slots."""
    return frozenset(map(folded, words))


def _named(variant: Variant, number: int) -> frozenset[str]:
    """The words that a slot names; none where there is no such slot, or any word fits."""
    is_named = 0 <= number < len(variant.slots) and variant.slots[number].is_fixed
    return variant.slots[number].words if is_named else frozenset()
