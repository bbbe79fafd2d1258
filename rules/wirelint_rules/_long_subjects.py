"""Subjects with more than a word or two between head and verb: “new rules on the sale of cars has”.

The head of such a subject is the noun before its first preposition, participle or infinitive; the verb goes with that,
and not with the noun that happens to stand beside it. It is sure only where the subject opens a clause, no word of it
may be a verb of its own, and the head is neither a measure nor a body of people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.tagging import ADJECTIVE, PARTICIPLE, PAST, PLURAL, THIRD, classes
from wirelint.text.content import FUNCTION_WORDS
from wirelint_rules._countable import BODIES, COUNTABLE
from wirelint_rules._nouns import OF_ONE, PERSONS
from wirelint_rules._subjects import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

_LINKS = frozenset(
    "of in on at for from with by to into about after before against under over between during among across within "
    "near behind through".split()
)
_OTHERWISE = frozenset(
    "that which who whom whose if as when while because since than so but what how where why whether or he she they we "
    "i you it there not also only both either such this is was are were has have had will would can could may might "
    "must do does did be been being".split()
)
# Words that no long subject ends with.
_NO_ENDS = _OTHERWISE | _LINKS
# What a clause may hang on with no “that”: “officials at the bank fear it is”.
_CLAIMS = frozenset(
    f"{verb}{ending}"
    for verb in "say think believe fear hope know claim argue warn feel expect admit insist suggest show mean hear "
    "find concede acknowledge tell add".split()
    for ending in ("", "s", "ed", "d", "ing")
) | {"said", "thought", "knew", "felt", "meant", "heard", "found", "told", "understood"}
_MEASURES = frozenset(
    "years months weeks days hours minutes dollars pounds euros miles metres meters percent points tonnes tons barrels "
    "acres kilometres kilometers news means series politics economics headquarters statistics ethics physics species "
    "athletics mathematics thirds quarters fifths sixths eighths tenths halves "
    "hundreds thousands millions billions dozens lots plenty sports works thanks".split()
)
_ENDS_SUBJECT = _OTHERWISE | _CLAIMS
_ANYBODY = frozenset("everyone everybody nobody anyone someone".split())
_ACTIONS = frozenset(
    "marketing dealing trading lending spending funding testing training selling buying pricing processing shipping "
    "reporting recycling counting voting manufacturing hiring planning monitoring policing".split()
)
_BARE = _ANYBODY | _ACTIONS | (OF_ONE - {"number"})
_SPEAKERS = PERSONS - {"people"}
_CONJUNCTIONS = frozenset("but because while although though whereas when not what".split())
_STOPS = _ENDS_SUBJECT | _CONJUNCTIONS | {"that"}
_FOR_ONE = frozenset("the a an this its his her their our".split())
_AND = frozenset({"and", "&"})
# Verbs that a long subject is looked for: more of them found nothing more.
_VERBS = frozenset("is was has are were have come agree remain".split())
_LONGEST, _LONGEST_HEAD = 16, 4
_NEAR, _SHORT, _LEAST = 6, 3, 3
_GAPS = frozenset({" ", "' ", "’ "})
_ONE_OR_MANY = COUNTABLE - BODIES
_FINITE = THIRD | PAST
_VERB_ONLY = frozenset({PAST, THIRD})
# British copy may have these behind a body of people, or its name: “Chelsea, which have”.
_BE_LIKE = frozenset("are were have do".split())


def far_subjects(document: Document) -> Iterator[tuple[int, Subject]]:
    """Each place of a verb with the long subject that ends right before it; of “says”, with people in the plural."""
    for place in _behind_three(document):
        subject = _long_subject_of(document, place)
        if subject is not None:
            yield place, subject
    for place in document.index.get("says", ()):
        subject = _speakers_of(document, place)
        if subject is not None:
            yield place, subject


def _behind_three(document: Document) -> list[int]:
    """The places of verbs behind three words that no clause begins among: a head, a preposition and a noun."""
    folded, texts, gaps, index = document.words.folded, document.words.texts, document.words.gaps, document.index
    return [
        place
        for verb in _VERBS & document.vocabulary
        for place in index[verb]
        if folded[place - 1] not in _NO_ENDS
        and gaps[place] == " "
        and place >= _LEAST
        and gaps[place - 1] in _GAPS
        and gaps[place - 2] in _GAPS
        and _STOPS.isdisjoint(folded[place - _LEAST : place])
        and texts[place] == verb
    ]


def _speakers_of(document: Document, says: int) -> Subject | None:
    """People in the plural right before “says” who are nobody's of a phrase: “(USDA) officials says”."""
    words = document.words
    is_sure = says and words.folded[says - 1] in _SPEAKERS and words.gaps[says] == " "
    if not is_sure or not (words.texts[says - 1].islower() and words.texts[says].islower()):
        return None
    for place in range(says - 1, max(0, says - 1 - _LONGEST_HEAD), -1):
        if words.gaps[place] != " ":
            return Subject(place, says - 1, is_many=True)
        word = words.folded[place - 1]
        if word in _NO_ENDS or word in _AND or word in _ENDS_SUBJECT or classes(word) & _FINITE:
            return None
    return None


def which_of_one(document: Document, verb: int) -> Subject | None:
    """A “which” behind a comma whose noun is one, with none before it that may be many: “Linux, which threaten”."""
    words = document.words
    which = verb - 1
    sentence = document.sentence_at(words.starts[which])
    if sentence is None or which - sentence.first < 2 or words.gaps[which] != ", ":
        return None
    near = words.folded[max(sentence.first, which - _NEAR) : which]
    if not _AND.isdisjoint(near) or any(_may_be_many(word) for word in near):
        return None
    is_body = near[-1] not in _ONE_OR_MANY
    return None if is_body and words.folded[verb] in _BE_LIKE else Subject(which - 1, which - 1, is_many=False)


def _may_be_many(word: str) -> bool:
    return word not in FUNCTION_WORDS and (word.endswith("s") or bool(classes(word) & PLURAL))


def _long_subject_of(document: Document, verb: int) -> Subject | None:
    """The long subject that ends right before the verb at a place; None where it is not sure what it is."""
    folded = document.words.folded
    first = _first(document, verb)
    if first is None or folded[first] in _LINKS or _LINKS.isdisjoint(folded[first:verb]):
        return None
    link = next(place for place in range(first, verb) if folded[place] in _LINKS)
    if not _may_be_phrases(folded[link:verb]):
        return None
    head = _head(document, first, link)
    if head is None or not _reaches(document, first, head):
        return None
    return _judged(document, first, head, folded[link:verb])


def _first(document: Document, verb: int) -> int | None:
    """Where the clause of a verb begins: with its sentence, or behind “that”, no mark and no other clause between."""
    folded, gaps = document.words.folded, document.words.gaps
    gap = gaps[verb]
    for place in range(verb - 1, max(-1, verb - _LONGEST - 1), -1):
        word = folded[place]
        if word in _STOPS:
            if word == "that":
                return place + 1 if _is_said(document, place) else None
            is_far_as = word == "as" and place > 0 and folded[place - 1] == "far"
            return place + 1 if (is_far_as or word in _CONJUNCTIONS) and gap == " " else None
        if gap not in _GAPS:
            return None
        gap = gaps[place]
        if gap != " " and _opens_sentence(document, place):
            return place
    return None


def _opens_sentence(document: Document, place: int) -> bool:
    sentence = document.sentence_at(document.words.starts[place])
    return sentence is not None and sentence.first == place


def _is_said(document: Document, place: int) -> bool:
    """Is the “that” at a place what somebody says, and no relative of a noun?"""
    folded = document.words.folded
    return place > 1 and (folded[place - 1] in _CLAIMS or folded[place - 2] in {"told", "tells"})


def _may_be_phrases(inner: list[str]) -> bool:
    """May the words behind a head be nothing but phrases, with no verb that has a subject?"""
    return _VERB_ONLY.isdisjoint(map(classes, inner))


def _head(document: Document, first: int, link: int) -> int | None:
    """The place of the head; a participle between head and preposition is passed over (“levels seen in”)."""
    folded = document.words.folded
    head = link - 1 - (folded[link - 1] in {"out", "up", "off"})
    if head > first and classes(folded[head]) & PARTICIPLE:
        head -= 1
    inner = folded[first:head]
    if not _AND.isdisjoint(inner) or any(word.endswith("ing") and not classes(word) & ADJECTIVE for word in inner):
        return None
    return head


def _reaches(document: Document, first: int, head: int) -> bool:
    """Does a head stand near the start of the clause, with a word before it, unless it needs none?"""
    word = document.words.folded[head]
    return 0 < head - first <= _LONGEST_HEAD or (head == first and word in _BARE)


def _joins_subjects(inner: list[str]) -> bool:
    """May “and” join two subjects, and no two words of a phrase: “sale of cars and the use of them”?"""
    joins = [place for place, word in enumerate(inner) if word in _AND]
    return any(inner[place + 1] in _FOR_ONE or len(inner) - place > _SHORT for place in joins)


def _judged(document: Document, first: int, head: int, inner: list[str]) -> Subject | None:
    word = document.words.folded[head]
    if head > first and not document.words.texts[head].islower():
        return None
    if head == first:
        return None if _joins_subjects(inner) else Subject(first, head, is_many=False)
    if word in _ONE_OR_MANY and document.words.folded[first] in _FOR_ONE and _AND.isdisjoint(inner):
        return Subject(first, head, is_many=False)
    is_many = classes(word) & PLURAL and word.endswith("s") and word not in _MEASURES and not word.endswith("'s")
    return Subject(first, head, is_many=True) if is_many else None
