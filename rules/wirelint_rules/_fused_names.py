"""Is a word with a capital a small word and a name run together? The judgement on names behind fused-words."""

from __future__ import annotations

from wirelint import Document, Tier
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple
from wirelint_rules._fusing import fused

_INNER_CAPITAL = lazy_pattern(r"(?P<left>[a-z]+)(?P<right>[A-Z].{0,28})")
_BEFORE_NAMES = frozenset(
    "about after against all also although among an and another are around as asked at because been before behind "
    "being between both but by during each every for former from had has have he her his if in including into is its "
    "like near of off on or our over said says she since some than that the their then these they this those through "
    "to told toward towards under until was were when where which while who whose will with within without "
    "would".split()
)
"""Words that stand before names and begin no brand: not "my" or "we", as in mySpace and weWork."""
_BEHIND_NAMES = tuple("and are but for from had has have said says that the was were which who will with would".split())
"""Words that follow names and are the end of few."""
_OPENERS = tuple("and but he if in it she that the they this we when".split())
"""Words that sentences begin with."""
_SHORTEST_NAME = 4
_SHORTEST_UNKNOWN = 5
"""Letters of an unknown part that makes a name; a shorter one may belong to a brand or a term, as in inBev."""


class FusedName(NamedTuple):
    """A word and a name that stand as one, in either order."""

    left: str
    right: str
    tier: Tier


def fused_at_capital(word: str, document: Document) -> FusedName | None:
    """The word and the name in a word with an inner capital ("theSenate"), or None where it may be right as it is."""
    shape = _INNER_CAPITAL.fullmatch(word)
    if shape is None:
        return None
    left, right = shape["left"], shape["right"]
    if len(right) == 1:
        return FusedName(left, right, Tier.SURE) if left in _BEFORE_NAMES and f"{word}." in document.text else None
    if left in _BEFORE_NAMES:
        tier = _tier(left, right, document)
        return None if tier is None else FusedName(left, right, tier)
    is_common = len(left) > 3 and document.lexicon.is_plain(left) and document.lexicon.zipf(left) >= 4
    is_name = right in document.written_words and not document.lexicon.is_plain(right.lower())
    return FusedName(left, right, Tier.LIKELY) if is_common and is_name else None


def _tier(left: str, right: str, document: Document) -> Tier | None:
    """How sure a small word and what follows it are two: "inDesign" may be a brand, "inNovember" and "theBench" not."""
    folded = right.lower().replace("’", "'")
    if right in document.written_words and len(right) > 2:
        return Tier.SURE
    if folded in document.lexicon:
        is_sure = len(right) > 2 and (len(left) > 2 or document.lexicon.is_name_only(folded))
        return Tier.SURE if is_sure else Tier.LIKELY
    return Tier.LIKELY if len(right) >= _SHORTEST_UNKNOWN else None


def may_hold_name(folded: str) -> bool:
    """Does a folded word begin or end as those do that fused_opener and fused_behind_name take apart?"""
    return folded.endswith(_BEHIND_NAMES) or folded.startswith(_OPENERS)


def fused_behind_name(word: str, document: Document) -> FusedName | None:
    """The name and the word in an unknown word with a capital ("Londonand"), or None where it may be a name whole."""
    folded = word.lower()
    if not folded.endswith(_BEHIND_NAMES) or document.lexicon.zipf(folded):
        return None
    right = max((ending for ending in _BEHIND_NAMES if folded.endswith(ending)), key=len)
    left = word[: -len(right)]
    is_name = left in document.written_words or document.lexicon.is_name_only(left.lower())
    return FusedName(left, right, Tier.LIKELY) if is_name and len(left) >= _SHORTEST_NAME else None


def fused_opener(word: str, document: Document) -> FusedName | None:
    """The two words in an unknown word that opens a sentence ("Thedeal"), or None where it may be a name."""
    folded = word.lower()
    if not folded.startswith(_OPENERS):
        return None
    found = fused(folded, document.lexicon)
    if found and found.left in _OPENERS and found.tier is Tier.SURE and len(found.right) > 2:
        return FusedName(word[: len(found.left)], found.right, Tier.LIKELY)
    return None
