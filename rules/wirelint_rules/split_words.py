"""One word broken in two by a stray space.

Optical readers and line breaks that were once hyphens leave "the govern ment said" and "nego tiating teams". The rule
joins every word that no list has with the words on either side: where that makes a common word, the space is a slip.
Two halves that are both words are joined only where the whole is hundreds of times likelier than the two side by side:
"con tract", but not "can not" or "in to", of which only the sense tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.tuples import NamedTuple

_RAREST_JOIN = 2.5
"""Zipf frequency of the rarest word that is put together of parts that are no words."""
_RAREST_JOIN_WITH_WORD = 3.0
"""The same where a part is a word, as in "ill ustrated"."""
_SHORTEST_CAPITAL = 3
_AHEAD = ((0, 1), (0, 2))
_BEFORE = ((1, 0), (1, 1), (2, 0))
"""How many words before and behind an unknown one are joined with it: those ahead of it where a listed word begins with
it, those before where it has no capital."""


class Options(NamedTuple):
    allow: frozenset[str] = frozenset()
    """Pairs that are right as they stand, such as `sub judice`."""


class Join(NamedTuple):
    """Neighbouring words, from the first place to the last, that make a common word, and how common it is."""

    first: int
    last: int
    tier: Tier
    zipf: float


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Join every unknown word with its neighbours, and the pairs that make a common word; of rivals the commonest."""
    joins = {*_of_unknown(document), *_of_words(document)}
    for join in _best(joins) if joins else ():
        span = document.words.span(join.first, join.last)
        if span.of(document.text).lower() not in options.allow:
            yield _finding(span, span.of(document.text), join.tier)


def _best(joins: Iterable[Join]) -> list[Join]:
    """In the order of the text those that share no word with a commoner one."""
    taken: set[int] = set()
    kept = []
    for join in sorted(joins, key=lambda join: (-join.zipf, join)):
        places = range(join.first, join.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(join)
    return sorted(kept)


def _of_unknown(document: Document) -> Iterator[Join]:
    """Joins of which a part is in no list: "nego tiating", "ill ustrated"."""
    texts, written, begins = document.words.texts, document.written_words, document.lexicon.begins
    for word in filter(str.isalpha, document.unknown_words):
        places = document.index[word]
        if word in written:
            ways = (*_BEFORE, *_AHEAD) if begins(word) else _BEFORE
            for place in places:
                if texts[place] == word:
                    yield from _joins(document, place, ways)
        elif len(places) == 1 and begins(word) and _is_half(document, places[0]):
            yield from _joins(document, places[0], _AHEAD)


def _joins(document: Document, place: int, ways: Iterable[tuple[int, int]]) -> Iterator[Join]:
    """The words that an unknown one makes with so many before and behind it."""
    for before, behind in ways:
        first, last = place - before, place + behind
        if not _may_be_one(document, first, last):
            continue
        folded = document.words.folded[first : last + 1]
        zipf = _zipf(folded, document, document.words.texts[first].istitle())
        is_broken = document.unknown_words.issuperset(folded)
        if zipf >= (_RAREST_JOIN if is_broken else _RAREST_JOIN_WITH_WORD):
            yield Join(first, last, Tier.SURE if is_broken else Tier.LIKELY, zipf)


def _of_words(document: Document) -> Iterator[Join]:
    """Joins of two that the lists have, but that nobody puts side by side: "con tract", "tod ay"."""
    folded, lexicon = document.words.folded, document.lexicon
    for place in document.split_words:
        if _may_be_one(document, place, place + 1):
            yield Join(place, place + 1, Tier.LIKELY, lexicon.zipf(folded[place] + folded[place + 1]))


def _may_be_one(document: Document, first: int, last: int) -> bool:
    """Are these places words of the text, with single spaces between them, in the letters of one word?"""
    words = document.words
    if first < 0 or last >= len(words) or words.gaps[last] != " " or words.gaps[first + 1] != " ":
        return False
    rest = "".join(words.texts[first + 1 : last + 1])
    return rest.islower() and rest.isalpha() and _is_half(document, first)


def _zipf(folded: list[str], document: Document, is_capital: bool) -> float:
    """How common the whole is, a word or behind a capital a name; 0.0 where it is neither."""
    whole, lexicon = "".join(folded), document.lexicon
    is_name = is_capital and folded[-1] in document.unknown_words and lexicon.is_name_only(whole)
    return lexicon.zipf(whole) if is_name or lexicon.is_plain(whole) else 0.0


def _is_half(document: Document, first: int) -> bool:
    """Is the word letters alone, in lower case, or with a capital and no name that comes back?"""
    text = document.words.texts[first]
    if text.islower():
        return text.isalpha()
    is_name = len(text) < _SHORTEST_CAPITAL or len(document.index[document.words.folded[first]]) > 1
    return text.istitle() and text.isalpha() and not is_name


def _finding(span: Span, written: str, tier: Tier) -> Finding:
    whole = written.replace(" ", "")
    fix = Fix(span, whole, "Join it", safe=tier is Tier.SURE)
    return Finding(span, f"“{written}” is one word: write “{whole}”", fix, tier)


RULE = Rule(
    id="split-words",
    family="damage",
    stage=Stage.DAMAGE,
    summary="One word broken by a stray space",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"unknown_words", "split_words"})),
    zones=EVERYWHERE,
    safety="Joining is safe where no part is a word by itself; elsewhere it is only offered.",
    precision="1 of 1 in 490,000 words as printed; 96 % of words in lower case, split anywhere, were found",
    examples=(
        Bad("The ⟦govern ment⟧ said so.", fixed="The government said so.", severity=Severity.WARNING),
        Bad("The ⟦nego tiating⟧ teams met.", fixed="The negotiating teams met."),
        Bad("The ⟦con tract⟧ was void.", fixed="The contract was void.", severity=Severity.WARNING),
        Good("The menu was a la carte."),
        Good("The plan was legal per se, he said."),
        Good("Late rally lifts shares: the pro forma loss may be cut, and they went in to bat."),
        Good("Taxes, direct or indirect, will rise."),
        Good("The Xu ban was lifted; Xu said so."),
    ),
)
