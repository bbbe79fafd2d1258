"""Figures that point back: "the $3 million grant" where the story's grant was of $5 million.

A figure with a noun that "the" or "its" makes definite is the one that the story has told of. Where the story has
told of just one with that noun and measure, and its number was another, one of the two is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Sentence, Tier
from wirelint.text.content import is_content, stem
from wirelint_rules._figures import apart, conflict, shown
from wirelint_rules._frames import Frame, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text.figures import Figure

    Key = tuple[str, str, bool]

_DEFINITE = frozenset("the this that its his her their these those".split())
_LOOSE = frozenset(
    "day week month year hour minute second time point people percent person man woman child country state city thing "
    "way part case share bond note barrel tonne ton company game match".split()
)
"""Nouns of which a story may have several numbers at any time."""
MOST_BACK = 8
NEAR = 6


def definite(document: Document) -> Iterator[Finding]:
    """One finding for each definite figure that is not the one told before."""
    folded, figures = document.words.folded, document.figures
    pointing = [figure for figure in figures if folded[figure.first - 1] in _DEFINITE and figure.first]
    if not any(_is_measured(document, figure) for figure in pointing):
        return
    earlier: dict[Key, Frame] = {}
    mixed: set[Key] = set()
    for number, (sentence, figures) in enumerate(document.figured):
        for figure in figures:
            key = _key(document, sentence, figure) if figure.is_amount and not figure.is_range else None
            if key is None or key in mixed:
                continue
            frame = Frame(document, figure, sentence, "", number)
            other = earlier.setdefault(key, frame)
            if other.figure.value == figure.value:
                continue
            mixed.add(key)
            if _is_definite(document, figure) and _points_back(frame, other):
                here, there = shown(document, figure, most=24), shown(document, other.figure, most=24)
                yield conflict(document, other.figure, figure, f"{here} here, {there} above: settle which", Tier.LIKELY)


def _key(document: Document, sentence: Sentence, figure: Figure) -> Key | None:
    """What a figure measures, the noun that it stands with, and whether it is in a quotation."""
    words, stop = document.words, figure.stop
    if not _is_measured(document, figure):
        return None
    while stop < sentence.stop and words.folded[stop] in {"of", "the", "a", "worth"} and words.gaps[stop] == " ":
        stop += 1
    if stop >= sentence.stop or words.gaps[stop] != " " or not is_content(words.folded[stop]):
        return None
    noun = words.texts[stop]
    if not noun.islower() or stem(noun) in _LOOSE or noun.endswith(("ed", "ing", "ly", "er", "est")):
        return None
    return figure.measure, stem(noun), document.quotes.covers(figure.span.start)


def _is_measured(document: Document, figure: Figure) -> bool:
    """Is it of money, a percentage, or joined to its noun?"""
    return bool(figure.currency or figure.percent) or document.text[figure.span.end : figure.span.end + 1] == "-"


def _is_definite(document: Document, figure: Figure) -> bool:
    return bool(figure.first) and document.words.folded[figure.first - 1] in _DEFINITE


def _points_back(frame: Frame, other: Frame) -> bool:
    """Does a figure point back to the one told before, and contradict it?"""
    is_near = frame.number - other.number <= MOST_BACK and frame.is_settled and other.is_settled
    return is_near and comparable(other, frame) and apart(other.figure, frame.figure)
