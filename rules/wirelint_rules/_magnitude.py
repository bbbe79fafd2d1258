"""Millions and billions taken for each other: one number, printed with two magnitudes, of one thing."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Sentence, Tier
from wirelint.text.content import content_of, contradict, is_content, stem
from wirelint_rules._figures import conflict, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text.figures import Figure

_SLIPS = frozenset({1e3, 1e6})
ROOT = 4
NEAR_BEFORE, NEAR_BEHIND = 10, 6
_SCALE_OF = attrgetter("scale")
LEAST_SHARED = 2
LEAST_SCALES = 2
"""Magnitudes in words that a story has where two may be mixed up."""
MOST_COMPARED = 4


def thousandfold(document: Document) -> Iterator[Finding]:
    """One finding for each figure that an earlier one repeats with another magnitude."""
    if len({*map(_SCALE_OF, document.figures)} - {1.0}) < LEAST_SCALES:
        return
    earlier: dict[tuple[str, str], list[tuple[Figure, Sentence]]] = defaultdict(list)
    for sentence, figures in document.figured:
        for figure in figures:
            if figure.is_amount and figure.scale > 1 and figure.measure and not figure.is_range:
                key = figure.measure, f"{figure.value / figure.scale:.6g}"
                if len(key[1].replace(".", "")) > 1 and not document.quotes.covers(figure.span.start):
                    yield from _slip(document, figure, sentence, earlier[key][-MOST_COMPARED:])
                    earlier[key].append((figure, sentence))


def _slip(
    document: Document, figure: Figure, sentence: Sentence, earlier: list[tuple[Figure, Sentence]]
) -> Iterator[Finding]:
    for other, place in earlier:
        ratio = max(figure.scale, other.scale) / min(figure.scale, other.scale)
        if ratio not in _SLIPS or place == sentence:
            continue
        names = (content_of(document, one).names for one in (place, sentence))
        shared = _near(document, figure, sentence) & _near(document, other, place)
        if not contradict(*names) and len(shared) >= LEAST_SHARED:
            here, there = shown(document, figure, most=24), shown(document, other, most=24)
            yield conflict(document, other, figure, f"{here} here, {there} above: settle which", Tier.SURE)
            return


def _near(document: Document, figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Roots of the content words around a figure in its sentence."""
    folded = document.words.folded
    before = folded[max(sentence.first, figure.first - NEAR_BEFORE) : figure.first]
    behind = folded[figure.stop : min(sentence.stop, figure.stop + NEAR_BEHIND)]
    return frozenset(stem(word)[:ROOT] for word in before + behind if is_content(word) and word.isalpha())
