"""Are two forms of a name one name? Where to start reading: `judged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Span, Tier
from wirelint.gazetteer import given_names, places_and_peoples
from wirelint.text.name_words import COURTESIES
from wirelint.text.near_names import is_accent, is_couple, is_typing, key, sounds_alike
from wirelint.tuples import NamedTuple
from wirelint_rules._name_company import Company, are_two, company, given, is_shared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wirelint import Document

_SURE_LENGTH = 6
"""Two forms, the longer of which has so many letters, are hardly two names."""
_OUTNUMBERED = 3
"""How many times as often as the other a form stands that is surely the right one."""


class Form(NamedTuple):
    """One form of a name: its spans, the company it keeps, and the sentences it stands in.

    is_known  some list has it, or the desk's vocabulary
    is_plain  it is a word of the dictionary too
    """

    name: str
    spans: Sequence[Span]
    company: Company
    is_known: bool
    is_plain: bool
    sentences: Sequence[int]


def form_of(document: Document, name: str, places: Mapping[str, Sequence[int]]) -> Form:
    """A form of a name, given where each form stands among the words."""
    starts = [document.words.starts[place] for place in places[name]]
    spans = [Span(start, start + len(name)) for start in starts]
    firsts = [sentence.first if (sentence := document.sentence_at(start)) else -1 for start in starts]
    is_plain = document.lexicon.is_plain(name.lower())
    return Form(name, spans, company(document, places[name]), _is_known(document, name), is_plain, firsts)


def _is_known(document: Document, name: str) -> bool:
    is_listed = name.lower() not in document.unknown_words and document.lexicon.classes(name.lower())
    return document.desk.has(name) or bool(is_listed) or name in given_names() or name in places_and_peoples()


def weight(document: Document, form: Form) -> tuple[bool, int, bool, bool, bool, int, int]:
    """What the desk has, or stands more often; else what is known, is a name alone, introduced, capitalised, first."""
    capitals = sum(map(str.isupper, form.name))
    is_desks = document.desk.has(form.name)
    is_name = form.is_known and not form.is_plain
    return is_desks, len(form.spans), form.is_known, is_name, bool(form.company.before), capitals, -form.spans[0].start


def judged(rare: Form, common: Form) -> Tier | None:
    """How sure it is that two forms are of one name; None where they are of two."""
    left, right = key(rare.name), key(common.name)
    outnumbered = len(common.spans) >= _OUTNUMBERED * len(rare.spans)
    if are_two(rare.company, common.company) or _is_other_given(rare, common) or _are_two_words(rare, common):
        return None
    is_slip = is_typing(left, right) or (outnumbered and not rare.is_known)
    if set(rare.sentences) <= set(common.sentences) and not is_slip:
        return None
    if left == right and is_accent(rare.name, common.name):
        return Tier.WEAK
    if is_shared(rare.company, common.company):
        are_given = {rare.name, common.name} <= given_names()
        return Tier.WEAK if are_given and not sounds_alike(left, right) else Tier.SURE
    if rare.is_known and common.is_known:
        return Tier.SURE if _is_second_reference(rare, common) else None
    if left[0] != right[0]:
        return None
    is_long = max(len(left), len(right)) >= _SURE_LENGTH and not is_couple(left, right)
    if is_long or outnumbered or _is_second_reference(rare, common):
        return Tier.SURE
    return None if common.is_plain else Tier.WEAK


def _are_two_words(rare: Form, common: Form) -> bool:
    """Are both words of the dictionary ("Centre", "Center"), or both places or peoples ("Slovakian", "Slovenian")?"""
    return (rare.is_plain and common.is_plain) or {rare.name, common.name} <= places_and_peoples()


def _is_other_given(rare: Form, common: Form) -> bool:
    """Is one of them a given name, with another name behind it, and the other none?"""
    mine, others = rare.company, common.company
    pairs = ((rare.name, mine.behind, others.behind), (common.name, others.behind, mine.behind))
    return any(name in given_names() and behind and behind.isdisjoint(other) for name, behind, other in pairs)


def _is_second_reference(rare: Form, common: Form) -> bool:
    """Does the rarer form lack the introduction that the other has? A known name must stand behind a courtesy."""
    is_alone = not rare.company.before and not rare.company.behind
    is_one = not rare.is_known or key(rare.name) == key(common.name) or bool(rare.company.titles & COURTESIES)
    return is_alone and is_one and bool(given(common.company))
