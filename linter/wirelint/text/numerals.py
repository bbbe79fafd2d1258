"""Numbers as they are printed, in digits and in words: their value, and what their last digit leaves open.

A printed figure stands for an interval. "4.7" is anything that rounds to it; so is "51.2 billion". A whole number may
be a count or rounded; how far it may be rounded is told by the zeros it ends in, but never taken as more than a
fortieth of it: "1,200" leaves 30 open, "1,207" leaves half of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.text.words import Words

MOST_DIGITS = 15
"""Digits from which on a row of digits is a code, not a number that anyone counts with."""
MOST_PART_DIGITS = 2
"""Digits of the upper part of a plain fraction: "3/4" is one, "1996/97" is none."""
MOST_WORDS = 12
ROUNDING = 0.025

_DIGITS = lazy_pattern(
    r"(\d{1,3}(?:,\d{3}){1,4}(?!,?\d)(?:\.\d++)?|\d{1,2}(?:,\d\d){1,3},\d{3}(?![\d,])|\d++(?:\.\d++)?)"
    r"(?:[ -](\d{1,2})/(\d{1,2})(?!\d|/)|/(\d{1,2})(?!\d|/))?"
)

_JOINTS = frozenset(".,/-")
"""Gaps that may join the digits of one number."""

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SMALL = frozenset([*UNITS, *TENS])
_UNDER_HUNDRED = {
    **UNITS,
    **TENS,
    **{f"{ten}-{unit}": TENS[ten] + UNITS[unit] for ten in TENS for unit in UNITS if 0 < UNITS[unit] < 10},
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
VAGUE = {
    "dozen": (11.0, 13.0, 12.0),
    "dozens": (24.0, 200.0, 48.0),
    "scores": (40.0, 400.0, 80.0),
    "hundreds": (200.0, 2_500.0, 500.0),
    "thousands": (2_000.0, 200_000.0, 5_000.0),
    "millions": (2e6, 1e9, 5e6),
    "billions": (2e9, 1e12, 5e9),
}
"""Words for a number that nobody counted: least, most, and a value between."""
WORDS = frozenset([*UNITS, *TENS, *SCALES, *VAGUE])
_LINKS = frozenset({" ", "-"})
_GOING_ON = frozenset(["and", *_UNDER_HUNDRED, *SCALES])
"""Words that may go on with a number in words."""


class Numeral(NamedTuple):
    """A number read: its value, half the width of what it may be rounded from, and where it ends.

    end     code point behind it
    stop    place of the word behind it
    whole   is it written without a fraction?
    spread  least and most, where the words themselves name an interval ("dozens")
    """

    value: float
    slack: float
    end: int
    stop: int
    whole: bool = True
    spread: tuple[float, float] | None = None


def read_digits(text: str, start: int, words: Words, place: int) -> Numeral | None:
    """The number in digits that begins at an offset, where word `place` begins; None where it is too long for one."""
    stop = place + 1
    is_joined = words.gaps[stop] in _JOINTS
    whole = None if is_joined else _PLAIN[words.texts[place]]
    if whole is not None:
        value, slack = whole
        return Numeral(value, slack, words.ends[place], stop)
    if is_joined and (digits := _two_words(words, place)):
        value, slack = _WHOLE[digits]
        return Numeral(value, slack, words.ends[stop], stop + 1, "." not in digits)
    found = _DIGITS.match(text, start)
    if found is None:
        return None
    digits = found[1].replace(",", "")
    if len(digits) > MOST_DIGITS:
        return None
    end = found.end()
    while stop < len(words.texts) and words.starts[stop] < end:
        stop += 1
    value, slack = _WHOLE[digits]
    if found.lastindex == 1:
        return Numeral(value, slack, end, stop, "." not in digits)
    over, under = (found[2], found[3]) if found[2] else (digits, found[4])
    if not found[2] and len(digits) > MOST_PART_DIGITS:
        return Numeral(value, slack, found.end(1), place + 1, "." not in digits)
    if not int(under) or "." in over:
        return None
    part = float(over) / int(under)
    return Numeral(value + part if found[2] else part, 0.5 / int(under), found.end(), stop, whole=False)


def _two_words(words: Words, place: int) -> str:
    """The digits of a number with one point or comma that is plainly no more than two words: "4.7", "1,200"; or ""."""
    if place + 1 == len(words.texts):
        return ""
    first, second, joint, gap = *words.texts[place : place + 2], *words.gaps[place + 1 : place + 3]
    if gap in _JOINTS or not (first.isdecimal() and second.isdecimal()) or len(first) + len(second) >= MOST_DIGITS:
        return ""
    if gap == " " and place + 2 < len(words.texts) and words.texts[place + 2][0].isdecimal():
        return ""
    if joint == ".":
        return f"{first}.{second}"
    return first + second if joint == "," and len(second) == 3 and len(first) <= 3 else ""


def slack_of(digits: str) -> float:
    """Half the width of the interval that a number printed so may stand for."""
    if "." in digits:
        return 0.5 * float(f"1e-{min(len(digits.partition('.')[2]), MOST_DIGITS)}")
    if digits[-1] != "0":
        return 0.5
    zeros = len(digits) - len(digits.rstrip("0"))
    return max(0.5, min(0.5 * 10.0**zeros, ROUNDING * float(digits)))


_WHOLE: Remembered[str, tuple[float, float]] = Remembered(lambda digits: (float(digits), slack_of(digits)))
"""Numbers in digits, without commas, to their value and slack."""
_PLAIN: Remembered[str, tuple[float, float] | None] = Remembered(
    lambda word: _WHOLE[word] if word.isdecimal() and len(word) <= MOST_DIGITS else None
)
"""Words to their value and slack; None for those that are more than digits, or too long for a number."""


def read_words(words: Words, place: int) -> Numeral | None:
    """The number in words that begins with word `place`; "one" and "a" alone are for the caller to judge."""
    word, behind = words.folded[place], place + 1
    if word in VAGUE:
        return _read_vague(words, place)
    if behind < len(words.texts) and words.gaps[behind] in _LINKS and words.folded[behind] in _GOING_ON:
        return _read_several(words, place)
    value = _UNDER_HUNDRED.get(word, SCALES.get(word))
    if value is None:
        return None
    return Numeral(*_WHOLE[f"{value:.0f}"], words.ends[place], behind)


def _read_several(words: Words, place: int) -> Numeral | None:
    """The number in several words."""
    total = current = 0.0
    last = ""
    stop = place
    while stop < min(len(words.texts), place + MOST_WORDS):
        word = _next_word(words, place, stop, last)
        if word is None:
            break
        value = small_value(word)
        if value is not None:
            current += value
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], 0.0
        stop, last = stop + 1, word
    number = total + current
    return Numeral(number, slack_of(f"{number:.0f}"), words.ends[stop - 1], stop) if last else None


def _next_word(words: Words, place: int, stop: int, last: str) -> str | None:
    """The word at `stop`, where it goes on with the number that began at `place`; "and" where a part of it follows."""
    word = words.folded[stop]
    if stop > place and words.gaps[stop] not in _LINKS:
        return None
    if word == "and":
        follows = stop + 1 < len(words.texts) and words.gaps[stop + 1] == " " and words.folded[stop + 1] in _SMALL
        return "and" if last in {"hundred", "thousand"} and follows else None
    value = small_value(word)
    if value is not None:
        return word if last in {"", "and", *SCALES} or (last in TENS and 0 < value < 10) else None
    return word if word in SCALES and (not last or last != word) else None


def small_value(word: str) -> int | None:
    """The value of a number word under a hundred, "twenty-one" among them."""
    return _UNDER_HUNDRED.get(word)


def _read_vague(words: Words, place: int) -> Numeral:
    """ "Dozens", "two dozen", "half a dozen", "tens of thousands"."""
    word = words.folded[place]
    low, high, value = VAGUE[word]
    end, stop = words.ends[place], place + 1
    if word == "hundreds" and words.folded[stop : stop + 2] == ["of", "thousands"]:
        low, high, value, end, stop = 2e5, 2e6, 5e5, words.ends[stop + 1], stop + 2
    elif word == "dozen" and words.folded[max(0, place - 2) : place] == ["half", "a"]:
        low, high, value = 5.0, 7.0, 6.0
    return Numeral(value, (high - low) / 2, end, stop, spread=(low, high))
