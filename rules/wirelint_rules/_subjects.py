"""Subjects that begin a clause and stand right before their verb, and whether they are one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.tagging import PAST, THIRD, classes
from wirelint.text.content import FUNCTION_WORDS
from wirelint.tuples import NamedTuple
from wirelint_rules._neighbours import before, opens_clause
from wirelint_rules._nouns import MANY, OF_MANY, OF_ONE, ONE, PERSONS

if TYPE_CHECKING:
    from wirelint import Document

NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_OWNERS = frozenset("his her its their our my".split())
_FOR_ONE = frozenset("the a an this every each another".split()) | _OWNERS
_FOR_MANY = frozenset("the these those both many several few".split()) | _OWNERS | NUMBERS
_DETERMINERS = _FOR_ONE | _FOR_MANY
_SINGLES = frozenset("everyone everybody nobody someone somebody anyone anybody he she it".split())
_ALL = frozenset({"they", "we"})
# Behind these, “have” and “were” may be what somebody asks for: “he demanded that she have a say”.
_WISHES = frozenset(
    "ask asked asks demand demanded demanding demands insist insisted insisting insists propose proposed proposes "
    "recommend recommended recommends request requested require required requires suggest suggested suggesting "
    "suggests urge urged urges important essential vital crucial necessary imperative condition if whether though wish "
    "wishes wished lest unless mandate mandated order ordered prefer preferred rather suppose supposing imagine "
    "stipulate stipulated stipulates".split()
)
_NO_OPENERS = FUNCTION_WORDS - _DETERMINERS - _SINGLES - _ALL - {"one"}
_SHARES = frozenset("thirds quarters fifths sixths eighths tenths halves".split())
LINKS = frozenset("of in for on".split())
"""What may stand right behind the head of a subject."""
_SMALL = FUNCTION_WORDS - _DETERMINERS
_NO_FIRST = _SMALL - _SINGLES - _ALL - {"one"}
_NO_INNER = _SMALL - LINKS
_PRONOUNS = _SINGLES | _ALL
_BARE = PERSONS - {"people"}
_COUNTED = MANY | PERSONS
_FINITE = THIRD | PAST
_REACH = 8


class _Heads(NamedTuple):
    """Words that a subject may be told by: the last before its verb, or one before a preposition."""

    last_of_many: frozenset[str]
    last_of_one: frozenset[str]
    many: frozenset[str]
    one: frozenset[str]


HEADS = _Heads(MANY | _ALL | {"there"}, ONE | _SINGLES, OF_MANY, OF_ONE | {"one", "each"})


class Subject(NamedTuple):
    """The first word of a subject, the word that its verb goes with, and whether that is many."""

    first: int
    head: int
    is_many: bool


def subject_of(document: Document, verb: int) -> Subject | None:
    """The subject that ends right before the verb at a place; None where it is not sure what it is."""
    first = _first(document, verb)
    if first is None:
        return None
    folded = document.words.folded
    if verb - first == 1 and folded[first] in _PRONOUNS:
        return Subject(first, first, folded[first] in _ALL)
    if not LINKS.isdisjoint(folded[first:verb]):
        return _with_link(document, first, verb)
    return _plain(document, first, verb)


def may_be_a_wish(document: Document, first: int) -> bool:
    """May the clause that begins at a place be what somebody asks for or supposes?"""
    return not _WISHES.isdisjoint(before(document, first, 15))


def _first(document: Document, verb: int) -> int | None:
    """Where the subject before a verb begins: no small words but articles and one preposition stand in it."""
    words = document.words
    links = 0
    for place in range(verb - 1, max(-1, verb - _REACH - 1), -1):
        word = words.folded[place]
        if words.gaps[place + 1] != " ":
            return None
        if opens_clause(document, place):
            return None if word in _NO_FIRST else place
        links += word in LINKS
        is_inner = word in _DETERMINERS and words.folded[place - 1] not in LINKS and word not in NUMBERS
        if is_inner or links > 1 or word in _NO_INNER:
            return None
    return None


def _plain(document: Document, first: int, verb: int) -> Subject | None:
    """An article, up to two words and a noun; people in the plural need no article."""
    words = document.words
    opening, noun, head = words.folded[first], words.folded[verb - 1], verb - 1
    inner = words.folded[first:head]
    if verb - first > 4 or (words.texts[head][0].isupper() and head != first):
        return None
    if any(word.endswith(("ing", "ed", "'s", "s'")) for word in inner):
        return None
    if noun in ONE and opening in _FOR_ONE:
        return None if MANY.intersection(inner) else Subject(first, head, is_many=False)
    if noun in MANY and opening in _FOR_MANY:
        return Subject(first, head, is_many=True)
    is_bare = noun in _BARE and opening not in _DETERMINERS and not words.gaps[first].endswith(", ")
    # “A firm that hires officials says” has its verb before the people.
    is_object = any(classes(word) & _FINITE for word in inner) if is_bare else False
    return Subject(first, head, is_many=True) if is_bare and not is_object else None


def _with_link(document: Document, first: int, verb: int) -> Subject | None:
    """A head with a short phrase behind it: “the cost of the talks”, “one of the men”, “allegations of fraud”."""
    words, folded = document.words, document.words.folded
    stop = next(place for place in range(first, verb) if folded[place] in LINKS)
    head, inner = stop - 1, folded[stop + 1 : verb]
    # A share goes with what it is of: “two thirds of the vote has gone”.
    if (
        not inner
        or head < first
        or folded[head] in _SHARES
        or (words.texts[head][0].isupper() and head != first)
        or "year" in inner
    ):
        return None
    if len(inner) > 4 or (len(inner) > 1 and inner[-1] in PERSONS and inner[-2] not in _DETERMINERS):
        return None
    if folded[head] in {"one", "each"} and folded[stop] == "of" and head == first:
        is_sure = inner[0] in _FOR_MANY and inner[-1] in _COUNTED
        return Subject(first, head, is_many=False) if is_sure else None
    if not (head == first or (head - first <= 2 and folded[first] in _DETERMINERS)):
        return None
    if (
        folded[head] in OF_ONE
        and (head == first or folded[first] == "the")
        and (inner[-1].endswith("s") or inner[-1] in PERSONS)
    ):
        return Subject(first, head, is_many=False)
    return Subject(first, head, is_many=True) if folded[head] in OF_MANY and not inner[-1].endswith("s") else None
