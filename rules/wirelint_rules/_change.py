"""Changes that a sentence states with what they went from and to: "rose 20% to $12m from $10m", in any order.

Where to start reading: `find_changes`. A change is a percentage, or a word that stands for one ("halved", "by a
third"); two amounts of one measure beside it are the old and the new figure, told by the words before them ("to",
"from", "compared with"). Whatever is less plain than that is left alone.
"""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from wirelint import Span
from wirelint.patterns import lazy_pattern
from wirelint_rules._figures import figured_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document, Sentence
    from wirelint.text.figures import Figure

_UP = (
    r"rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|up|gain(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?|gr[eo]w|grown|growth"
    r"|surg(?:e|es|ed)|soar(?:s|ed)?|higher|advanc(?:e|es|ed)|leap(?:s|t|ed)?|rais(?:e|es|ed)|boost(?:s|ed)?"
    r"|swell(?:s|ed)|hik(?:e|es|ed)|expand(?:s|ed)?|rocket(?:s|ed)|spik(?:e|es|ed)"
)
_DOWN = (
    r"fell|fall(?:s|en|ing)?|drop(?:s|ped)?|declin(?:e|es|ed)|down|decreas(?:e|es|ed)|cuts?|slid(?:e|es)?|slip(?:s|ped)?"
    r"|plung(?:e|es|ed)|tumbl(?:e|es|ed)|lower(?:s|ed)?|reduc(?:e|es|ed|tion)|shr[aiu]nk(?:s)?|plummet(?:s|ed)?"
    r"|dip(?:s|ped)?|slump(?:s|ed)?|slash(?:es|ed)?|s[aiu]nk|lost|los(?:e|es)|dwindl(?:e|ed)|trimm?(?:s|ed)?"
)
_DIRECTION = lazy_pattern(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_WORDED = lazy_pattern(
    r"\b(?:(?P<more>(?:more|less) than|nearly|almost|just over|about|roughly)[ ])?"
    r"(?:(?P<whole>halv(?:ed|es|ing)|doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing))"
    r"|(?:by|of)[ ](?:(?P<near>(?:more|less) than|nearly|almost|just over|over|about|roughly|around)[ ])?"
    r"(?P<part>half|an?[ ](?:third|quarter|fifth|half|tenth)|(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)))\b"
    r"(?! of an? )"
)
_CHANGE_WORDS = frozenset(
    """
    halved halves halving doubled doubles doubling trebled trebles trebling tripled triples tripling quadrupled
    quadruples quadrupling half third quarter fifth tenth thirds quarters fifths one-third two-thirds one-quarter
    three-quarters one-fifth two-fifths three-fifths
    """.split()
)
"""The words of the pattern above: where a story has none of them, no sentence is searched."""
LEAST_FIGURES = 3
"""Figures of a sentence that states a change in figures: the change, the old one and the new one."""
_MULTIPLES = {"halv": -50.0, "doub": 100.0, "treb": 200.0, "trip": 200.0, "quad": 300.0}
_PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
WORD_SLACK = 0.12
"""What "a third" leaves open on either side, as a share of it."""
NEAR_SLACK = 0.25

UNCOMPARABLE = lazy_pattern(
    r"\b(?:like[- ]for[- ]like|constant[- ](?:currenc|exchange)|annuali[sz]ed|adjust|compound"
    r"|per (?:year|annum)|annually"
    r"|on average|an average of|each year|every year|a (?:year|month|week|day)(?! (?:ago|earlier|before|previous))"
    r"|underlying|organic|excluding|pro[- ]forma|same-store|comparable|in real terms|inflation|loss(?:es)?|deficit"
    r"|month-on-month|respectively|annual rate)",
    re.IGNORECASE,
)
"""What makes a change no plain difference of the two figures beside it."""
_APPROXIMATE = frozenset(
    """
    about around nearly almost some roughly approximately just over under more less than a an the record only still
    estimated at least up as much many high low level total of around all-time
    """.split()
)
_OLD = frozenset({"from", "against", "versus", "vs"})
_ON_OLD = lazy_pattern(r"\b(?:over|on) (?:the|last year['’]s|its|their) (?:record )?$")
_CLOSED = lazy_pattern(r"[;:!?]|\b(?:and|while|but|although|as|when|whereas|after|with(?!\b))\b|\.\s")
_ELSEWHERE = lazy_pattern(
    r" (?:for|at|by) (?:its|his|her|their|the (?!(?:same|year|quarter|month|first|second|third|fourth)\b))"
)
"""Behind a figure: it may be of something else."""
MOST_GAP = 70
MOST_ALIKE = 3
"""How many times the other a bare number may be to be of the same currency: "12.10 euros from 12.20"."""


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


class Stated(NamedTuple):
    """A change and the two figures that it is said of."""

    change: Change
    old: Figure
    new: Figure
    sentence: Sentence

    @property
    def span(self) -> Span:
        """From the first of the three to the last."""
        return self.change.span | self.old.span | self.new.span


def find_changes(document: Document, percentages: int = 0) -> Iterator[Stated]:
    """Every change that a sentence of the body states of two figures, at most one for each percentage.

    Only sentences with so many percentages are read.
    """
    has_words = not _CHANGE_WORDS.isdisjoint(document.vocabulary)
    for sentence, figures in figured_sentences(document, least=2):
        if not has_words and len(figures) < LEAST_FIGURES:
            continue
        if percentages and sum(figure.percent == "%" for figure in figures) < percentages:
            continue
        amounts = [figure for figure in figures if figure.is_amount]
        changes = list(_changes(document, sentence, amounts, has_words))
        for change in changes:
            others = [figure for figure in amounts if figure.span != change.span]
            pair = _pair_beside(document, change, others)
            if pair:
                yield Stated(change, *pair, sentence)


def _changes(document: Document, sentence: Sentence, amounts: Sequence[Figure], has_words: bool) -> Iterator[Change]:
    """The changes of a sentence whose direction is plain."""
    text = document.text
    for figure in amounts:
        kind = figure.percent or ("points" if figure.unit == "point" else "")
        if not kind or role_of(text[max(sentence.span.start, figure.span.start - 30) : figure.span.start]):
            continue
        if sign := _direction(text, sentence.span, figure.span):
            low, high = sorted((sign * figure.low, sign * figure.high))
            slack = 2 * figure.slack
            tips = ((low, low + slack), (high - slack, high)) if figure.is_range else ()
            yield Change(figure.span, low, high, kind, tips)
    for found in _WORDED.finditer(text, *sentence.span) if has_words else ():
        change = _worded(text, sentence, found)
        if change:
            yield change


def _worded(text: str, sentence: Sentence, found: re.Match[str]) -> Change | None:
    span = Span(*found.span("whole") if found["whole"] else found.span("part"))
    if found["whole"]:
        value = _MULTIPLES[found["whole"][:4]]
    else:
        head, _, tail = found["part"].replace("-", " ").partition(" ")
        size = _PARTS[(tail or head).rstrip("s") if (tail or head) != "half" else "half"]
        value = size * {"two": 2, "three": 3}.get(head, 1) * _direction(text, sentence.span, span)
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


def _direction(text: str, sentence: Span, span: Span) -> int:
    """1 for a rise, -1 for a fall, by the nearest word before the change or just behind it; 0 where none is near."""
    behind = _DIRECTION.match(text, span.end + 1) if text[span.end : span.end + 1] in {" ", "-"} else None
    before = list(_DIRECTION.finditer(text, max(sentence.start, span.start - 45), span.start))
    nearest = behind or (before[-1] if before else None)
    if nearest is None or (nearest is not behind and _CLOSED.search(text, nearest.end(), span.start)):
        return 0
    return 1 if nearest["up"] else -1


def _pair_beside(document: Document, change: Change, amounts: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The old and the new figure that a change is said of: the two next behind it, before it, or on either side."""
    place = sum(figure.span.start < change.span.start for figure in amounts)
    choices = ((place, place + 1), (place - 2, place - 1), (place - 1, place))
    for left, right in choices:
        if left < 0 or right >= len(amounts) or not alike(amounts[left], amounts[right]):
            continue
        pair = _ordered(document, change, amounts[left], amounts[right])
        if pair and _is_plain(document, change, pair, amounts):
            return pair
    return None


def _is_plain(document: Document, change: Change, pair: tuple[Figure, Figure], amounts: Sequence[Figure]) -> bool:
    """Are the two the only figures of their measure near, or named "from" and "to" right beside the change?"""
    whole = change.span | pair[0].span | pair[1].span
    same = sum(alike(figure, pair[0]) for figure in amounts if not figure.is_range)
    return same <= 2 or whole.end - whole.start <= MOST_GAP


def alike(left: Figure, right: Figure) -> bool:
    """Do two amounts measure one thing, as far as their signs and units tell?"""
    if left.percent != right.percent or (left.scale > 1) != (right.scale > 1):
        return False
    if left.currency or right.currency:
        is_bare = not (left.unit or right.unit) and left.value < MOST_ALIKE * right.value < MOST_ALIKE**2 * left.value
        return left.currency == right.currency or (
            not (left.currency and right.currency)
            and (left.scale > 1 or (is_bare and not (left.whole and right.whole)))
        )
    return not (left.unit and right.unit) or left.unit == right.unit


def _ordered(document: Document, change: Change, left: Figure, right: Figure) -> tuple[Figure, Figure] | None:
    """Old and new of two figures in the order of the text, by the words before them."""
    text = document.text
    gap = text[left.span.end : right.span.start]
    first = text[change.span.end : left.span.start] if change.span.end <= left.span.start else ""
    last = text[right.span.end : change.span.start] if change.span.start >= right.span.end else ""
    if max(map(len, (gap, first, last))) > MOST_GAP or any(_CLOSED.search(one) for one in (first, gap, last)):
        return None
    if _ELSEWHERE.match(text, right.span.end):
        return None
    head = text[max(0, left.span.start - 40) : left.span.start]
    role, following = role_of(first or head), role_of(gap)
    if (role, following) == ("old", "new"):
        return left, right
    if following == "old" and role != "old" and (role == "new" or not first):
        return right, left
    return None


def role_of(before: str) -> str:
    """ "old" or "new", by the words before a figure: "from", "compared with", "to"; "" where they do not tell."""
    if _ON_OLD.search(before):
        return "old"
    words = re.findall(r"[\w-]+", before.lower())
    while words and words[-1] in _APPROXIMATE:
        words.pop()
    if not words or before.rstrip()[-1:] in {",", "("}:
        return ""
    if words[-1] in _OLD or words[-2:] in (["compared", "with"], ["compared", "to"]):
        return "old"
    return "new" if words[-1] == "to" else ""


def way_of(word: str) -> str:
    """ "rise" or "fall" for a folded word that says so, else ""."""
    found = _DIRECTION.fullmatch(word)
    return "" if found is None else "rise" if found["up"] else "fall"


def true_change(old: Figure, new: Figure) -> tuple[float, float] | None:
    """Least and most change in percent that two figures allow; None where the old one may be nothing."""
    if old.low <= 0 or old.high == inf or new.high == inf:
        return None
    return 100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1)
