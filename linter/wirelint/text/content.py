"""What a sentence says, as far as words show it: its content words, its names, its numbers, and whether it denies.

Two tellings of one fact share these; two facts told in one form ("Shares in A rose 2%", "Shares in B fell 3%") differ
in their names and numbers, each having what the other lacks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence

FUNCTION_WORDS = frozenset(
    """
    a about above after again against all also although am among an and another any are around as at away back be
    because become becomes became been before being below between both but by can cannot could did do does doing done
    down due during each either else even ever every few for from further get gets given go goes going gone got had has
    have having he her here hers herself him himself his how however i if in including indeed instead into is it its
    itself just last least less like made make makes making many may me might mine more most much must my myself near
    neither next nor not now of off often on once one ones only onto or other others our ours out over own per perhaps
    put quite rather same set shall she should since so some still such take takes taken taking than that the their
    theirs them themselves then there therefore these they this those though through thus to today together too took
    toward towards two under until up upon us use used very was way we well went were what whatever when where whether
    which while who whom whose why will with within without would yet you your yours
    add added adds according announced asked called come comes coming did say saying says said show shown shows state
    stated states tell telling tells told yesterday
    didn't doesn't don't isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't couldn't can't shouldn't it's
    he's she's that's they're we're i'm you're there's i've we've they've
    """.split()
)
"""English words that tell one sentence from another too little to count: the small words, and the verbs of saying."""

NUMBER_WORDS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
    first second third fourth fifth sixth seventh eighth ninth tenth half quarter twice
    """.split()
)
_DENIALS = frozenset(
    """
    cannot denied denies deny neither never no nobody none nor not nothing rejected without didn't doesn't don't isn't
    wasn't aren't weren't hasn't haven't hadn't won't wouldn't couldn't can't shouldn't
    """.split()
)
_SENTENCE_STARTS = frozenset('.?!…:“"\n\r')
LONGEST_SENTENCE = 4_000
"""Characters."""
MOST_STEMS = 8_192
_SPEECH_MARKS = '"“”«»'


class Content(NamedTuple):
    """What a sentence or a paragraph says: stems of content words, of names, the numbers, and whether it denies.

    The names and numbers are among the words too.
    """

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    denies: bool


def content_of(document: Document, sentence: Sentence) -> Content:
    """The content of a sentence, or of anything with a first and a last word."""
    words = document.words
    folded = frozenset(words.folded[sentence.first : sentence.stop])
    capitals = [place for place in range(sentence.first, sentence.stop) if words.texts[place][0].isupper()]
    return Content(
        frozenset([stem(word) for word in folded - FUNCTION_WORDS if len(word) > 2 or word.isdecimal()]),
        frozenset([stem(words.folded[place]) for place in capitals if _is_name(document, place)]),
        (folded & NUMBER_WORDS) | frozenset([word for word in folded if not word.isalpha() and has_digit(word)]),
        not _DENIALS.isdisjoint(folded),
    )


def is_content(word: str) -> bool:
    """Is the folded word more than a function word, a single letter or a piece of an abbreviation?"""
    return word not in FUNCTION_WORDS and (len(word) > 2 or word.isdecimal())


def has_digit(word: str) -> bool:
    """Does the word hold a digit?"""
    return any(map(str.isdigit, word))


@lru_cache(MOST_STEMS)
def stem(word: str) -> str:
    """A folded word without its possessive and plural ending: enough to see one noun in both."""
    word = word.removesuffix("'").removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def contradict(left: frozenset[str], right: frozenset[str]) -> bool:
    """Does each side have what the other lacks?"""
    return bool(left - right) and bool(right - left)


def has_speech(document: Document, sentence: Sentence) -> bool:
    """Does a sentence hold a quotation mark, or begin within a quotation?

    What is too long for a sentence is taken to hold one: nobody says it twice, and to search it for each of its words
    would be quadratic.
    """
    if sentence.span.end - sentence.span.start > LONGEST_SENTENCE:
        return True
    text = sentence.span.of(document.text)
    return any(mark in text for mark in _SPEECH_MARKS) or document.quotes.covers(sentence.span.start)


def _is_name(document: Document, place: int) -> bool:
    """Is the capitalised word a name? Where a sentence starts, any word has a capital, and the word list is asked."""
    words = document.words
    folded = words.folded[place]
    if not is_content(folded) or has_digit(folded):
        return False
    if place and _SENTENCE_STARTS.isdisjoint(words.gaps[place]):
        return True
    return not document.lexicon.is_plain(stem(folded)) and not document.lexicon.is_plain(folded)
