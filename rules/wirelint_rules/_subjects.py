"""Subjects that begin a clause and stand right before their verb, and whether they are one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wirelint.text.content import FUNCTION_WORDS
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
_REACH = 8


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
    if verb - first == 1 and folded[first] in _SINGLES | _ALL:
        return Subject(first, first, folded[first] in _ALL)
    if "of" in folded[first:verb]:
        return _with_of(document, first, verb)
    return _plain(document, first, verb)


def may_be_a_wish(document: Document, first: int) -> bool:
    """May the clause that begins at a place be what somebody asks for or supposes?"""
    return not _WISHES.isdisjoint(before(document, first, 15))


def _first(document: Document, verb: int) -> int | None:
    """Where the subject before a verb begins: no small words but an article and one “of” stand in it."""
    words = document.words
    for place in range(verb - 1, max(-1, verb - _REACH - 1), -1):
        word = words.folded[place]
        if words.gaps[place + 1] != " ":
            return None
        if opens_clause(document, place):
            return None if word in FUNCTION_WORDS - _DETERMINERS - _SINGLES - _ALL - {"one"} else place
        if word in _DETERMINERS and words.folded[place - 1] != "of" and word not in NUMBERS:
            return None
        if word in FUNCTION_WORDS - _DETERMINERS - {"of"}:
            return None
    return None


def _plain(document: Document, first: int, verb: int) -> Subject | None:
    """An article, up to two words and a noun; a plural needs no article."""
    words = document.words
    opening, noun, head = words.folded[first], words.folded[verb - 1], verb - 1
    inner = words.folded[first:head]
    if verb - first > 4 or words.texts[head][0].isupper() or any(word.endswith(("ing", "'s", "s'")) for word in inner):
        return None
    if noun in ONE and opening in _FOR_ONE:
        return None if MANY.intersection(inner) else Subject(first, head, is_many=False)
    if noun in MANY and opening in _FOR_MANY and not NUMBERS.intersection(inner[1:] if opening == "the" else ()):
        return Subject(first, head, is_many=True)
    return None


def _with_of(document: Document, first: int, verb: int) -> Subject | None:
    """A head with an of-phrase: “the cost of the talks”, “one of the men”."""
    words = document.words
    folded = words.folded
    stop = folded.index("of", first, verb)
    head, inner = stop - 1, folded[stop + 1 : verb]
    if not inner or "of" in inner or len(inner) > 3 or (words.texts[head][0].isupper() and head != first):
        return None
    if len(inner) > 1 and inner[-1] in PERSONS and inner[-2] not in _DETERMINERS:
        return None
    if folded[head] in {"one", "each"} and head == first and inner[0] in _FOR_MANY and inner[-1] in MANY | PERSONS:
        return Subject(first, head, is_many=False)
    if head - first not in {1, 2} or folded[first] not in _DETERMINERS:
        return None
    if folded[head] in OF_ONE and folded[first] == "the":
        return Subject(first, head, is_many=False)
    return Subject(first, head, is_many=True) if folded[head] in OF_MANY else None
