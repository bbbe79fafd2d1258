"""The sentences of a text.

Where to start reading: `split_sentences` walks the paragraphs and the places where a sentence may end in step, and
asks `_ends` at each such place inside a paragraph, save those that are plain, as most are: one stop behind a word that
is no abbreviation.

1. A place where a sentence may end is a terminal mark ("." "?" "!" "…" and their like in other scripts) with the
   quotation marks and brackets that close behind it, white space, and no lower-case letter or comma after that. It
   stands in a gap between two words, and a gap is looked at once for all stories.
2. Behind "?" and "!" a sentence ends, save in a name ("Yahoo! Inc.") and between a question and the verb of its
   speaker ('"Why?" Ms Doe asked'). Behind an ellipsis it ends where a word follows that opens sentences.
3. Behind "." the word before it is looked up. A word that is no abbreviation ends the sentence. Titles never do; "No."
   does unless a number follows; the rest ("Inc.", "Oct.", "U.S.", initials) do where a word follows that opens
   sentences, and only in paragraphs that end in a mark themselves: headlines capitalise every word.
4. Scripts written without spaces end a sentence at their marks alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.span import Span
from wirelint.text.abbreviations import ABBREVIATIONS, BANG_NAMES, NEVER_LAST, OPENERS, SPEECH_VERBS, Ending
from wirelint.text.structure import Sentence
from wirelint.tuples import made

if TYPE_CHECKING:
    from wirelint.text.pieces import Pieces

_ASCII_MARKS = ".?!"
_OTHER_MARKS = "…؟۔।॥։።။។‼⁇⁈⁉"
_UNSPACED_MARKS = "。！？｡．"
_ALL_MARKS = _ASCII_MARKS + _OTHER_MARKS + _UNSPACED_MARKS
_CLOSER = r"""["'”’)\]}»›」』）】]*+"""
# A mark of the other side closes before a space, a guillemet behind one. Whoever gives one back finds that it is one.
# In few classes: those of several stretches beyond Latin-1 take a quarter of a millisecond to compile.
_CLOSERS = rf"{_CLOSER}(?:(?:[“‘](?=\s)|«(?=\s)|[ \u00a0]»|\u202f»){_CLOSER})*(?![“‘]\s|«\s|[ \u00a0]»|\u202f»)"
_LAST_MARKS = _ALL_MARKS + "\"'”’)]»:;"  # a paragraph that ends in none of them is a headline or the like
_LOOK_BACK = 24  # no abbreviation is longer
_LOOK_AHEAD = 80  # nor a speaker's name

_LAST_WORD = lazy_pattern(r"[^\W_]+(?:\.[^\W_]+)*$")
_NEXT_WORD = lazy_pattern(r"[\"'“‘«„(\[]*+([^\W_]++)(?=[\s,'’])")
# Both are rare, and compile when first wanted.
_SPEAKER = rf"(?:[^\W\d_a-z][\w.'’-]*\s+){{1,4}}(?:{SPEECH_VERBS})\b"
_UNSPACED_SPEECH = "と|って|.{0,4}[说說道问問]"


_Place = tuple[int, int, int, int, bool]
"""Where a sentence may end: its first terminal mark, its end behind all marks, the start of the next one, the place of
the first word behind these, and whether it surely ends before a capital."""


def split_sentences(document: Pieces) -> tuple[Sentence, ...]:
    """The sentences of every paragraph of a text, in its order.

    A span holds no white space at either end, and the quotation marks and brackets that close behind the sentence. No
    sentence crosses the end of a paragraph; every paragraph has at least one. Linear in the text.
    """
    text, edges = document.text, document.paragraph_edges
    spans, numbers, stops = [], [], []
    places = iter([*_places(document), (0, 0, len(text) + 1, 0, False)])
    place = next(places)
    for number, (begin, close) in enumerate(document.paragraphs):
        while place[2] < close:
            _, end, start, word, is_plain = place
            if start > begin and ((is_plain and not text[start].islower()) or _ends(text, begin, close, place)):
                spans.append((begin, end))
                numbers.append(number)
                stops.append(word)
                begin = start
            place = next(places)
        spans.append((begin, close))
        numbers.append(number)
        stops.append(edges[number + 1])
    return tuple(made(Sentence, zip(made(Span, spans), numbers, [0, *stops], stops, strict=False)))


def _places(document: Pieces) -> list[_Place]:
    """Every place where a sentence may end, in order; some at the end of a paragraph are among them."""
    texts, gaps, ends = document.words.texts, document.words.gaps, document.words.ends
    places: list[_Place] = []
    for gap in filter(_IN_GAP.__getitem__, document.gap_index):
        for mark, end, start, is_stop in _IN_GAP[gap]:
            for word in document.gap_index[gap]:
                at = ends[word - 1] if word else 0
                is_plain = is_stop and word > 0 and _PLAIN[texts[word - 1]] and gaps[word - 1] != "."
                places.append((at + mark, at + end, at + start, word, is_plain))
    places.sort()
    return places


def _in_gap(gap: str) -> tuple[tuple[int, int, int, bool], ...]:
    """The places where a sentence may end in a gap, if no lower-case letter follows: offsets in the gap, in order.

    With each, whether it is a single stop hard behind a word.
    """
    pattern = _plain_pattern if gap.isascii() else _pattern
    found = (match for mark in _ALL_MARKS if mark in gap for match in pattern(mark).finditer(f"{gap}A"))
    places = ((match.start(), *match.span(1)) for match in found)
    return tuple(sorted((*place, place[0] == 0 and gap[0] == "." and gap[1] not in ".…") for place in places))


_IN_GAP = Remembered(_in_gap)


def _is_plain(word: str) -> bool:
    """Does a stop behind the word, as it is written, end the sentence whatever stands before it, save another stop?"""
    is_long = len(word) > 3 or (len(word) > 1 and word.isalpha())  # "12." may be the number of a list
    return is_long and word.isalnum() and not word.isupper() and word not in ABBREVIATIONS


_PLAIN = Remembered(_is_plain)


@cache
def _pattern(mark: str) -> re.Pattern[str]:
    """Begins with the bare mark, so that the search for it is the quick one for a single character."""
    # A gap that ends in two line feeds is never inside a paragraph: passed over here, it costs nothing later.
    space = r"(\s*+)(?=\S)" if mark in _UNSPACED_MARKS else r"(\s++)(?<!\n\n)(?![a-z,;:.–—-])"
    return re.compile(rf"{re.escape(mark)}[{re.escape(_ALL_MARKS)}]*+{_CLOSERS}{space}")


@cache
def _plain_pattern(mark: str) -> re.Pattern[str]:
    """The same for a gap that is all ASCII, as most are: it takes a tenth of the time to compile."""
    return re.compile(rf"""{re.escape(mark)}[{_ASCII_MARKS}]*+["')\]}}]*+(\s++)(?<!\n\n)(?![a-z,;:.-])""")


def _ends(text: str, begin: int, close: int, place: _Place) -> bool:
    """Does a sentence that began at `begin` end here, in a paragraph that ends at `close`?"""
    mark, end, start, *_ = place
    glyph = text[mark]
    if glyph in _UNSPACED_MARKS:
        return end - mark == 1 or not _follows(_UNSPACED_SPEECH, text, start)
    if mark == begin or text[start].islower():
        return False
    if glyph == ".":
        return _ends_in_stop(text, begin, close, place)
    if glyph == "…" or (glyph == "!" and _last_word(text, begin, mark) in BANG_NAMES):
        return _opens(text, start, close)
    return end - mark == 1 or not _follows(_SPEAKER, text, start)


def _ends_in_stop(text: str, begin: int, close: int, place: _Place) -> bool:
    """Does it end behind this stop, or these?"""
    mark, _, start, *_ = place
    is_loose = text[mark - 1] == " "
    if text[mark + 1] in ".…" or (is_loose and text[mark - 2] == "."):
        return text.startswith("....", mark) or _opens(text, start, close)
    ending = _ending(text, begin, mark - is_loose)
    if ending is None:
        return True
    if ending is Ending.NOT_BEFORE_NUMBER:
        return not text[start].isdigit()
    return ending is Ending.MAYBE and _opens(text, start, close)


def _ending(text: str, begin: int, stop: int) -> Ending | None:
    """What the stop may be behind the word that ends at `stop`, in the sentence that begins at `begin`."""
    before = text[max(begin, stop - _LOOK_BACK) : stop]
    word = before.rpartition(" ")[2]
    if len(word) > 1 and word.isalpha():
        return ABBREVIATIONS.get(word.capitalize() if word.isupper() and before.isupper() else word)
    word = _last_word(text, begin, stop)
    if stop - len(word) == begin and len(word) <= 3 and (len(word) == 1 or word.isdigit()):
        return Ending.NEVER  # the number of a list: "1. Residents"
    if "." in word:
        return _ending_of_dotted(word)
    if len(word) == 1 and word.isalpha() and word not in ABBREVIATIONS:
        return Ending.MAYBE
    return ABBREVIATIONS.get(word.capitalize() if before.isupper() else word)


def _ending_of_dotted(word: str) -> Ending | None:
    """What the last stop may be of a word with stops inside: "U.S", "p.m", "J.K", "Ph.D", but "example.com"."""
    pieces = word.split(".")
    if word in NEVER_LAST:
        return Ending.NEVER
    if all(piece.isalpha() and len(piece) <= 2 for piece in pieces):
        return Ending.MAYBE
    return ABBREVIATIONS.get(pieces[-1])


def _last_word(text: str, begin: int, stop: int) -> str:
    """The word that ends at `stop`, or "": stops may stand in it, no other marks."""
    found = _LAST_WORD.search(text, max(begin, stop - _LOOK_BACK), stop)
    return found[0] if found else ""


def _follows(pattern: str, text: str, start: int) -> bool:
    return re.match(pattern, text[start : start + _LOOK_AHEAD]) is not None


def _opens(text: str, start: int, close: int) -> bool:
    """Does a word that opens sentences stand at `start`, in a paragraph that is no headline?"""
    found = _NEXT_WORD.match(text, start, close)
    return found is not None and found[1] in OPENERS and text[close - 1] in _LAST_MARKS
