"""Is a word that no list has a slip of the fingers? The judgement behind unknown-word.

Start reading at `is_slip`. A word is misspelt where a common word is one slip away and the word itself is hardly ever
seen: the shorter the word, the commoner the other must be, since short words lie close together. In long words a few
slips of two letters are undone too: letters changed over another ("tsumani"), a syllable twice ("constitutuent").

Every threshold is on the Zipf scale, where 1 is a factor of ten.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from wirelint.lexicon import LOWER, STANDARD
from wirelint.near_words import NEAR
from wirelint.patterns import lazy_pattern
from wirelint.slips import VOWELS, candidates, cost
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.lexicon import Lexicon

SHORTEST, LONGEST = 3, 30
"""A longer word is no copy, and every place of it would be tried."""
_LEAST_WORTH = {3: 5.5, 4: 4.5, 5: 2.8, 6: 1.8}
_LEAST_WORTH_OF_LONG = 0.9
"""By the length of the word: how common the other must be, less its slip's cost."""
_LEAST_LEAD = {3: 3.0, 4: 3.5, 5: 2.6, 6: 1.7, 7: 1.5, 8: 1.2}
_LEAST_LEAD_OF_LONG = 1.0
"""By the length of the word: how much commoner the other must be than the word as it stands."""
_SHORTEST_FAR = 7
_SHORTEST_UNKNOWN = 4
_ALL_VOWELS = frozenset("aeiouy")
_TRIPLE = lazy_pattern(r"(.)\1\1")
_FAR = 0.8
"""What a slip of two letters costs."""
_LONG = 9
_SEEN = 1.5
"""How common a word must be that no list has, to be meant."""
_SHORTEST_WITH_TWO_MORE = 12
_SURE_WORTH, _SURE_WORTH_OF_LONG = 3.3, 2.9
"""So common a word may be meant even where the one that stands is made of known parts."""
_COMMON_PART = 2.5
_PREFIXES = (
    "anti", "auto", "bio", "co", "counter", "cyber", "de", "dis", "eco", "euro", "ex", "extra", "hyper", "inter",
    "mega", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "non", "out", "over", "para", "photo",
    "poly", "post", "pre", "pro", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "tele", "trans",
    "tri", "ultra", "un", "under", "up",
)  # fmt: skip
_ENDINGS = (
    "able", "dom", "ed", "er", "ers", "ery", "es", "esque", "ful", "gate", "hood", "ing", "ings", "ish", "ism", "ist",
    "ists", "ize", "ise", "less", "like", "ly", "maker", "makers", "ness", "s", "ship", "style", "wards",
    "wide", "wise",
)  # fmt: skip
_PAIRS = ("al", "an", "at", "en", "er", "es", "in", "is", "it", "on", "or", "re", "st", "te", "ti")
"""Two letters that are lost at once."""
_CHANGING = frozenset("drs")
"""Last letters by which forms of one word differ: "baked", "baker", "bakes"."""


class Meant(NamedTuple):
    """A word that may have been meant, and how common it is less what its slip costs."""

    word: str
    worth: float


@lru_cache(maxsize=4096)
def meant(word: str, lexicon: Lexicon) -> tuple[Meant, ...]:
    """The words that a folded word in no list may have been meant for, the likeliest first."""
    return common_meant(word, lexicon) or _rare_meant(word, lexicon)


@lru_cache(maxsize=4096)
def common_meant(word: str, lexicon: Lexicon) -> tuple[Meant, ...]:
    """Those of them that are common, which costs a few looks into a table."""
    if not _is_fit(word):
        return ()
    return _ranked({one: lexicon.zipf(one) - cost(word, one) for one in NEAR[word].words})


def _rare_meant(word: str, lexicon: Lexicon) -> tuple[Meant, ...]:
    """The rarer words one slip away; of long words where there are none, those a few slips of two letters away."""
    if not _is_fit(word) or lexicon.zipf(word) or is_coined(word, lexicon):
        return ()
    may_be_rare = len(word) >= _SHORTEST_FAR
    near = {
        one: lexicon.zipf(one) - cost(word, one)
        for one in lexicon.listed(set(candidates(word, lexicon.begins)))
        if (classes := lexicon.classes(one)) & LOWER and (may_be_rare or classes & STANDARD)
    }
    if not near and len(word) >= _SHORTEST_FAR:
        far = lexicon.listed(set(_far_slips(word)))
        near = {one: lexicon.zipf(one) - _FAR for one in far if lexicon.classes(one) & LOWER}
    if not near and len(word) >= _LONG:
        near = {one: seen - cost(word, one) for one, seen in _seen_compounds(word, lexicon)}
    return _ranked(near)


def _seen_compounds(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The words one slip away that no list has, but that are made of known parts and were seen: "countersuit"."""
    for one in lexicon.seen(set(candidates(word))):
        seen = lexicon.zipf(one)
        if seen >= _SEEN and is_coined(one, lexicon):
            yield one, seen


def _is_fit(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha()


def _ranked(worth: dict[str, float]) -> tuple[Meant, ...]:
    return tuple(Meant(word, worth[word]) for word in sorted(worth, key=lambda word: (-worth[word], word)))


def is_slip(word: str, best: Meant, lexicon: Lexicon) -> bool:
    """Is the word a slip for the likeliest word that it may have been meant for, and neither jargon nor coined?"""
    if best.worth < _LEAST_WORTH.get(len(word), _LEAST_WORTH_OF_LONG):
        return False
    if len(word) == SHORTEST and sorted(word) != sorted(best.word):
        return False
    zipf = lexicon.zipf(word)
    if zipf and best.worth - zipf < _LEAST_LEAD.get(len(word), _LEAST_LEAD_OF_LONG):
        return False
    if _is_inflected(word, best.word, lexicon):
        return False
    return best.worth >= (_SURE_WORTH_OF_LONG if len(word) >= _LONG else _SURE_WORTH) or not is_coined(word, lexicon)


@lru_cache(maxsize=4096)
def judged(word: str, lexicon: Lexicon) -> tuple[tuple[Meant, ...], bool] | None:
    """What a folded word in no list may have been meant for, and whether it is a slip; None for one that may be right.

    A slip is likely to be one; any other word is merely unknown.
    """
    found = meant(word, lexicon)
    if found and is_slip(word, found[0], lexicon):
        return found, True
    is_short = len(word) < _SHORTEST_UNKNOWN or _ALL_VOWELS.isdisjoint(word)
    return None if is_short or lexicon.zipf(word) or is_coined(word, lexicon) else (found, False)


@lru_cache(maxsize=4096)
def is_coined(word: str, lexicon: Lexicon) -> bool:
    """Is the word made of known parts: a prefix or an ending and a word, or two words?"""
    if _TRIPLE.search(word):
        return False
    return (
        any(word.startswith(one) and _is_part(word[len(one) :], lexicon) for one in _PREFIXES)
        or any(word.endswith(one) and _is_stem(word[: -len(one)], one, lexicon) for one in _ENDINGS)
        or _is_of_y(word, lexicon)
        or any(_makes_compound(word[:end], word[end:], lexicon) for end in range(3, len(word) - 2))
    )


def _is_inflected(word: str, rival: str, lexicon: Lexicon) -> bool:
    """Is it a known word's plural or past, or another form of the rival, or who does it: "shoulds", "financer"?"""
    if word[:-1] == rival[:-1] and word[-1] in _CHANGING and rival[-1] in _CHANGING:
        return True
    if word.endswith(("s", "ed")) and lexicon.classes(word[:-1]) & LOWER:
        return True
    if _is_of_y(word, lexicon):
        return True
    if word == f"{rival}r" and lexicon.classes(f"{rival}d") & LOWER:
        return True
    if word.endswith("ing") and _is_part(f"{word[:-3]}e", lexicon):
        return True
    return word.startswith(rival) and len(word) > len(rival) + 1


def _is_of_y(word: str, lexicon: Lexicon) -> bool:
    """Is it made of a word in y that some list has, or that was seen: "hoppiest", "discriminatorily"?"""
    if not word.endswith(("iest", "ier", "ily")):
        return False
    stem = f"{word[: word.rindex('i')]}y"
    return bool(lexicon.classes(stem) & LOWER) or lexicon.zipf(stem) >= _COMMON_PART


def _makes_compound(left: str, right: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.opens(left) and lexicon.closes(right))


def _is_part(part: str, lexicon: Lexicon) -> bool:
    return len(part) > 3 and bool(lexicon.classes(part) & LOWER) and lexicon.zipf(part) >= _COMMON_PART


def _is_stem(stem: str, ending: str, lexicon: Lexicon) -> bool:
    return _is_part(stem, lexicon) or (ending[0] in VOWELS and _is_part(f"{stem}e", lexicon))


def _far_slips(word: str) -> Iterator[str]:
    """The words that a few slips of two letters would make this one of, as people make them in long words."""
    for place in range(1, len(word) - 1):
        head, tail = word[:place], word[place:]
        yield head + "".join(reversed(tail[:3])) + tail[3:]
        if len(tail) > 2:
            yield head + tail[2:]
        yield from (head + pair + tail for pair in _PAIRS)
    if word.endswith("ies"):
        yield f"{word[:-3]}eys"
    if len(word) >= _SHORTEST_WITH_TWO_MORE:
        yield from (word[:left] + word[left + 1 : right] + word[right + 1 :] for left, right in _two_places(len(word)))


def _two_places(length: int) -> Iterator[tuple[int, int]]:
    """Every two places of a word, the first letter left out."""
    return ((left, right) for left in range(1, length) for right in range(left + 1, length))
