"""Names that were corrected in one place and not in another, and names whose owner is introduced no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.people import people_in
from wirelint.gazetteer import places_and_peoples
from wirelint.rule import Zone
from wirelint.span import Span
from wirelint.text.calendar_words import CALENDAR
from wirelint.text.name_words import bare
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diff.versions import Changed, Versions
    from wirelint.document import Document
    from wirelint.text.people import Person

LEAST_LIKENESS = 0.7
"""How alike two spellings of one name are at least."""
LEAST_SENTENCE = 0.6
"""How alike the two sentences are at least in which a word is taken to have been corrected."""
_ARTICLES = frozenset({"a", "an", "the"})
SHORTEST = 4
"""Letters of a name that is looked at: shorter ones are alike by chance."""
LONGEST_SHORT = 4
"""Letters of a title that is cut short, as in "Capt."."""


class Corrected(NamedTuple):
    """One word of a sentence put in the place of another: their places in the old and the new version."""

    old: int
    new: int
    sentence: Changed


def corrected(versions: Versions) -> Iterator[Corrected]:
    """The single words that took the place of single words, in sentences that are otherwise much the same."""
    from rapidfuzz.distance import Levenshtein

    for changed in versions.changed:
        if changed.score < LEAST_SENTENCE:
            continue
        old = versions.old.words.texts[changed.old.first : changed.old.stop]
        new = versions.new.words.texts[changed.new.first : changed.new.stop]
        steps = [step for step in Levenshtein.opcodes(old, new) if step.tag != "equal"]
        for step in steps:
            if step.tag == "replace" and step.src_end - step.src_start == step.dest_end - step.dest_start == 1:
                yield Corrected(changed.old.first + step.src_start, changed.new.first + step.dest_start, changed)


def stale_names(versions: Versions) -> Iterator[StaleFact]:
    """The old spellings of names that were corrected elsewhere, each where it first stands."""
    done = set()
    for one in corrected(versions):
        old, new = bare(versions.old.words.texts[one.old]), bare(versions.new.words.texts[one.new])
        if (old, new) in done or not _is_correction(versions, one, old, new):
            continue
        done.add((old, new))
        place = _still(versions, one, old)
        if place is not None:
            words = versions.new.words
            span = Span(words.starts[place], words.starts[place] + len(old))
            yield StaleFact(
                FactKind.NAME, span, old, new, versions.old.words.span(one.old, one.old),
                Span(words.starts[one.new], words.starts[one.new] + len(new)),
            )  # fmt: skip


def _is_correction(versions: Versions, one: Corrected, old: str, new: str) -> bool:
    """Is a new word another spelling of an old name, or another given name for the same surname?"""
    if (
        not (old[:1].isupper() and new[:1].isupper())
        or min(len(old), len(new)) < SHORTEST
        or old.lower() == new.lower()
    ):
        return False
    folded = {old.lower(), new.lower()}
    if folded & CALENDAR or {old, new} <= places_and_peoples():
        return False
    if old not in versions.old.names.words or new not in versions.new.names.words:
        return False
    if new in map(bare, versions.old.written_words):
        return False
    return _likeness(old, new) >= LEAST_LIKENESS or _has_same_surname(versions, one)


def _likeness(old: str, new: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(old.lower(), new.lower())


def _has_same_surname(versions: Versions, one: Corrected) -> bool:
    """Are the two the given names of one surname?"""
    old, new = _behind(versions.old, one.old), _behind(versions.new, one.new)
    return bool(old) and old == new


def _behind(document: Document, place: int) -> str:
    """The surname of the person whose given name stands at a place."""
    return next((one.surname for one in document.names.people if one.first == place and one.stop - place > 1), "")


def _still(versions: Versions, one: Corrected, old: str) -> int | None:
    """The first place, outside the changed sentence, where the new version still has the old spelling."""
    document = versions.new
    words = document.words
    surname = "" if _likeness(old, words.texts[one.new]) >= LEAST_LIKENESS else _behind(document, one.new)
    for before, after in versions.kept:
        for place in range(after.first, after.stop):
            if bare(words.texts[place]) != old or one.sentence.new == after:
                continue
            if old not in map(bare, versions.old.words.texts[before.first : before.stop]):
                continue
            if surname and (place + 1 >= len(words) or bare(words.texts[place + 1]) != surname):
                continue
            return place
    return None


def lost_introductions(versions: Versions) -> Iterator[StaleFact]:
    """Surnames left alone in the new version, whose owner the old one gave a full name that is gone."""
    still = _full_names(versions.new)
    gone = {
        surname: first
        for surname, first in _full_names(versions.old).items()
        if surname not in still and not _is_famous(versions.old, first)
    }
    told: set[str] = set()
    for surname, span in _left_alone(versions, gone):
        if surname not in told and _is_bare(versions.new, surname):
            yield StaleFact(FactKind.NAME, span, surname, "", gone[surname].span)
        told.add(surname)


def _left_alone(versions: Versions, surnames: Mapping[str, Person]) -> Iterator[tuple[str, Span]]:
    """The surnames of people in sentences that the old version had too, outside quotations and with no word on who."""
    words, covers = versions.new.words, versions.new.quotes.covers
    for before, after in versions.kept if surnames else ():
        people = {one.surname for one in people_in(versions.old, before)}
        for place in range(after.first, after.stop):
            name = bare(words.texts[place])
            if (
                name in surnames
                and name in people
                and not covers(words.starts[place])
                and words.gaps[place + 1] != ", "
            ):
                yield name, Span(words.starts[place], words.starts[place] + len(name))


def _full_names(document: Document) -> dict[str, Person]:
    """Surname to the first mention with more than it."""
    found: dict[str, Person] = {}
    for person in document.names.people:
        if person.name != person.surname:
            found.setdefault(person.surname, person)
    return found


def _is_bare(document: Document, surname: str) -> bool:
    """Has no mention of a surname a title or another name before it, or an article, as a firm's may have?"""
    words = document.words
    before = (place - 1 for place, word in enumerate(words.texts) if place and bare(word) == surname)
    return not any(
        (words.texts[place][0].isupper() or words.folded[place] in _ARTICLES) and _is_joined(document, place + 1)
        for place in before
    )


def _is_joined(document: Document, place: int) -> bool:
    """Is a word part of one name with the word before it, or is that its title: "Gen. Moor"?"""
    gap = document.words.gaps[place]
    return gap == " " or (gap == ". " and len(document.words.texts[place - 1]) <= LONGEST_SHORT)


def _is_famous(document: Document, first: Person) -> bool:
    """Did the old version have the surname alone, headline aside, before it gave the full name?"""
    words = document.words
    return any(
        bare(word) == first.surname and document.zone_at(words.starts[place]) is not Zone.HEADLINE
        for place, word in enumerate(words.texts[: first.first])
    )
