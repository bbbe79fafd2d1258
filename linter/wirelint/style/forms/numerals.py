"""Numbers below ten in words. Only figures that count something are looked at, never measures, scores or labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.rule import Kind
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
# It begins with a digit, of which a story has fewer than spaces, and looks back.
_COUNT = lazy_pattern(
    r"[1-9](?<=[^\W\d_] [1-9])(?:(?<!1)|(?<=1)[0-2]) (?P<noun>[a-z]{3,}(?:s|men|women|people|children))\b"
)
_MEASURES = frozenset(
    "miles kilometers kilometres meters metres centimeters centimetres millimeters millimetres feet inches yards acres "
    "hectares degrees points pounds ounces kilograms kilos grams tons tonnes litres liters gallons cents dollars euros "
    "pence percents votes knots runs wickets goals overs sets lengths shots strokes times was has is plus minus versus "
    "years months basis hours minutes seconds".split()
)
_LABELS = frozenset(
    "no number page chapter room route highway grade size phase stage level line section article figure group class "
    "round act part volume channel category tier at by to and or than aged age from between top under over beat "
    "won lost led leading win loss is was of".split()
)
"""Words behind which a figure is a label, part of a span, or of a score."""


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Figures below the bound that count people or things."""
    words = document.words
    for match in _COUNT.finditer(document.text):
        if document.kind is Kind.SPORT or document.kind is Kind.MARKETS:
            return
        figure = Span(match.start(), match.start("noun") - 1)
        number, place = int(figure.of(document.text)), document.words_in(figure).start
        before = words.texts[place - 1] if place else ""
        is_label = before.lower() in _LABELS or (before[:1].isupper() and not _opens(document, place - 1))
        if number < below and not is_label and match["noun"] not in _MEASURES:
            yield Hit(figure, (_WORDS[number],))


def _opens(document: Document, place: int) -> bool:
    sentence = document.sentence_at(document.words.starts[place])
    return sentence is not None and sentence.first == place
