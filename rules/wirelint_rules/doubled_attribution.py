"""A source named twice for one sentence: “…, Ortiz said, he said”, “The mayor said that …, said Feliciano”.

An edit put a second attribution where one stood already. One source may report another (“Police said the man ran,
Roe said”), so the two must be the same: by name, by the same words, or by a pronoun right behind the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.speech_words import TAIL
from wirelint.tuples import NamedTuple
from wirelint_rules._figures import quoted

if TYPE_CHECKING:
    from wirelint.document import Sentence

_VERBS = frozenset("said says added adds explained".split())
_LATER = _VERBS | {"according"}
_LEADING = _VERBS | frozenset("according told noted stated insisted announced".split())
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_MARKS = frozenset(',;:.!?—–()"“”')
_ADJECTIVES = frozenset("the a an his her its their mr mrs ms dr of and for in at on that".split())
_CLAUSES = frozenset("but and because while who which that although when if as".split())
_MOST = 8
_MOST_TAIL = 4


class _Said(NamedTuple):
    """An attribution: its first and last word, the words of its subject, and whether the subject leads the sentence."""

    first: int
    last: int
    subject: tuple[str, ...]
    leads: bool


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each sentence in which somebody says something twice."""
    covers, starts = document.quotes.covers, document.words.starts
    places = [place for place in document.places(_LEADING) if not covers(starts[place])]
    for earlier, later in pairwise(places):
        sentence = document.sentence_at(starts[later])
        if sentence is None or earlier < sentence.first or document.words.folded[later] not in _LATER:
            continue
        one, two = _said(document, sentence, earlier), _said(document, sentence, later)
        if one and two and not two.leads and one.last < two.first and _is_same(document, one, two):
            yield _finding(document, two)


def _said(document: Document, sentence: Sentence, place: int) -> _Said | None:
    """The attribution around a verb: "Ortiz said", "said Ortiz" or "according to Ortiz"."""
    words = document.words
    is_according = words.folded[place] == "according"
    if is_according or not (place == sentence.first or _MARKS.isdisjoint(words.gaps[place])):
        last = place + 1
        while last < min(sentence.stop - 1, place + _MOST) and _MARKS.isdisjoint(words.gaps[last + 1]):
            last += 1
        if last >= sentence.stop or not _MARKS.isdisjoint(words.gaps[place + 1]):
            return None
        subject = tuple(words.folded[place + 1 + is_according : last + 1])
        return _Said(place, last, subject, leads=place == sentence.first) if subject else None
    first = place
    while first > max(sentence.first, place - _MOST) and _MARKS.isdisjoint(words.gaps[first]):
        first -= 1
    is_open = first > sentence.first and _MARKS.isdisjoint(words.gaps[first])
    if first == place or is_open or not _CLAUSES.isdisjoint(words.folded[first:place]):
        return None
    return _Said(first, place, tuple(words.folded[first:place]), leads=first == sentence.first)


def _is_same(document: Document, one: _Said, two: _Said) -> bool:
    """Are the two subjects one source? A pronoun is, right behind the first; else they share a name or all words."""
    is_beside = _is_beside(document, one, two)
    if len(two.subject) == 1 and two.subject[0] in _PRONOUNS:
        if document.words.folded[one.first] == "according" and one.leads and two.subject[0] in {"he", "she"}:
            return any(one.first < person.first <= one.last for person in document.names.people)
        return is_beside and one.subject[0] not in _PRONOUNS and not _is_closed(document, two)
    if one.subject == two.subject:
        return one.subject[0] not in _PRONOUNS or is_beside
    shared = set(one.subject) & set(two.subject) - _ADJECTIVES
    return bool(shared) and any(document.words.texts[at][0].isupper() for at in _places(document, two, shared))


def _is_beside(document: Document, one: _Said, two: _Said) -> bool:
    """Is there nothing between the two but a comma, or a time or place before it: "Ortiz said on Monday, he said"?"""
    gaps, folded = document.words.gaps, document.words.folded
    start, stop = one.last + 1, two.first
    if gaps[stop].strip() != "," or stop - start > _MOST_TAIL:
        return False
    return start == stop or (folded[start] in TAIL and all(gaps[at] == " " for at in range(start, stop)))


def _places(document: Document, two: _Said, shared: set[str]) -> list[int]:
    return [at for at in range(two.first, two.last + 1) if document.words.folded[at] in shared]


def _is_closed(document: Document, two: _Said) -> bool:
    """Does a quotation or a clause follow the pronoun's verb, so that it begins something new?"""
    behind = document.words.gaps[two.last + 1].strip()
    return behind[:1] not in {".", ",", "!", "?", ";"} or any(mark in behind for mark in '"“')


def _finding(document: Document, two: _Said) -> Finding:
    span = document.words.span(two.first, two.last)
    cut = Fix(Span(document.words.ends[two.first - 1], span.end), _kept(document, two), "Cut the second attribution")
    return Finding(span, f"{quoted(span.of(document.text))}: the source is named already, cut one", cut)


def _kept(document: Document, two: _Said) -> str:
    """The closing marks before the second attribution, without its comma."""
    return document.words.gaps[two.first].replace(",", "").rstrip()


RULE = Rule(
    id="doubled-attribution",
    family="attribution",
    summary="A source named twice for one sentence",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_LATER),
    zones=SPEECH,
    safety="Never safe: which of the two is to stay is the editor's choice.",
    examples=(
        Bad("“It fell apart,” Ann Roe said, ⟦he said⟧.", fixed="“It fell apart,” Ann Roe said."),
        Bad(
            "Mayor Ann Roe said that one lane would open on Monday, ⟦said Roe⟧.",
            fixed="Mayor Ann Roe said that one lane would open on Monday.",
        ),
        Bad("The ministry said it would act, ⟦the ministry said⟧.", fixed="The ministry said it would act."),
        Bad("It fell, said Roe, ⟦Roe said⟧.", fixed="It fell, said Roe."),
        Bad("According to Ann Roe, it fell, ⟦Roe said⟧.", fixed="According to Ann Roe, it fell."),
        Bad("“It fell,” Ann Roe said on Monday, ⟦she said⟧.", fixed="“It fell,” Ann Roe said on Monday."),
        Good("According to police, it fell, Roe said. According to the report, it burned, he said."),
        Good("Police said the man had run, Roe said."),
        Good("Her doctors said it was gone, she said."),
        Good("“It fell,” Roe said. “Then it burned,” he said."),
        Good("He said, she said: it was that sort of case."),
        Good("Roe said he had said nothing, and Poe said more."),
        Good("“I said no,” Roe said, “and he said yes.”"),
        Good("Roe said Ann Roe's brother had left, and the police said no more."),
    ),
)
