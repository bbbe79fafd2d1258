"""Where an unknown word stands: in an address, alone in quotation marks, in a foreign phrase, in a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.lexicon import lexicon
from wirelint.remembered import Remembered
from wirelint.slips import OTHER, cost
from wirelint.text.misread import read_again
from wirelint.text.name_words import SPEECH
from wirelint_rules._fusing import fused
from wirelint_rules._spelling import Meant, common_meant

if TYPE_CHECKING:
    from wirelint import Document

_ADDRESS = frozenset("@#/\\_=&~$%{}<>|")
_QUOTES = frozenset("\"'“”‘’«»*")
_APOSTROPHES = frozenset("'’‘")
_CLIPPED = ("in", "an", "o", "th", "f")
"""What words end in that speech has clipped: "goin'", "wit'"."""
_SIC = (" (", " [")
_FOREIGN = frozenset(
    "aux ce de des del della der das du el elle est et il la las le les leur los mit nicht que qui sur und un una une "
    "van von".split()
)
_SENTENCE_END = frozenset('.!?:\n\r"“')
_RAREST_JOIN = 3.0
_LONG_NAME = 8
_LONG_OPENER = 6
_LEAST_WORTH, _NAME_WORTH, _OPENER_WORTH, _LONE_WORTH = 3.5, 3.7, 4.0, 5.0
"""How common the word meant must be, less its slip's cost: at the least; for a long one among words with capitals; for
what opens a sentence; for a long one that stands alone or beside names, and may be a name itself."""
_RARE, _LEAD = 2.0, 2.0
"""How common a word that opens a sentence may be, and how much commoner the one that was meant must be."""
_REACH = 30
"""Words on either side by which a sentence is judged, so that a text without stops costs no more."""
_PAIR, _SURE_PAIR = 2.0, 2.25
"""How common two neighbours must be to tell what a word with a capital should be, on the Zipf scale: one that was never
seen, and one that was."""


def is_free(document: Document, place: int) -> bool:
    """Is the word part of no address and no clipped speech ("goin'"), and neither a quoted nor a foreign term?"""
    words = document.words
    before, behind = words.gaps[place][-1:], words.gaps[place + 1]
    if before in _ADDRESS or behind[:1] in _ADDRESS or (behind in {".", "-"} and place + 1 < len(words)):
        return False
    if before in _APOSTROPHES or (behind[:1] in _APOSTROPHES and words.folded[place].endswith(_CLIPPED)):
        return False
    if before in _QUOTES and behind.lstrip(",.;:?!")[:1] in _QUOTES:
        return False
    is_sic = behind in _SIC and words.folded[place + 1 : place + 2] == ["sic"]
    return not is_sic and not _is_foreign(document, place) and not _is_in_foreign_sentence(document, place)


def _is_foreign(document: Document, place: int) -> bool:
    """Is there another unknown word in lower case beside the word, or an article of another language before it?"""
    words = document.words
    if place and words.gaps[place] == " " and words.texts[place - 1] in _FOREIGN:
        return True
    beside = [place - 1] if place and words.gaps[place] == " " else []
    if words.gaps[place + 1] == " " and place + 1 < len(words):
        beside.append(place + 1)
    return any(words.texts[one].islower() and words.folded[one] in document.unknown_words for one in beside)


def _is_in_foreign_sentence(document: Document, place: int) -> bool:
    """Has the sentence that the word stands in more small words of another language than of English?"""
    from wirelint.text.language import is_foreign

    sentence = document.sentence_at(document.words.starts[place])
    if sentence is None:
        return False
    first, stop = max(sentence.first, place - _REACH), min(sentence.stop, place + _REACH)
    return is_foreign(frozenset(document.words.folded[first:stop]))


def is_mended_elsewhere(document: Document, place: int, word: str) -> bool:
    """Do the rules on fused, split and misread words speak of it already?"""
    if read_again(word) or fused(word, document.lexicon):
        return True
    folded, lexicon = document.words.folded, document.lexicon
    return any(
        lexicon.is_plain(whole) and lexicon.zipf(whole) >= _RAREST_JOIN
        for whole in ("".join(folded[max(0, place - 1) : place + 1]), "".join(folded[place : place + 2]))
        if whole != word
    )


def is_sure_capital(document: Document, place: int) -> bool:
    """Is a word with a capital surely misspelt: a long one, one in a known phrase, or one that opens a sentence?"""
    words = document.words
    folded, written = words.folded[place], words.texts[place]
    best, zipf = _NAMES[folded]
    if not best.word or not (written.istitle() or written.isupper()):
        return False
    opens = written.istitle() and (place == 0 or not _SENTENCE_END.isdisjoint(words.gaps[place]))
    beside = [one for one in (place - 1, place + 1) if _is_beside(document, place, one)]
    if not (opens or beside or len(folded) >= _LONG_NAME):
        return False
    if _is_in_foreign_sentence(document, place):
        return False
    if zipf:
        is_phrase = any(_pair(document, place, one, best) >= _SURE_PAIR for one in beside)
        return best.worth - zipf >= _LEAD and (is_phrase or (opens and _goes_with_next(document, place, best)))
    is_in_title = opens or any(_is_no_name(document, one) for one in beside)
    is_long = len(folded) >= _LONG_NAME and best.worth >= (_NAME_WORTH if is_in_title else _LONE_WORTH)
    return (
        is_long
        or (opens and _opens_phrase(document, place, best))
        or any(_pair(document, place, one, best) >= _PAIR for one in beside)
    )


def _meant_by_name(folded: str) -> tuple[Meant, float]:
    """The word that one with a capital may have been meant for, and how common the one that stands is; or _NOTHING."""
    known, zipf = lexicon(), lexicon().zipfs[folded]
    if zipf > _RARE or not (folded.isascii() and folded.isalpha()):
        return _NOTHING
    best = next(iter(common_meant(folded, known)), None)
    if best is None or best.worth < _LEAST_WORTH or not known.is_plain(best.word):
        return _NOTHING
    return _NOTHING if cost(folded, best.word) >= OTHER else (best, zipf)


_NOTHING = Meant("", 0.0), 0.0
_NAMES = Remembered(_meant_by_name)


def _is_beside(document: Document, place: int, other: int) -> bool:
    """Does a word with a capital stand right beside, or "of" between another and the one that is looked at?"""
    words = document.words
    if not 0 <= other < len(words) or words.gaps[max(place, other)] != " ":
        return False
    if words.texts[other][0].isupper():
        return True
    return words.texts[other] == "of" and 0 < other < place and words.texts[other - 1][0].isupper()


def _is_no_name(document: Document, place: int) -> bool:
    """Is a word with a capital a plain one, and no given name?"""
    from wirelint.gazetteer import given_names

    is_plain = document.lexicon.is_plain(document.words.folded[place])
    return is_plain and document.words.texts[place] not in given_names()


def _goes_with_next(document: Document, place: int, best: Meant) -> bool:
    """Is the word meant a likely neighbour of the next, which is in lower case?"""
    return _is_followed(document, place) and _pair(document, place, place + 1, best) > 0


def _opens_phrase(document: Document, place: int, best: Meant) -> bool:
    """Does the word meant go with the next, or is it so common that the one that stands hardly is a name?"""
    if _goes_with_next(document, place, best):
        return True
    is_common = best.worth >= _OPENER_WORTH and len(best.word) >= _LONG_OPENER
    return is_common and _is_followed(document, place) and document.words.folded[place + 1] not in SPEECH


def _is_followed(document: Document, place: int) -> bool:
    """Is there a word in lower case behind, with no more than a comma between?"""
    words = document.words
    return place + 1 < len(words) and words.texts[place + 1].islower() and words.gaps[place + 1] in {" ", ", "}


def _pair(document: Document, place: int, other: int, best: Meant) -> float:
    """How common the word meant is beside a neighbour of the one that stands."""
    neighbour = document.words.folded[other]
    left, right = (neighbour, best.word) if other < place else (best.word, neighbour)
    return document.lexicon.bigram(left, right)
