"""Words that an edit left behind: one sentence says the same thing at both ends.

A phrase was moved and its old copy stayed ("On Monday the firm on Monday said"), a comparison was written into a
sentence that had one ("year-ago sales of 5 million a year ago"), an item was added to a list that held it. Each shape
has a finder of its own, which starts from the few places of one small word and mostly stops there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from wirelint.text.content import NUMBER_WORDS, has_digit, has_speech, is_content
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence

    Finder = Callable[[Document], Iterator["Twice"]]

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PARTS_OF_DAY = frozenset("morning afternoon evening night noon".split())
_MOVES = frozenset("up down off higher lower".split())
_MEASURES = frozenset("percent pct cent point points cents pence dollars pounds euros yen".split())
_SMALL_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_YEAR_AGO = frozenset({"year-ago", "year-earlier"})
_JOINTS = frozenset({"and", "or"})
_ARTICLES = frozenset({"a", "an"})
_IN_AMOUNTS = frozenset({"", "$", "£", "€", "¥", ",", ".", "%"})

LONGEST_MOVE = 5
LONGEST_AMOUNT = 7
LONGEST_LIST = 10
LONGEST_ITEM = 4
LONGEST_SPAN = 25


class Twice(NamedTuple):
    """Two places of one sentence that say the same: the first word of each, and its last (inclusive)."""

    first: int
    first_last: int
    second: int
    second_last: int


def find_said_twice(document: Document) -> tuple[Twice, ...]:
    """What single sentences say twice, in the order of the later place.

    What no speaker says either is looked for everywhere; what a speaker may say for effect, outside quotations only.
    """
    vocabulary = document.vocabulary
    found = set()
    for seeds, finder, is_said_for_effect in _FINDERS:
        if not vocabulary.isdisjoint(seeds):
            for twice in finder(document):
                sentence = _sentence_of(document, twice)
                if sentence and not (is_said_for_effect and has_speech(document, sentence)):
                    found.add(twice)
    return tuple(sorted(found, key=lambda twice: (twice.second, twice.first)))


def _sentence_of(document: Document, twice: Twice) -> Sentence | None:
    """The one sentence that holds both places, or None."""
    sentence = document.sentence_at(document.words.starts[twice.first])
    return sentence if sentence and twice.second_last < sentence.stop else None


def _days(document: Document) -> Iterator[Twice]:
    """“On Monday the firm said on Monday”."""
    folded = document.words.folded
    for first, second in _pairs(document, _DAYS):
        behind = folded[first + 1 : first + 2] + folded[second + 1 : second + 2]
        if first and folded[first - 1] == folded[second - 1] == "on" and _PARTS_OF_DAY.isdisjoint(behind):
            yield Twice(first - 1, first, second - 1, second)


def _years_ago(document: Document) -> Iterator[Twice]:
    """“Year-ago sales of 5 million a year ago”."""
    folded = document.words.folded
    for place in document.places(_YEAR_AGO):
        for behind in range(place + 2, min(place + LONGEST_SPAN, len(folded))):
            if folded[behind - 2 : behind + 1] in (["a", "year", "ago"], ["a", "year", "earlier"]):
                yield Twice(place, place, behind - 2, behind)


def _moves(document: Document) -> Iterator[Twice]:
    """“Closed down three percent down”."""
    folded, gaps = document.words.folded, document.words.gaps
    for first, second in _pairs(document, _MOVES):
        is_move = 2 < second - first <= LONGEST_MOVE and folded[second - 1] in _MEASURES and gaps[second] == " "
        if is_move and _IN_AMOUNTS.issuperset(map(str.strip, gaps[first + 1 : second])):
            yield Twice(first, first, second, second)


def _numbers(document: Document) -> Iterator[Twice]:
    """“Its two main two rivals”."""
    folded, gaps = document.words.folded, document.words.gaps
    for first, second in _pairs(document, _SMALL_NUMBERS):
        between = folded[first + 1 : second]
        is_noun = len(between) == 1 and is_content(between[0]) and between[0].isalpha()
        if is_noun and {*gaps[first + 1 : second + 1]} == {" "}:
            yield Twice(first, first, second, second)


def _pairs(document: Document, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Places of these words, each with the next place of the same word."""
    for word in words & document.vocabulary:
        if len(document.index[word]) > 1:
            yield from pairwise(document.index[word])


def _amounts(document: Document) -> Iterator[Twice]:
    """“A fine of 500 pounds fine”."""
    folded, gaps = document.words.folded, document.words.gaps
    for place in document.index.get("of", ()):
        noun = folded[place - 1]
        if place < 2 or folded[place - 2] not in _ARTICLES:
            continue
        if noun in folded[place + 2 : place + LONGEST_AMOUNT] and is_content(noun):
            second = folded.index(noun, place + 2)
            amount = folded[place + 1 : second]
            is_plain = _IN_AMOUNTS.issuperset(map(str.strip, gaps[place : second + 1]))
            is_amount = _JOINTS.isdisjoint(amount) and any(has_digit(one) or one in NUMBER_WORDS for one in amount)
            if is_plain and is_amount:
                yield Twice(place - 1, place - 1, second, second)


def _items(document: Document) -> Iterator[Twice]:
    """“Brazil, Chile and Brazil”, “chief editor and publisher and chief editor”."""
    folded, index = document.words.folded, document.index
    last = len(folded) - 1
    joints = [place for place in (*index.get("and", ()), *index.get("or", ())) if 1 < place < last]
    for place in [place for place in joints if len(index[folded[place + 1]]) > 1]:
        word, start = folded[place + 1], max(place - LONGEST_LIST, 0)
        if word in folded[start : place - 1] and word.isalpha():
            first = folded.index(word, start)
            length = _common(folded, first, place)
            if _is_item(document, first + length, place) and _is_last_item(document, place + length):
                yield Twice(first, first + length - 1, place + 1, place + length)


def _common(folded: list[str], first: int, joint: int) -> int:
    """How many words from `first` on, up to the next joint, stand behind this joint too."""
    item = folded[first:joint]
    behind = folded[joint + 1 : joint + 1 + len(item)]
    pairs = zip(item, behind, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0] not in _JOINTS, pairs))


def _is_item(document: Document, behind: int, joint: int) -> bool:
    """Does an item of a list end before word `behind`, with another one of few words between it and the joint?"""
    folded = document.words.folded
    is_ended = document.words.gaps[behind].strip() == "," or folded[behind] in _JOINTS
    between = folded[behind + (folded[behind] in _JOINTS) : joint]
    is_list = 0 < len(between) <= LONGEST_ITEM and not any(map(has_digit, between))
    return is_ended and is_list and between[-1] != folded[joint + 1]


def _is_last_item(document: Document, last: int) -> bool:
    """Does the list end with word `last`, before a mark or a small word that is no joint?"""
    words = document.words
    if last + 1 == len(words) or words.gaps[last + 1].strip():
        return True
    return not (is_content(words.folded[last + 1]) or words.folded[last + 1] in _JOINTS)


def _shares(document: Document) -> Iterator[Twice]:
    """“Six boats out of 28 boats”."""
    folded = document.words.folded
    for place in document.index.get("out", ()):
        behind = folded[place + 1 : place + 4]
        is_share = place and behind[:1] == ["of"] and behind[2:] == folded[place - 1 : place]
        if is_share and (has_digit(behind[1]) or behind[1] in NUMBER_WORDS) and is_content(behind[2]):
            yield Twice(place - 1, place - 1, place + 3, place + 3)


_FINDERS: tuple[tuple[frozenset[str], Finder, bool], ...] = (
    (_MOVES, _moves, False),
    (_SMALL_NUMBERS, _numbers, False),
    (frozenset({"of"}), _amounts, False),
    (frozenset({"out"}), _shares, False),
    (_DAYS, _days, True),
    (_YEAR_AGO, _years_ago, True),
    (_JOINTS, _items, True),
)
"""What each shape starts from, its finder, and whether a speaker may say it for effect."""
