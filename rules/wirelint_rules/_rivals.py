"""Which figures of a story may have a fellow, and so get a frame: most are asked nothing more.

Where to start reading: `find_frames`. Two sentences have to tell of one sort of thing in two numbers, or of people
that were harmed.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from wirelint.remembered import Remembered
from wirelint.text.content import stem
from wirelint.text.figures import Form
from wirelint.text.harm import HARM, harm_of
from wirelint.text.word_sets import WordSet
from wirelint_rules._frames import MOST_TO_SUBJECT, ROOT, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document, Sentence
    from wirelint.text.figures import Figure

    Told = Sequence[tuple[int, tuple[Sentence, Sequence[Figure]]]]

SPENT = frozenset({"cost", "fined", "award", "paid", "stole", "worth", "donat", "damag", "ransom"})
"""Roots of verbs that have one sum of money for one subject."""
_SPENDS: Remembered[str, bool] = Remembered(lambda word: stem(word)[:ROOT] in SPENT)
LEAST_TOLD = 2
"""Sentences with figures of which one may contradict the other."""
_HARMS = WordSet(HARM)
_YEAR, _SCORE = Form.YEAR, Form.SCORE
_COMPARED = (Form.AMOUNT, Form.SCORE)
_FORM_OF = attrgetter("form")


def find_frames(document: Document) -> Iterator[Frame]:
    """The frames of the body's figures that may have a fellow; sentences on an earlier year are left out."""
    told = [one for one in enumerate(document.figured) if _YEAR not in map(_FORM_OF, one[1][1])]
    if len(told) < LEAST_TOLD:
        return
    rivals, places = _rivals(document, told), document.places(_HARMS)
    harmed = [number for number, (sentence, _) in told if _holds(sentence, places)] if places else []
    if not rivals and len(harmed) < LEAST_TOLD:
        return
    for number, (sentence, figures) in told:
        is_harmed = number in harmed
        chosen = figures if is_harmed and len(harmed) > 1 else [one for one in figures if one.first in rivals]
        if chosen:
            yield from _frames_in(document, sentence, figures, chosen, number, is_harmed)


def _holds(sentence: Sentence, places: Sequence[int]) -> bool:
    """Does one of the places, which are in order, lie in a sentence?"""
    return bisect_left(places, sentence.first) < bisect_left(places, sentence.stop)


def _rivals(document: Document, told: Told) -> frozenset[int]:
    """First words of the figures of a sort of which another sentence has another number.

    Of figures beside which nobody is harmed only these may be of one thing.
    """
    alike: dict[tuple[str, tuple[str, ...]], list[tuple[int, Figure]]] = {}
    for number, (_, figures) in told:
        for figure in figures:
            if figure.unit:
                alike.setdefault((figure.unit, figure.kinds), []).append((number, figure))
            if figure.currency and _is_spent(document, figure):
                alike.setdefault((figure.currency, figure.kinds), []).append((number, figure))
            if figure.form is _SCORE:
                alike.setdefault(("score", figure.kinds), []).append((number, figure))
    several = [same for same in alike.values() if same[0][0] != same[-1][0] and _differ(same)]
    return frozenset([figure.first for same in several for _, figure in same])


def _is_spent(document: Document, figure: Figure) -> bool:
    """May a sum of money hang on a verb that has one for one subject?"""
    before = document.words.folded[max(0, figure.first - MOST_TO_SUBJECT) : figure.first]
    return any(map(_SPENDS.__getitem__, before))


def _differ(same: Sequence[tuple[int, Figure]]) -> bool:
    """Are there two numbers among the figures?"""
    return len({(figure.value, figure.low, figure.high) for _, figure in same}) > 1


def _frames_in(
    document: Document,
    sentence: Sentence,
    figures: Sequence[Figure],
    chosen: Sequence[Figure],
    number: int,
    is_harmed: bool,
) -> Iterator[Frame]:
    words = (sentence.first, sentence.stop)
    for figure in chosen:
        if figure.form in _COMPARED and not document.quotes.covers(figure.span.start):
            counts = is_harmed and figure.is_amount and not figure.currency and not figure.percent
            harm = harm_of(document, figure, words, figures) if counts else ""
            yield Frame(document, figure, sentence, harm, number)
