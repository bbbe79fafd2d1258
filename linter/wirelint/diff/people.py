"""Ages and titles of people that were changed in one place and stand as they were in another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.figures import figures_in
from wirelint.diff.words import EARLIER, ONCE, words_of
from wirelint.span import Span
from wirelint.text.figures import Form
from wirelint.text.name_words import ROLES, TITLES
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diff.versions import Versions
    from wirelint.document import Document, Sentence
    from wirelint.text.figures import Figure
    from wirelint.text.people import Person

MOST_TITLE = 4
"""Words of a title."""
_BREAKS = frozenset({" ", ". "})
_NO_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady".split())


class Told(NamedTuple):
    """What a sentence tells of a person: an age or a title, folded, and where it stands."""

    value: str
    span: Span


def stale_ages(versions: Versions) -> Iterator[StaleFact]:
    """The ages that were left behind."""
    yield from _stale(versions, FactKind.AGE)


def stale_titles(versions: Versions) -> Iterator[StaleFact]:
    """The titles that were left behind."""
    yield from _stale(versions, FactKind.TITLE)


def _stale(versions: Versions, kind: FactKind) -> Iterator[StaleFact]:
    told = _ages if kind is FactKind.AGE else _titles
    kept = versions.filed(lambda document, one: {(name, it.value): it for name, it in told(document, one).items()})
    text = versions.new.text
    for changed in versions.changed:
        old, new = told(versions.old, changed.old), told(versions.new, changed.new)
        for surname in sorted(old.keys() & new.keys()):
            before, after = old[surname], new[surname]
            if not _differ(kind, before.value, after.value) or _moves(versions, kind, changed.new):
                continue
            for here, left in kept.get((surname, before.value), []):
                if here != changed.new and not _moves(versions, kind, here):
                    yield StaleFact(kind, left.span, left.span.of(text), after.span.of(text), before.span, after.span)


def people_in(document: Document, sentence: Sentence) -> tuple[Person, ...]:
    """The people who are named in a sentence."""
    people = document.names.people
    first = bisect_left(people, sentence.first, key=lambda one: one.first)
    return people[first : bisect_left(people, sentence.stop, first, key=lambda one: one.first)]


def _differ(kind: FactKind, old: str, new: str) -> bool:
    """Are two values two, and not one told at greater length?"""
    if kind is FactKind.AGE:
        return old != new
    return not old.endswith(new) and not new.endswith(old)


def _moves(versions: Versions, kind: FactKind, sentence: Sentence) -> bool:
    """Does a sentence of the new version speak of another time, in which the other value may be right?"""
    return bool(words_of(versions.new, sentence) & (ONCE if kind is FactKind.TITLE else EARLIER | {"when"}))


def _ages(document: Document, sentence: Sentence) -> Mapping[str, Told]:
    """Surname to age, where a sentence has one age: that of the person named beside it, or else before it."""
    ages = [figure for figure in figures_in(document, sentence) if figure.form is Form.AGE]
    if len(ages) != 1 or document.quotes.covers(ages[0].span.start):
        return {}
    surname = _owner(document, ages[0], sentence)
    return {surname: Told(f"{ages[0].value:g}", ages[0].span)} if surname else {}


def _owner(document: Document, age: Figure, sentence: Sentence) -> str:
    """The surname of the person whose age it is; "" where that is not plain."""
    inside = people_in(document, sentence)
    if len({one.surname for one in inside}) == 1:
        return inside[0].surname
    if inside:
        near = [one for one in inside if one.stop == age.first or age.stop <= one.first <= age.stop + 2]
        return near[0].surname if len(near) == 1 else ""
    before = document.names.person_before(sentence.span.start, paragraphs=1)
    return before.surname if before else ""


def _titles(document: Document, sentence: Sentence) -> Mapping[str, Told]:
    """Surname to the title before the name, or behind it between commas; outside quotations."""
    found: dict[str, Told] = {}
    for person in people_in(document, sentence):
        if not document.quotes.covers(person.span.start):
            title = _before(document, person.first, sentence) or _behind(document, person.stop, sentence)
            if title:
                found.setdefault(person.surname, title)
    return found


def _before(document: Document, name: int, sentence: Sentence) -> Told | None:
    words, first = document.words, name
    while first > max(sentence.first, name - MOST_TITLE) and words.gaps[first] in _BREAKS:
        word, text = words.folded[first - 1], words.texts[first - 1]
        if not (text[0].isupper() or word in ROLES or word in TITLES) or word in {"the", "a", "an"}:
            break
        first -= 1
    return _title(document, first, name)


def _behind(document: Document, place: int, sentence: Sentence) -> Told | None:
    """The title in "Tarkov, the defence minister,"."""
    words = document.words
    if place + 1 >= sentence.stop or words.gaps[place] != ", " or words.folded[place] != "the":
        return None
    stop = place + 1
    while stop < min(sentence.stop, place + 1 + MOST_TITLE) and (stop == place + 1 or words.gaps[stop] == " "):
        stop += 1
    return _title(document, place + 1, stop)


def _title(document: Document, first: int, stop: int) -> Told | None:
    """The title that these words are; None where the last of them is no title."""
    words = document.words
    if first >= stop or words.folded[stop - 1] not in TITLES | ROLES or words.folded[stop - 1] in _NO_TITLES:
        return None
    return Told(" ".join(words.folded[first:stop]), words.span(first, stop - 1))
