"""Is a word that no list has two words run together? The judgement behind fused-words.

Start reading at `fused`. A word is cut where its halves are the likeliest neighbours; what the halves are then decides.
English coins words all the time, but not from any parts: never from "the", "of" or "said" and what stands beside them,
seldom from words that no known compound begins or ends with, and often from prefixes and particles ("over", "out").

Every threshold is on the Zipf scale, where 1 is a factor of ten. They were set on neighbours in published copy, joined
at random (found: 95 % with a small word, 83 % without), against the unlisted words of two million words of copy.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.rule import Tier
from wirelint.tuples import NamedTuple
from wirelint_rules import _word_parts as parts

if TYPE_CHECKING:
    from wirelint.lexicon import Lexicon

_APOSTROPHE = lazy_pattern(r"(?P<left>[a-z]+'(?:s|t|re|ve|ll|d))(?P<right>[a-z]{2,})")
LONGEST = 40
"""A longer word is no copy; trying every cut of one would take its length squared."""


class Fused(NamedTuple):
    """Two words that stand as one, and how sure that is; `right` may be two words itself."""

    left: str
    right: str
    tier: Tier


_FIXED = 3.0
"""Two words that stand together so much oftener than chance would have it are one thing ("rubber stamp"): some write
them as one."""


class Cut(NamedTuple):
    """A word cut in two, and how common things are on the Zipf scale.

    pair    the two side by side, 0.0 where they are no likely neighbours
    chance  the two side by side if only chance brought them together
    whole   the word as it stands, 0.0 where it was never seen
    """

    left: str
    right: str
    pair: float
    chance: float
    whole: float

    @property
    def likelihood(self) -> float:
        """How common the pair is, as far as can be told."""
        return self.pair or self.chance - 0.7


@lru_cache(maxsize=4096)
def fused(word: str, lexicon: Lexicon) -> Fused | None:
    """The words that a folded word in no list is made of, or None where it may be right or some other slip."""
    if len(word) > LONGEST:
        return None
    if "'" in word:
        return _at_apostrophe(word, lexicon)
    cuts = [
        _cut(word, place, lexicon)
        for place in range(1, len(word))
        if _is_half(word[:place], lexicon) and _is_half(word[place:], lexicon)
    ]
    if not cuts:
        return _of_three(word, lexicon)
    best = max(cuts, key=lambda cut: cut.likelihood)
    tier = _tier(best, lexicon)
    if tier is None or _is_inflected_form(word, lexicon) or _is_likelier_misspelt(best, lexicon):
        return None
    return Fused(best.left, best.right, tier)


def _at_apostrophe(word: str, lexicon: Lexicon) -> Fused | None:
    """Judge "company'sprofits" and "don'tknow"."""
    shape = _APOSTROPHE.fullmatch(word)
    if shape is None or shape["left"] not in lexicon or not _is_half(shape["right"], lexicon):
        return None
    return Fused(shape["left"], shape["right"], Tier.SURE)


def _of_three(word: str, lexicon: Lexicon) -> Fused | None:
    """Judge "oneofthe": three words, of which the first two are small ones and often stand together."""
    for place in range(2, len(word) - 4):
        first = word[:place]
        rest = fused(word[place:], lexicon) if first in parts.FUNCTION else None
        if rest and rest.tier is Tier.SURE and rest.left in parts.FUNCTION and lexicon.bigram(first, rest.left) >= 3:
            return Fused(first, f"{rest.left} {rest.right}", Tier.SURE)
    return None


def _is_half(part: str, lexicon: Lexicon) -> bool:
    if len(part) < 3:
        return part in parts.SHORT
    return lexicon.is_plain(part)


def _cut(word: str, place: int, lexicon: Lexicon) -> Cut:
    left, right = word[:place], word[place:]
    chance = lexicon.zipf(left) + lexicon.zipf(right) - 9
    return Cut(left, right, lexicon.bigram(left, right), chance, lexicon.zipf(word))


def _is_inflected_form(word: str, lexicon: Lexicon) -> bool:
    """Is the word one of the lists with an ending: "formatters", not "for matters"?"""
    return any(
        word.endswith(ending) and lexicon.is_plain(word[: -len(ending)]) and len(word) > len(ending) + 3
        for ending in parts.INFLECTIONS
    )


def _is_likelier_misspelt(cut: Cut, lexicon: Lexicon) -> bool:
    """Is a commoner word one slip away: "humanity" for "humanit", not "human it"?"""
    rivals = lexicon.rivals(cut.left + cut.right)
    worths = [worth for rival, worth in rivals.items() if rival not in (cut.left, cut.right)]
    return bool(worths) and max(worths) > cut.likelihood + 0.5


def _tier(cut: Cut, lexicon: Lexicon) -> Tier | None:
    left, right = cut.left in parts.FUNCTION, cut.right in parts.FUNCTION
    if len(cut.left + cut.right) < 5 and cut.pair < 5:
        return None
    if cut.whole and (left or right) and cut.pair >= max(4, cut.whole + 1.5):
        return Tier.SURE
    if cut.right == "a":
        return Tier.LIKELY if cut.pair >= (4 if left else 3) and len(cut.left) > (3 if left else 4) else None
    if left and right:
        return _of_function_words(cut)
    if cut.whole:
        return None
    if (left and cut.left not in parts.PREFIXES) or (right and cut.right not in parts.SUFFIXES):
        return _with_function_word(cut)
    if left or right:
        return _with_affix(cut, lexicon)
    return _of_content_words(cut, lexicon)


def _of_function_words(cut: Cut) -> Tier | None:
    """Judge "inthe" and "hewas"."""
    if cut.pair >= 3:
        return Tier.SURE
    return None if cut.whole else Tier.LIKELY


def _with_function_word(cut: Cut) -> Tier | None:
    """Judge "thenegotiating" and "decidewhat"."""
    if cut.pair:
        return Tier.SURE
    content = cut.right if cut.left in parts.FUNCTION else cut.left
    if len(content) < 4:
        return None
    if cut.chance >= 1.2:
        return Tier.SURE
    return Tier.LIKELY if cut.chance >= -0.3 else None


def _with_affix(cut: Cut, lexicon: Lexicon) -> Tier | None:
    """Judge "ameeting" and "incourt", which are fused, and "overtrading" and "trickledown", which are words."""
    left, right = cut.left, cut.right
    if right in parts.PARTICLES and not _is_no_phrasal_noun(cut, lexicon):
        return Tier.WEAK if cut.pair >= 3 else None
    if cut.pair >= (2.5 if left in parts.PARTICLES else 1.3):
        return Tier.LIKELY
    if left in parts.RARE_PREFIXES or right in parts.RARE_SUFFIXES:
        return Tier.LIKELY if cut.chance >= 1.2 else None
    return Tier.WEAK if cut.pair else None


def _is_no_phrasal_noun(cut: Cut, lexicon: Lexicon) -> bool:
    """Does the left half make no noun with the particle, as verbs do in "walkin" and "rollout"?"""
    if cut.right in ("in", "on") and len(cut.left) > 5:
        return True
    return _has_ending(cut, lexicon) or (cut.left.endswith("ing") and len(cut.left) > 5)


def _of_content_words(cut: Cut, lexicon: Lexicon) -> Tier | None:
    """Judge "weekwage", which is fused, and "saleyard", which is a compound."""
    left, right = cut.left, cut.right
    if left in parts.HYPHENATED or right in parts.HYPHENATED or _is_derived(left + right, lexicon):
        return None
    closes = max(lexicon.closes(right), lexicon.closes(right[:-1]) if right.endswith("s") else 0)
    if _is_likely(cut, lexicon.opens(left), closes):
        return Tier.LIKELY
    if _has_ending(cut, lexicon) and cut.chance >= -0.8:
        return Tier.LIKELY
    return Tier.WEAK if cut.pair >= 2 else None


def _is_likely(cut: Cut, opens: int, closes: int) -> bool:
    """Is the pair likelier than a new compound? The readier its halves are to make one, the surer it must be."""
    if cut.pair and cut.pair - cut.chance >= _FIXED:
        return False
    if opens == 0 or closes == 0:
        if opens + closes < 2:
            return bool(cut.pair) or (not closes and cut.chance >= (-1.5 if opens else -2.5))
        return cut.pair >= 2.5 or (not cut.pair and cut.chance >= -0.3)
    if opens == closes == 1:
        return bool(cut.pair)
    return cut.pair >= 3.25


def _is_derived(word: str, lexicon: Lexicon) -> bool:
    """Is it a word of the lists with a prefix or a suffix: "unsafeguarded", not "unsafe guarded"?"""
    return any(word.startswith(affix) and word[len(affix) :] in lexicon for affix in parts.DERIVING_PREFIXES) or any(
        word.endswith(affix) and word[: -len(affix)] in lexicon for affix in parts.DERIVING_SUFFIXES
    )


def _has_ending(cut: Cut, lexicon: Lexicon) -> bool:
    """Has either half an ending that no part of a compound has there: "widelycirculated", "electionsfor"?"""
    left, right = cut.left, cut.right
    if right.endswith("ly") or (len(left) > 4 and left.endswith(("ly", "ed"))):
        return True
    return left.endswith("s") and not left.endswith(("ss", "us", "is")) and lexicon.is_plain(left[:-1])
