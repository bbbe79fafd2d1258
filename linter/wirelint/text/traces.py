"""The traces that damage leaves in a text: cheap views that wake the rules which look closer."""

from __future__ import annotations

from itertools import compress, filterfalse
from operator import is_

from wirelint import text as views
from wirelint.lazy import cached_property
from wirelint.text.marks import BLANK, OPENED, TIGHT, Marks

_LENGTHS = ("-day", "-week", "-month", "-year")


class Traces(Marks):
    """Views that are empty in sound copy, or nearly so."""

    @cached_property
    def has_blank_lines(self) -> bool:
        """Is there more than one line end in some gap between two words, with only white space between them?"""
        return bool(self.gap_traits & BLANK)

    @cached_property
    def has_odd_end(self) -> bool:
        """Is the end of the text anything but a character and one line feed?"""
        return self.text[-1:] != "\n" or self.text[-2:-1] in " \t\r\n"

    @cached_property
    def ends_in_space(self) -> bool:
        """Is there white space other than a line end at the end of the text?"""
        return self.text[-1:] in {" ", "\t", "\u00a0"}

    @cached_property
    def tight_marks(self) -> tuple[str, ...]:
        """The gaps that are marks alone, with no white space: "." in "U.S." and "soon.The", "," in "1,200"."""
        return self._gaps_with(TIGHT)

    @cached_property
    def list_numbers(self) -> tuple[int, ...]:
        """Places of the numbers of one or two digits that a stop or a closing bracket follows, and a word after it."""
        gaps, last = self.words.gaps, len(self.words) - 1
        index = self.index
        short = [word for word in self.marked_words if len(word) <= 2 and word.isdecimal()]
        places = [
            place
            for word in short
            for place in index[word]
            if 0 < place < last and gaps[place + 1].startswith((".", ")"))
        ]
        return tuple(sorted(places))

    @cached_property
    def set_off_numbers(self) -> tuple[int, ...]:
        """Places of the numbers of two or three digits between two commas, as ages stand: "Tom Reed, 47, said"."""
        texts, gaps = self.words.texts, self.words.gaps
        last = len(texts)
        return tuple(
            [
                place
                for place in self.gap_index.get(", ", ())
                if place < last and gaps[place + 1] == ", " and 1 < len(texts[place]) < 4 and texts[place].isdecimal()
            ]
        )

    @cached_property
    def repeated_words(self) -> tuple[int, ...]:
        """Places of the words that stand twice running: each is followed by a word that folds to the same."""
        folded = self.words.folded
        if not any(map(is_, folded, folded[1:])):
            return ()
        return tuple(compress(range(len(folded)), map(is_, folded, folded[1:])))

    @cached_property
    def repeated_pairs(self) -> tuple[int, ...]:
        """Places where two different words stand twice running: "to use to use" at the first "to"."""
        folded = self.words.folded
        # One of two neighbours has an even place: it is enough to look at every other word first.
        even = folded[::2]
        places = [
            place
            for same in compress(range(0, len(folded), 2), map(is_, even, even[1:]))
            for place in (same - 1, same)
            if 0 <= place < len(folded) - 3
        ]
        pairs = [
            place for place in places if folded[place] is folded[place + 2] and folded[place + 1] is folded[place + 3]
        ]
        return tuple([place for place in pairs if folded[place] != folded[place + 1]])

    @cached_property
    def raised_words(self) -> frozenset[str]:
        """The words that are written otherwise than folded: with a capital, or a curly apostrophe."""
        return self.written_words - self.vocabulary

    @cached_property
    def untitled_words(self) -> tuple[str, ...]:
        """The raised words with a capital elsewhere than in front, or with none: "FIFA", "MInister", "iPhone"."""
        return tuple(filterfalse(str.istitle, self.raised_words))  # without names, which are most of them

    @cached_property
    def mixed_case_words(self) -> frozenset[str]:
        """The words as written that begin in lower case and have a capital further on: "iPhone", "theDisaster"."""
        return frozenset([word for word in self.untitled_words if word[0].islower() and not word.islower()])

    @cached_property
    def hyphened_words(self) -> tuple[str, ...]:
        """The folded words that hold a hyphen, in the order of the text: "so-called"."""
        return tuple([word for word in self.marked_words if "-" in word])

    @cached_property
    def lengths(self) -> tuple[str, ...]:
        """The folded words of a hyphen and a unit of time at their end: "10-day"."""
        return tuple([word for word in self.hyphened_words if word.endswith(_LENGTHS)])

    @cached_property
    def ages(self) -> tuple[str, ...]:
        """The folded words that tell an age: "47-year-old", "47-year-olds"."""
        return tuple([word for word in self.hyphened_words if "-year-old" in word])

    @cached_property
    def split_words(self) -> tuple[int, ...]:
        """Places of the words that make a common word with the next, beside which nobody puts them: "con tract"."""
        vocabulary, firsts = self.vocabulary, self.lexicon.first_halves
        seconds = [word for word in self.lexicon.second_halves & vocabulary if not firsts[word].isdisjoint(vocabulary)]
        folded, index = self.words.folded, self.index
        places = (place for word in seconds for place in index[word] if place and folded[place - 1] in firsts[word])
        return tuple(sorted([place - 1 for place in places]))

    @cached_property
    def odd_articles(self) -> tuple[int, ...]:
        """Places of the articles that do not go with the sound of the next word: "a hour", "an unit"."""
        return views.sound.find_odd_articles(self.words, self.index)

    @cached_property
    def odd_capitals(self) -> tuple[int, ...]:
        """Places of the words that may have a capital too many or too few: "MInister", "tuesday", "U.S. Dollars"."""
        return views.capitals.find_odd_capitals(self)

    @cached_property
    def has_pairs(self) -> bool:
        """Is there a quotation mark or a bracket, which comes with another?"""
        text = self.text
        return any(mark in text for mark in "'\"’“()”„«»‹›‚‘`[]")

    @cached_property
    def restated_figures(self) -> bool:
        """Does a bracket open before a figure, or stand ", or" somewhere: may something be measured twice?"""
        gaps, texts = self.words.gaps, self.words.texts
        if ", " in [gaps[place] for place in self.index.get("or", ())]:
            return True
        opened = [place for gap in self._gaps_with(OPENED) for place in self.gap_index[gap]]
        return any(place < len(texts) and texts[place][0].isdigit() for place in opened)
