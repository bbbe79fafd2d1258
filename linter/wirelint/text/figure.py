"""One figure of a story, and the interval that its last printed digit and its approximator leave open."""

from __future__ import annotations

from math import inf

from wirelint.span import Span
from wirelint.text.figure_forms import Form
from wirelint.text.figure_nouns import Bound
from wirelint.tuples import NamedTuple

NEAR = 0.1
"""What "about" leaves open on either side, as a share of the number."""
_AMOUNT, _EXACT = Form.AMOUNT, Bound.EXACT
"""By short names, since to look a member of an enumeration up takes as long as all the rest of a question."""
VAGUE_SLACK = 0.06
"""Share of a number in words from which on it is none that anyone counted."""


class Figure(NamedTuple):
    """A number in a story.

    span      the number with its currency, magnitude and percent sign: "$5.72 billion"; not its noun
    first     place of its first word, words of approximation ("at least") aside; `stop` is the place behind its last
    form      what it is; only an AMOUNT can be summed or compared
    value     in ones: 5.72e9; of a range its middle
    low       least and most that it may stand for, by its last printed digit and its approximator; without end for
    high      "at least" and, below, 0 for "up to"
    slack     half the width that its last printed digit leaves open, in ones
    bound     how exact it says it is
    unit      stem of the noun or the unit that it counts, "" where none is seen: "people", "km", "year"
    kinds     the words between the number and the noun: ("military",)
    currency  "$", "€", "C$", "franc", …; "" for no money
    percent   "%" for a percentage, "points" for percentage points, "" for neither
    scale     1e9 for a billion written as a word or letter; 1.0
    whole     is it written without a fraction or a magnitude?
    spelled   is it written in words?
    is_range  do two numbers make it: "10 to 12"?
    noun_end  place of the word behind its noun
    """

    span: Span
    first: int
    stop: int
    form: Form
    value: float
    low: float
    high: float
    slack: float
    bound: Bound = Bound.EXACT
    unit: str = ""
    kinds: tuple[str, ...] = ()
    currency: str = ""
    percent: str = ""
    scale: float = 1.0
    whole: bool = True
    spelled: bool = False
    is_range: bool = False
    noun_end: int = 0

    @property
    def is_amount(self) -> bool:
        """Can it be summed and compared?"""
        return self.form is _AMOUNT

    @property
    def is_count(self) -> bool:
        """Is it a whole number of things, as exact as it stands?"""
        is_whole = self.whole and self.form is _AMOUNT and self.scale == 1.0
        return is_whole and not (self.currency or self.percent or self.is_range)

    @property
    def is_vague(self) -> bool:
        """Is it a word such as "dozens" that gives no number?"""
        return self.spelled and self.whole and self.slack > max(0.5, VAGUE_SLACK * self.value)

    @property
    def measure(self) -> str:
        """What sort of amount it is: its percent sign, currency or unit."""
        return self.percent or self.currency or self.unit


def interval(value: float, slack: float, bound: Bound) -> tuple[float, float]:
    """Least and most that a printed number may stand for."""
    if bound is _EXACT:
        return value - slack, value + slack
    if bound is Bound.ABOUT:
        return value - max(slack, NEAR * value), value + max(slack, NEAR * value)
    if bound is Bound.LEAST:
        return value - slack, inf
    if bound is Bound.MOST:
        return 0.0, value + slack
    return value - max(slack, NEAR * value), value + slack
