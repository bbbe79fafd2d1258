"""What stands between the words, judged once: gaps that may hold damage, and words in odd characters.

A story of ten thousand words has some thirty different gaps, and stories share them, so each gap is judged once in a
process and the answer remembered. What is found here is only worth a closer look; the rules look closer.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

from wirelint import text as views
from wirelint.lazy import cached_property
from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.text.pieces import Pieces

STRAY, DOUBLED, BROKEN, ODD, STOPPED, MARKUP, LOST, SLOT = 1, 2, 4, 8, 16, 32, 64, 128
"""What a gap may hold, as bits: a stray space, doubled marks, a word broken at its hyphen, an odd character, a stop,
markup, the trace of a lost character, and a mark that opens a slot to be filled in."""
TIGHT, BLANK, CODED, OPENED, BREAK = 256, 512, 1024, 2048, 4096
"""What a gap of any length is: marks alone; more than one line end; a semicolon hard behind a word; with an opening
bracket; and a break between two clauses: a mark other than a full stop, or a line end."""
GATES = {
    "stray_gaps": STRAY, "doubled_gaps": DOUBLED, "broken_gaps": BROKEN, "odd_gaps": ODD, "low_starts": STOPPED,
    "markup_gaps": MARKUP, "lost_gaps": LOST, "slot_gaps": SLOT, "tight_marks": TIGHT, "has_blank_lines": BLANK,
    "coded_words": CODED,
}  # fmt: skip
"""Views of a document, each with what some gap must hold if there is to be anything in it."""

_LONGEST = 80
"""Characters of a gap that is looked at: a longer one is a rule of dashes, a table's leaders or white space."""

_SHAPES = (
    # Quotation marks by themselves: in a class with others they take four times as long to compile.
    (STRAY, r"[ \t\xa0](?:[,;:?!%)\]]|”|\.(?!\.))|[(\[][ \t]|“[ \t]|(?:[,.?!] |[\r\n]|^ )\" $|(?<!\s)[ \xa0]{2}"
            r"|^/ $|^ [/-]$"),
    (DOUBLED, r"[,;:][,.;:?!]|[,;] [,;]|(?<!\.)\.\.(?!\.)|(?<!\.)\.[,;:?!]|[?!]\.(?!\.)|[.,][\"”][.,]|\"\""),
    (BROKEN, r"^-(?:[ \t]+|[ \t]*(?:\r\n|\n|\r)[ \t]*)$|^¬\s?$"),
    # White space that only looks like a space, all that shows no ink, and what no font agrees on.
    (ODD, "[\0-\b\v\f\x0e-\x1f\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
          "\ue000-\uf8ff\ufeff\uff01-\uff5e\ufff9-\ufffc\ufdd0-\ufdef´`′\ud800-\udfff\U000e0000-\U0010ffff]"),
    (STOPPED, r"^(?:\.[)\]]?|[)\]]\.) +[\"“‘(]*$"),
    (MARKUP, r"[<&\\]|/>|\*\*|\]\(|```|\|[-:]|\[\[|'''|==|\{[{%]|\[/?$|(?:^|[\r\n])[*#]+\s?$"),
    (LOST, "^\\?$|(?:^|\\s)\\?$|\ufffd"),
    (SLOT, r"[\[<{«【]|\?\?|##|%%|@@|\*\||[%#]$|%\($|[$£€][#?]"),
)  # fmt: skip
_CODES = ("nbsp", "hellip", "quot", "dash", "quo", "acute", "grave", "circ", "uml", "tilde", "cedil", "slash", "szlig")
_ODD_WORD = lazy_pattern(
    "[\u0250-\u02af\u0370-\u03ff\u0400-\u052f\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]"
)


_SOUND = {
    " ": 0, ", ": 0, ". ": STOPPED, '. "': STOPPED, ".": 0, ",": 0, ": ": 0, "; ": 0, " - ": 0, " – ": 0,
    " (": 0, ") ": 0, ' "': 0, '" ': 0, '," ': 0, ', "': 0, "'": 0, "/": 0,
}  # fmt: skip
"""Gaps that most stories have and need no look, which compiles the shapes."""
_BARE = frozenset({"", ".", "!", '."'})
_SIGNS = (
    (STRAY, frozenset(" \t\xa0")), (DOUBLED, frozenset(',;:.?!"')), (BROKEN, frozenset("-¬")),
    (STOPPED, frozenset(".")), (MARKUP, frozenset("<&\\>*]`|['={#")), (LOST, frozenset("?\ufffd")),
    (SLOT, frozenset("[<{«【?#%@*")),
)  # fmt: skip
"""Shapes with their characters: where a gap has none of these it has not the shape, which is not compiled for it."""
_EVEN = frozenset("\t\n\r !\"#$%&'*+,-./:;<=>?@()[\\]^_{|}~“”‘’–—…•·£€«»‹›¬")
"""Characters that are not odd."""


_BREAKS = frozenset(',;:—–()"“”«»…\n\r')


def judged(gap: str) -> int:
    """What a gap may hold, as bits. Its length must be bounded by the asker."""
    if gap in _SOUND:
        return _SOUND[gap]
    if gap.rstrip("\r\n") in _BARE:
        return 0
    bits = 0 if _EVEN.issuperset(gap) else ODD
    return looked_at(gap, bits | sum(bit for bit, signs in _SIGNS if not signs.isdisjoint(gap)))


def looked_at(gap: str, bits: int = -1) -> int:
    """The same by the shapes alone, of these bits."""
    return sum(bit for bit, shape in _SHAPES if bit & bits and re.search(shape, gap))


def _traits(gap: str) -> int:
    """All that a gap is or may hold, as bits."""
    is_tight = bool(gap) and not any(map(str.isspace, gap))
    is_blank = gap.count("\n") + gap.count("\r") > 2
    is_break = not _BREAKS.isdisjoint(gap) or "--" in gap or " - " in gap
    bits = TIGHT * is_tight | BLANK * is_blank | CODED * gap.startswith(";") | OPENED * ("(" in gap) | BREAK * is_break
    return bits | judged(gap) if len(gap) <= _LONGEST else bits


_TRAITS = Remembered(_traits)


class Marks(Pieces):
    """Views of the marks between words that are empty in sound copy, or nearly so."""

    @cached_property
    def gap_traits(self) -> int:
        """What the gaps are and may hold, all of them together, as bits: a view that GATES names needs its own."""
        return reduce(or_, map(_TRAITS.__getitem__, self.gaps), 0)

    def _gaps_with(self, bit: int) -> tuple[str, ...]:
        if not self.gap_traits & bit:
            return ()
        return tuple(sorted([gap for gap in self.gaps if _TRAITS[gap] & bit]))

    @cached_property
    def stray_gaps(self) -> tuple[str, ...]:
        """The different gaps that may hold a space too many: " ," in "Oslo , where"."""
        return self._gaps_with(STRAY)

    @cached_property
    def doubled_gaps(self) -> tuple[str, ...]:
        """The different gaps that may hold a mark too many: ",," and ".,"."""
        return self._gaps_with(DOUBLED)

    @cached_property
    def broken_gaps(self) -> tuple[str, ...]:
        """The different gaps that are a hyphen and white space."""
        return self._gaps_with(BROKEN)

    @cached_property
    def broken_words(self) -> tuple[str, ...]:
        """The folded words with one hyphen that no word list has, as a whole or in part."""
        return tuple(sorted(word for word in self.unknown_words if word.count("-") == 1))

    @cached_property
    def odd_gaps(self) -> tuple[str, ...]:
        """The different gaps with a character that shows no ink or only looks like another."""
        return self._gaps_with(ODD)

    @cached_property
    def markup_gaps(self) -> tuple[str, ...]:
        """The different gaps with a mark that begins or ends markup."""
        return self._gaps_with(MARKUP)

    @cached_property
    def lost_gaps(self) -> tuple[str, ...]:
        """The different gaps with U+FFFD, or a question mark hard before a word."""
        return self._gaps_with(LOST)

    @cached_property
    def slot_gaps(self) -> tuple[str, ...]:
        """The different gaps with a mark that may open a slot to be filled in: "[", "{{", " %" in " %s", "???"."""
        return self._gaps_with(SLOT)

    @cached_property
    def coded_words(self) -> tuple[str, ...]:
        """The words before a semicolon that end in the name of a character of HTML: "eacute" in "communiqueacute;"."""
        texts, index = self.words.texts, self.gap_index
        places = [place for gap in self._gaps_with(CODED) for place in index[gap] if place]
        return tuple([texts[place - 1] for place in places if texts[place - 1].endswith(_CODES)])

    @cached_property
    def breaks(self) -> frozenset[str]:
        """The different gaps that part one clause from the next: with a mark other than a full stop, or a line end."""
        return frozenset(self._gaps_with(BREAK))

    @cached_property
    def odd_words(self) -> tuple[str, ...]:
        """The different folded words with letters of Cyrillic, Greek, ligatures, or full width."""
        if self.text.isascii():
            return ()
        return tuple(sorted(word for word in self.vocabulary if not word.isascii() and _ODD_WORD.search(word)))

    @cached_property
    def misread_words(self) -> tuple[str, ...]:
        """The folded words that a reading machine seems to have got wrong: no list has them, but for one letter."""
        misread, written = views.misread, self.written_words
        lower = [word for word in self.unknown_words if word in written or word in misread.SHORT]
        return tuple(sorted([*filter(misread.read_again, lower), *misread.misread_words(self.marked_words)]))

    @cached_property
    def low_starts(self) -> tuple[int, ...]:
        """Places of the words in lower case that have a full stop and a space before them, and no initial."""
        texts, index = self.words.texts, self.gap_index
        places = [
            place
            for gap in self._gaps_with(STOPPED)
            for place in index[gap]
            if 0 < place < len(texts) and texts[place][0].islower() and len(texts[place - 1]) > 1
        ]
        return tuple(sorted(places))
