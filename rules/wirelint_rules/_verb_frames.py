"""Words that leave the next verb no choice of form, the forms that cannot stand behind them, and where that is sure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple
from wirelint_rules._neighbours import PRONOUNS, before, opens_clause
from wirelint_rules._verbs import (
    BASE_OF_PAST,
    BASE_OF_REGULAR,
    BASES,
    PARTICIPLE_OF,
    PARTICIPLE_OF_ING,
    PASSIVE_OF_BASE,
    PAST_OF_REGULAR,
    THIRD_PERSON,
)

if TYPE_CHECKING:
    from wirelint import Document

_HAVE = frozenset("have has had having haven't hasn't hadn't".split())
_BE = frozenset("is are was were isn't aren't wasn't weren't been being".split())
_MODALS = frozenset(
    "would could should cannot can't couldn't wouldn't shouldn't won't didn't doesn't don't will can".split()
)
_NOUNS_TOO = frozenset({"will", "can"})
_DO = frozenset({"do", "does", "did"})
_BEFORE_INFINITIVES = frozenset(
    "able unable likely unlikely willing unwilling ready tried trying tries refused refuses refusing failed fails "
    "failing managed manages hopes hoping decided decides wanted wants want intends intend intended expected order "
    "promised promises promising threatened threatens threatening vowed vows seeking seeks forced eager keen".split()
)
# What gives a verb an object or a clause that stands before it: “those who could fled”, “what he had went to charity”.
_CLEFT = frozenset(
    "who what whatever whoever all everything anything nothing as than those how where whom only which best most more "
    "if whether".split()
)
_DOING = frozenset("do does did doing done thing step task job role aim goal idea".split())
_REACH = 9
_AUXILIARIES = _MODALS | {"to", "not", "may", "might", "must"}


class Frame(NamedTuple):
    """Words that demand a form, the forms that cannot stand behind them, and what must hold of the place before."""

    heads: frozenset[str]
    wrong: Mapping[str, str]
    holds: Callable[[Document, int], bool]


def _is_plain(document: Document, place: int) -> bool:
    return _CLEFT.isdisjoint(before(document, place, _REACH))


def _is_auxiliary(document: Document, place: int) -> bool:
    """Is “have” at a place no verb of its own: “would have”, or “he has” at the start of a clause?"""
    last = document.words.folded[place - 1] if place else ""
    if last in _AUXILIARIES or last in {"who", "which"}:
        return True
    return last in PRONOUNS and _is_plain(document, place - 1) and opens_clause(document, place - 1)


def _is_modal(document: Document, place: int) -> bool:
    """Does a modal stand there that must go on: no noun, and not the “could” of “those who could fled”?"""
    word = document.words.folded[place]
    last = document.words.folded[place - 1] if place else ""
    if word == "will" and last in PRONOUNS:
        return True
    return _is_plain(document, place) and (word not in _NOUNS_TOO or last in PRONOUNS)


def _is_denial(document: Document, place: int) -> bool:
    return bool(place) and document.words.folded[place - 1] in _DO and _is_plain(document, place)


def _is_infinitive(document: Document, place: int) -> bool:
    return bool(place) and document.words.folded[place - 1] in _BEFORE_INFINITIVES and _is_plain(document, place)


def _is_passive(document: Document, place: int) -> bool:
    """Does “be” stand behind “will”, “to” or their like?"""
    return bool(place) and document.words.folded[place - 1] in _AUXILIARIES


def _is_no_sum(document: Document, place: int) -> bool:
    """Does “is” not sum up what is done: “the least they could do was apologise”?"""
    return _is_plain(document, place) and _DOING.isdisjoint(before(document, place, _REACH))


def _is_going_on(document: Document, place: int) -> bool:
    return bool(place) and document.words.folded[place - 1] in _BE


_PARTICIPLES = {
    "take": "taken",
    "know": "known",
    "write": "written",
    "speak": "spoken",
    "begin": "begun",
    "choose": "chosen",
    "forget": "forgotten",
    "lose": "lost",
    "keep": "kept",
    "send": "sent",
    "tell": "told",
    "bring": "brought",
}
_PLAIN = BASE_OF_PAST | BASE_OF_REGULAR | THIRD_PERSON | dict.fromkeys(("is", "are", "was", "were", "been"), "be")
FRAMES = (
    Frame(_HAVE, PARTICIPLE_OF, _is_auxiliary),
    Frame(
        _HAVE,
        {base: PAST_OF_REGULAR[base] for base in BASES} | _PARTICIPLES | {"be": "been", "being": "been"},
        _is_plain,
    ),
    Frame(_MODALS, _PLAIN, _is_modal),
    Frame(frozenset({"not"}), _PLAIN, _is_denial),
    Frame(frozenset({"to"}), _PLAIN, _is_infinitive),
    Frame(_BE, PARTICIPLE_OF, _is_plain),
    Frame(_BE, {base: PASSIVE_OF_BASE[base] for base in BASES & PASSIVE_OF_BASE.keys()}, _is_no_sum),
    Frame(frozenset({"be"}), PASSIVE_OF_BASE | PARTICIPLE_OF, _is_passive),
    Frame(frozenset({"being"}), PARTICIPLE_OF_ING, _is_going_on),
)
"""Every frame; of two that fit one word the first counts."""
