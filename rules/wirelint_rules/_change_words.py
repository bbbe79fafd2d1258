"""Changes in words: which way they go, and how far: "halved", "by more than a third", "up"."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from wirelint import Span
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_UP = frozenset(
    """
    advance advanced advances boost boosted boosts climb climbed climbs expand expanded expands gain gained
    gains grew grow grown growth higher hike hiked hikes increase increased increases increasing jump jumped
    jumps leap leaped leaps leapt raise raised raises rise risen rises rising rocketed rockets rose soar soared
    soars spike spiked spikes surge surged surges swelled swells up
    """.split()
)
_DOWN = frozenset(
    """
    cut cuts decline declined declines decrease decreased decreases dip dipped dips down drop dropped drops
    dwindle dwindled fall fallen falling falls fell lose loses lost lower lowered lowers plummet plummeted
    plummets plunge plunged plunges reduce reduced reduces reduction sank shrank shrink shrinks shrunk
    sink slash slashed slashes slid slide slides slip slipped slips slump slumped slumps sunk trim
    trimmed trims tumble tumbled tumbles
    """.split()
)
_WAYS = {**dict.fromkeys(_UP, 1), **dict.fromkeys(_DOWN, -1)}
_WORD = lazy_pattern(r"\b\w+")
_WORDED = lazy_pattern(
    r"(?<![\w-])(?:(?P<more>(?:more|less) than|nearly|almost|just over|about|roughly)[ ])?"
    r"(?:(?P<whole>halv(?:ed|es|ing)|doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing))"
    r"|(?:by|of)[ ](?:(?P<near>(?:more|less) than|nearly|almost|just over|over|about|roughly|around)[ ])?"
    r"(?P<part>half|an?[ ](?:third|quarter|fifth|half|tenth)|(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)))\b"
    r"(?! of an? )"
)
CHANGE_WORDS = frozenset(
    """
    halved halves halving doubled doubles doubling trebled trebles trebling tripled triples tripling quadrupled
    quadruples quadrupling half third quarter fifth tenth thirds quarters fifths one-third two-thirds one-quarter
    three-quarters one-fifth two-fifths three-fifths
    """.split()
)
"""The words of the pattern above; a sentence that has none of them is not searched."""
_MULTIPLES = {"halv": -50.0, "doub": 100.0, "treb": 200.0, "trip": 200.0, "quad": 300.0}
_PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
MOST_BEFORE = 45
"""Characters before a change within which the word stands that says which way it goes."""
WORD_SLACK = 0.12
"""What "a third" leaves open on either side, as a share of it."""
NEAR_SLACK = 0.25
CLOSED = lazy_pattern(r"[;:!?]|\b(?:and|while|but|although|as|when|whereas|after|with(?!\b))\b|\.\s")
"""Marks and words beyond which a figure is of something else."""


class Change(NamedTuple):
    """A change: where it is stated, least and most, positive for a rise.

    kind  "%", "points", or "" where words stand for it ("doubled")
    tips  the two ends of a range ("17 to 19 percent"), each as least and most
    """

    span: Span
    low: float
    high: float
    kind: str = ""
    tips: tuple[tuple[float, float], ...] = ()

    @property
    def ends(self) -> tuple[float, float]:
        """Least and most."""
        return self.low, self.high


def worded_changes(text: str, sentence: Span) -> Iterator[Change]:
    """The changes that words stand for in a sentence."""
    for found in _WORDED.finditer(text, *sentence):
        change = _worded(text, sentence, found)
        if change:
            yield change


def _worded(text: str, sentence: Span, found: re.Match[str]) -> Change | None:
    span = Span(*found.span("whole") if found["whole"] else found.span("part"))
    if found["whole"]:
        value = _MULTIPLES[found["whole"][:4]]
    else:
        head, _, tail = found["part"].replace("-", " ").partition(" ")
        size = _PARTS[(tail or head).rstrip("s") if (tail or head) != "half" else "half"]
        value = size * {"two": 2, "three": 3}.get(head, 1) * direction(text, sentence, span)
    if not value:
        return None
    return Change(span, *_widened(value, found["more"] or found["near"] or ""))


def _widened(value: float, word: str) -> tuple[float, float]:
    """Least and most of a change in words: "nearly doubled", "by more than a third"."""
    size, sign = abs(value), 1 if value > 0 else -1
    low, high = size * (1 - WORD_SLACK), size * (1 + WORD_SLACK)
    if word in {"more than", "just over", "over"}:
        low, high = size * 0.98, (inf if sign > 0 else 100.0)
    elif word in {"nearly", "almost", "less than"}:
        low, high = (0.0 if word == "less than" else size * (1 - NEAR_SLACK)), size * 1.02
    elif word:
        low, high = size * (1 - NEAR_SLACK), size * (1 + NEAR_SLACK)
    return (low, high) if sign > 0 else (-high, -low)


def direction(text: str, sentence: Span, span: Span) -> int:
    """1 for a rise, -1 for a fall, by the nearest word before the change or just behind it; 0 where none is near."""
    behind = _WORD.match(text, span.end + 1) if text[span.end : span.end + 1] in {" ", "-"} else None
    if behind and behind[0].lower() in _WAYS:
        return _WAYS[behind[0].lower()]
    for word in reversed([*_WORD.finditer(text, max(sentence.start, span.start - MOST_BEFORE), span.start)]):
        if way := _WAYS.get(word[0].lower()):
            return 0 if CLOSED.search(text, word.end(), span.start) else way
    return 0


def way_of(word: str) -> str:
    """ "rise" or "fall" for a folded word that says so, else ""."""
    return "rise" if word in _UP else "fall" if word in _DOWN else ""
