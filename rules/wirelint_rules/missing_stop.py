"""A sentence that begins in the middle of another, with no stop before it: “fell on Monday The company said”.

A capital behind a word in lower case is nearly always a name. It is none where the word opens sentences (“The”, “He”,
“But”), goes on in lower case, and brings a verb of its own, while what stands before it can be the end of a sentence.
Titles of works (“his novel The long way”) look the same: behind “novel” and its like nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint.text.calendar_words import WEEKDAYS
from wirelint.text.content import FUNCTION_WORDS

_OPENERS = frozenset("the he she they we it but however there this these those his her their its in if when".split())
_VERBS = frozenset(
    "is are was were has have had will would could can may might must should said says did does do told added".split()
)
_LAST = frozenset("up out back down together again away home before since so too well it him them us me her".split())
# What names or quotes something, so that a title or a saying may follow.
_NAMING = frozenset(
    "titled entitled called named dubbed headlined captioned film movie book novel song album single track report "
    "paper article play opera programme program series show drama sitcom documentary study exhibition essay poem "
    "column campaign magazine newspaper website blog game hymn motto slogan sign headline chapter title saying reading "
    "asks asked says said chant chanted shouted reads read banner poster letter email hit classic thriller comedy "
    "question prayer anthem story memoir sequel sang sing singing wrote writing word words phrase".split()
)
_LEAST_BEFORE = 5
_REACH = 8


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the words that open sentences and have a capital behind a word in lower case."""
    for place in _capitals(document):
        if _is_loose(document, place) and _can_end(document, place - 1) and _is_sentence(document, place):
            yield _finding(document, place)


def _capitals(document: Document) -> list[int]:
    """Places of the words that open sentences where they have a capital and nothing but a space before them."""
    gaps, texts, index = document.words.gaps, document.words.texts, document.index
    openers = _OPENERS & document.vocabulary
    return sorted(
        [
            place
            for word in openers
            for place in index[word]
            if gaps[place] == " " and texts[place] != word and texts[place].istitle()
        ]
    )


def _is_loose(document: Document, place: int) -> bool:
    """Is the word not the first or last, and does the next one go on in lower case?"""
    words = document.words
    return 0 < place < len(words) - 1 and words.gaps[place + 1] in {" ", ", "} and words.texts[place + 1].islower()


def _can_end(document: Document, place: int) -> bool:
    """Can a sentence end with the word at a place: a word in lower case, or a day, and no small one?"""
    word = document.words.folded[place]
    if word in WEEKDAYS:
        return True
    is_small = word in FUNCTION_WORDS and word not in _LAST
    return document.words.texts[place].islower() and word.isalpha() and not is_small and word not in _NAMING


def _is_sentence(document: Document, place: int) -> bool:
    """Do enough words stand before the place, with a verb, and a verb behind it?"""
    sentence = document.sentence_at(document.words.starts[place])
    if sentence is None or place - sentence.first < _LEAST_BEFORE:
        return False
    folded, texts = document.words.folded, document.words.texts
    earlier = folded[sentence.first : place]
    if not _NAMING.isdisjoint(earlier[-3:]) or not texts[sentence.first][0].isupper():
        return False
    later = folded[place + 1 : min(sentence.stop, place + 1 + _REACH)]
    is_closed = document.text[sentence.span.end - 1] in ".?!"
    return is_closed and not _VERBS.isdisjoint(earlier) and not _VERBS.isdisjoint(later)


def _finding(document: Document, place: int) -> Finding:
    words = document.words
    span = words.span(place - 1, place)
    fix = Fix(Span(words.ends[place - 1], words.ends[place - 1]), ".", "Put a stop in")
    message = f"No stop before “{words.texts[place]}”: put one after “{words.texts[place - 1][-30:]}”"
    return Finding(span, message, fix)


RULE = Rule(
    id="missing-stop",
    family="language",
    summary="A sentence that begins with no stop before it",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_OPENERS),
    safety="Never safe: a comma may have been meant, or a word in lower case.",
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "Shares of the firm were sold on ⟦Monday The⟧ company said it would go on.",
            fixed="Shares of the firm were sold on Monday. The company said it would go on.",
        ),
        Bad(
            "The dam was full after two days of ⟦rain He⟧ said the town was safe.",
            fixed="The dam was full after two days of rain. He said the town was safe.",
        ),
        Bad(
            "He said it would be closed ⟦again But⟧ the vote is not over yet.",
            fixed="He said it would be closed again. But the vote is not over yet.",
        ),
        Good("Shares of the firm were sold on Monday. The company said it would go on."),
        Good("She was seen in the film The man who was late, which is new."),
        Good("He has written for years for a paper, The Hague says, that is read by all."),
        Good("The song was sung by all in The old house that was the town hall."),
        Good("The Dam Was Full After Two Days Of Rain The Town Said"),
        Good("It was a rule that all that He made was good and had to be."),
    ),
)
