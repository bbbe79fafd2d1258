"""The posts that a story gives to people: "Defence Minister Tarkov", "Tarkov, the defence minister", "Colonel Tarkov".

Only posts that nobody holds two of are read: ministries, branches that a spokesman speaks for, ranks, heads of state
and of government, seats. A post that was, will be, or stands beside another is none ("former", "deputy", "and").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document, Span
    from wirelint.text.people import Person

_PORTFOLIOS = frozenset(
    """
    agriculture aviation commerce communications culture defence defense economics economy education employment energy
    environment finance fisheries foreign health home housing immigration industry information infrastructure interior
    justice labor labour oil planning police railways sports tourism trade transport transportation treasury water
    """.split()
)
_OFFICES = {"minister": "minister", "secretary": "minister", "spokesman": "spokesman", "spokeswoman": "spokesman"}
_BRANCHES = frozenset({"army", "navy", "police"})
_RANKS = {
    "gen": "general", "general": "general", "col": "colonel", "colonel": "colonel", "capt": "captain",
    "captain": "captain", "sgt": "sergeant", "sergeant": "sergeant", "cpl": "corporal", "corporal": "corporal",
    "adm": "admiral", "admiral": "admiral", "maj": "major", "major": "major",
}  # fmt: skip
_SEATS = {
    "sen": "senator", "senator": "senator", "rep": "representative", "congressman": "representative",
    "congresswoman": "representative", "gov": "governor", "governor": "governor", "mayor": "mayor",
}  # fmt: skip
_HEADS = {"president": "president", "king": "king", "queen": "queen"}
_POSTS = frozenset([*_OFFICES, *_RANKS, *_SEATS, *_HEADS])
_SAME = {"defense": "defence", "labor": "labour", "transportation": "transport", "economics": "economy"}
_NOT_NOW = frozenset(
    """
    acting and assistant becoming candidate deputy designate elect ex former formerly future incoming interim junior
    late next one-time onetime or outgoing predecessor previous retired shadow successor then under vice
    """.split()
)
_BEFORE, _BEHIND = 4, 7
"""Words before a post, and from a name to the end of its apposition, that are looked at."""


class Post(NamedTuple):
    """A post where a story gives it to a person: the kind of post, which one, and the words that say so."""

    surname: str
    kind: str
    which: str
    span: Span


def may_clash(document: Document) -> bool:
    """Has the story two posts of one kind, whoever holds them? A cheap look, since people are dear to find."""
    places = document.places(_POSTS)
    if len(places) < 2:
        return False
    seen: dict[str, str] = {}
    for place in places:
        post = _post(document, place, "")
        if post and seen.setdefault(post.kind, post.which) != post.which:
            return True
    return False


def posts(document: Document) -> Iterator[Post]:
    """The posts of the people of a story, in the order of the text. Linear in the number of people."""
    covers = document.quotes.covers
    for person in document.names.people:
        if not covers(person.span.start):
            yield from _in_front(document, person)
            yield from _behind(document, person)


def _in_front(document: Document, person: Person) -> Iterator[Post]:
    last = person.first - 1
    words = document.words
    if last < 0 or words.gaps[person.first] not in {" ", ". "}:
        return
    if words.texts[last][0].isupper() or words.folded[last] in _OFFICES:
        post = _post(document, last, person.surname)
        if post:
            yield post


def _behind(document: Document, person: Person) -> Iterator[Post]:
    """The post in an apposition: "Tarkov, the defence minister,"; no rank and no seat stands there."""
    words, first = document.words, person.stop
    if first >= len(words) or words.gaps[first] != ", ":
        return
    for place in range(first, min(first + _BEHIND, len(words))):
        if place > first and words.gaps[place] != " ":
            return
        if words.folded[place] in _NOT_NOW or words.folded[place] in {"who", "whose", "of", "to"}:
            return
        if words.folded[place] in _OFFICES:
            is_closed = (
                words.gaps[place + 1] != " "
                or words.texts[place + 1 : place + 2] == words.folded[place + 1 : place + 2]
            )
            post = _post(document, place, person.surname) if is_closed else None
            if post:
                yield post
            return


def _post(document: Document, last: int, surname: str) -> Post | None:
    """The post whose last word stands at a place; None for other words, and for a post that is not held now."""
    folded = document.words.folded
    if not _NOT_NOW.isdisjoint(folded[max(0, last - _BEFORE) : last + 1]):
        return None
    word, before = folded[last], folded[last - 1] if last else ""
    kind, which, first = "", "", last
    if word in _OFFICES and document.words.gaps[last] == " ":
        kind, first = _OFFICES[word], last - 1
        is_post = before in (_BRANCHES if kind == "spokesman" else _PORTFOLIOS)
        which = _SAME.get(before, before) if is_post else ""
        if before == "prime":
            kind, which = "head", "prime minister"
    elif word in _RANKS and before not in {"attorney", "solicitor", "secretary", "director"}:
        kind, which = "rank", _RANKS[word]
    elif word in _SEATS:
        kind, which = "seat", _SEATS[word]
    elif word in _HEADS:
        kind, which = "head", _HEADS[word]
    return Post(surname, kind, which, document.words.span(first, last)) if which else None
