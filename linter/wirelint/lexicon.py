"""The shared word list: which words there are, how common they are, and which stand together.

The data are tries in wirelint/data, mapped from their files and never parsed: opening them takes less than a
millisecond, and only the pages that are asked for come into memory. tools/make_lexicon.py makes them; the .NOTICE
beside each says from what and under which licence.

Words are asked for as folded by wirelint.text.words: in lower case, with a straight apostrophe.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import filterfalse
from typing import TYPE_CHECKING

from wirelint.remembered import LONGEST_REMEMBERED, MOST_REMEMBERED, Remembered

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

DATA = os.path.join(os.path.dirname(__file__), "data")

US, UK, LARGE, LOWER, OPENS, CLOSES, OPENS_MANY, CLOSES_MANY = 1, 2, 4, 8, 16, 32, 64, 128
"""The classes of a word, as bits: in the US list, in the UK list, in the larger lists, in some list in lower case;
first part and last part of some words that are written as one ("air", "port"), of eight or more of them."""
STANDARD = US | UK
ANY = STANDARD | LARGE
"""Every word of the list has one of these."""
_MANY = 1_000
"""Words found, as by several stories, from which on the common ones are held in memory instead of looked up."""
FREQUENCY_STEPS = 20
PAIR_STEPS = 4
ENDINGS = ("'s", "'ll", "'d", "'ve", "'re")
"""What may stand behind any word, by which it is no other word."""


@cache
def lexicon() -> Lexicon:
    """The one word list of the process."""
    return Lexicon(DATA)


class Lexicon:
    """Words, their frequencies and their neighbours. `word in lexicon` asks the standard lists, US and UK."""

    def __init__(self, folder: str) -> None:
        self._words = _mapped(os.path.join(folder, "words.marisa"))
        self._frequencies = _mapped(os.path.join(folder, "frequencies.marisa"))
        self._pairs = _mapped(os.path.join(folder, "bigrams.marisa"))
        self._found: set[str] = set()
        self._missed: set[str] = set()
        self._begins: Remembered[str, bool] = Remembered(lambda word: any(True for _ in self._words.iterkeys(word)))
        self.zipfs: Remembered[str, float] = Remembered(self.zipf)
        """`zipf`, remembered: for words in no list, of which several rules ask."""
        self._folder = folder

    def __contains__(self, word: str) -> bool:
        """Is a folded word in the standard lists, in any case, with any of ENDINGS, or made of such with hyphens?"""
        return self._is_known(word, STANDARD)

    def unknown(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the folded words that are in no list. A word with a digit or an underscore is none of them.

        What came of a word is remembered, so that from the second story on most of them cost one set difference.
        """
        new = (words if isinstance(words, frozenset) else frozenset(words)) - self._found
        missed = new & self._missed
        if len(missed) == len(new):
            return missed
        rare = new - missed
        if len(self._found) > _MANY:
            rare -= self.common
        absent = frozenset(filterfalse(self._words.__contains__, rare)) - self._recent
        unlisted = [one for one in absent if _is_bare(one) or (_is_wordlike(one) and not self._is_made(one))]
        unknown = missed.union(unlisted)
        if len(self._found) + len(self._missed) > MOST_REMEMBERED:
            self._found.clear()
            self._missed.clear()
        self._found.update([one for one in new - unknown if len(one) <= LONGEST_REMEMBERED])
        self._missed.update([one for one in unlisted if len(one) <= LONGEST_REMEMBERED])
        return unknown

    def listed(self, words: Iterable[str]) -> list[str]:
        """Those of the folded words that are in some list just as they are."""
        return [*filter(self._words.__contains__, words)]

    def seen(self, words: Iterable[str]) -> list[str]:
        """Those of the folded words that have a frequency, listed or not."""
        return [*filter(self._frequencies.__contains__, words)]

    @cached_property
    def common(self) -> frozenset[str]:
        """Some ten thousand common words of four letters or more, plain ones all: for questions asked of many words."""
        with open(os.path.join(self._folder, "common.txt"), encoding="utf-8") as file:
            return frozenset(file.read().split())

    def begins(self, word: str) -> bool:
        """Does any listed word begin with this one, or is it one itself?"""
        return self._begins[word]

    @cached_property
    def _halves(self) -> Mapping[str, str]:
        """The second halves of common words of two words, each with its row of first halves."""
        with open(os.path.join(self._folder, "splits.txt"), encoding="utf-8") as file:
            seconds, *rows = file.read().splitlines()
        return dict(zip(seconds.split(), rows, strict=True))

    @cached_property
    def second_halves(self) -> frozenset[str]:
        """The second halves of common words of two words, as "tract" is."""
        return frozenset(self._halves)

    @cached_property
    def first_halves(self) -> Mapping[str, frozenset[str]]:
        """By second half what makes a common word with it, and is never put beside it: "con" of "tract"."""
        return Remembered(lambda second: frozenset(self._halves[second].split()))

    def classes(self, word: str) -> int:
        """The classes of exactly this folded word, as bits; 0 where it is in no list that has classes."""
        found = self._words.get(word)
        return found[0][0] if found else 0

    def is_us(self, word: str) -> bool:
        """Is the word in the US list?"""
        return bool(self.classes(word) & US)

    def is_uk(self, word: str) -> bool:
        """Is the word in the UK list?"""
        return bool(self.classes(word) & UK)

    def is_name_only(self, word: str) -> bool:
        """Do the lists have the word with a capital only?"""
        classes = self.classes(word)
        return bool(classes) and not classes & LOWER

    def is_plain(self, word: str) -> bool:
        """Do the standard lists have the word, and some list in lower case?"""
        classes = self.classes(word)
        return bool(classes & STANDARD) and bool(classes & LOWER)

    def opens(self, word: str) -> int:
        """How ready a word is to begin a compound: 0 no listed word begins with it ("weekly"), 1 some do, 2 many."""
        classes = self.classes(word)
        return bool(classes & OPENS) + bool(classes & OPENS_MANY)

    def closes(self, word: str) -> int:
        """How ready a word is to end a compound: 0 no listed word ends in it ("minister"), 1 some do, 2 many."""
        classes = self.classes(word)
        return bool(classes & CLOSES) + bool(classes & CLOSES_MANY)

    def zipf(self, word: str) -> float:
        """How common a word is: the logarithm of its occurrences in a billion words; 0.0 where it was never seen.

        7.7 "the", 5 "government", 4 "envoy", 3 "ratify". A word in no list may have one too: 2.6 "mccain".
        """
        found = self._frequencies.get(word)
        return found[0][0] / FREQUENCY_STEPS if found else 0.0

    def bigram(self, left: str, right: str) -> float:
        """How common a pair of neighbours is, on the scale of `zipf`; 0.0 where they are no likely neighbours."""
        found = self._pairs.get(f"{left} {right}")
        return found[0][0] / PAIR_STEPS if found else 0.0

    def near(self, word: str, most: int = 5) -> list[str]:
        """Words of the standard lists one slip away from a folded word, the likeliest first.

        It takes about half a millisecond: every slip is tried (see wirelint.slips).
        """
        worth = self.rivals(word)
        return sorted(worth, key=lambda rival: (-worth[rival], rival))[:most]

    def rivals(self, word: str) -> dict[str, float]:
        """Words of the standard lists one slip away from a folded word: how common each is, less its slip's cost."""
        from wirelint.slips import candidates, cost

        near = self.listed({*candidates(word)} - {word})
        return {rival: self.zipf(rival) - cost(word, rival) for rival in near if self.classes(rival) & STANDARD}

    def _is_made(self, word: str) -> bool:
        """Is a word that no list has just as it is made of listed ones? Most of those have been found before."""
        parts = word.split("-") if "-" in word else (_stem(word),)
        return self._found.issuperset(parts) or self._is_known(word, ANY)

    def _is_known(self, word: str, mask: int) -> bool:
        if "-" not in word:
            return self._is_listed(word, mask) or self._is_listed(_stem(word), mask)
        if self.classes(word) & mask:
            return True
        parts = [part for part in word.split("-") if not part.isdigit()]
        return all(self._is_listed(part, mask) or self._is_listed(_stem(part), mask) for part in parts)

    def _is_listed(self, word: str, mask: int) -> bool:
        """Is the word in the lists, as it is or without its accents, which the lists leave out of some words?"""
        if self.classes(word) & mask or word in self._recent:
            return True
        return not word.isascii() and bool(self.classes(_bare(word)) & mask)

    @cached_property
    def _recent(self) -> frozenset[str]:
        """Words that the lists lack because they are new or of one country's English: "upskilling", "tradie"."""
        with open(os.path.join(self._folder, "recent.txt"), encoding="utf-8") as file:
            return frozenset(file.read().split())


def _stem(word: str) -> str:
    """A word without what may stand behind any word; empty where it has no such ending."""
    return word[: word.rindex("'")] if "'" in word and word.endswith(ENDINGS) else ""


def _bare(word: str) -> str:
    """A word without its accents."""
    import unicodedata

    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _mapped(path: str) -> BytesTrie:
    from marisa_trie import BytesTrie

    return BytesTrie().mmap(path)


def _is_bare(word: str) -> bool:
    """Is a word letters alone, without accents, which is all that there is to look up?"""
    return word.isascii() and word.isalpha()


def _is_wordlike(word: str) -> bool:
    return "_" not in word and not any(map(str.isdigit, word))
