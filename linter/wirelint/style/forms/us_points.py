"""“U.S.” or “US”, in running text and outside the names of firms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_BARE = lazy_pattern(r"US(?<![\w$.&'’-]US)(?![\w$&])(?! (?:dollar|\$))")
_POINTS = lazy_pattern(r"U(?<![\w$.&-]U)\. ?S\.(?!\w\.)")
_OFFICES = frozenset(
    "president vice secretary attorney ambassador senator sen rep representative congress congressional senate house "
    "supreme district circuit court treasury state department justice defense energy army navy air marine marines "
    "coast border customs immigration federal central embassy capitol congressman congresswoman marshal marshals "
    "special envoy trade food fish forest geological census postal west east southern northern republican democratic "
    "democrats republicans gen general adm admiral lt col capt".split()
)
"""Words with a capital that may follow without making one name of both, as “US Airways” and “US Open” are."""


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """The country shortened with points where the style has none, or without."""
    text = document.text
    pattern = _BARE if style == "U.S." else _POINTS
    for match in pattern.finditer(text):
        span = Span(*match.span())
        if _is_in_name(document, span) or _is_shouted(document, span):
            continue
        if style == "U.S.":
            yield Hit(span, ("U.S" if text[span.end : span.end + 1] == "." else "U.S.",), {"good": "U.S."})
        else:
            sentence = document.sentence_at(span.start)
            is_last = sentence is not None and sentence.span.end == span.end
            yield Hit(span, ("US." if is_last else "US",), {"good": "US"})


def _is_in_name(document: Document, span: Span) -> bool:
    """Is the next word one with a capital that is no office, so that it may be a name with the country in it?"""
    place = document.words_in(span).stop
    if place >= len(document.words) or document.words.gaps[place] not in {" ", ". "}:
        return False
    word = document.words.texts[place]
    sentence = document.sentence_at(span.start)
    is_inside = sentence is not None and place < sentence.stop
    return is_inside and word[:1].isupper() and word.lower() not in _OFFICES


def _is_shouted(document: Document, span: Span) -> bool:
    """Are the words on either side in capitals, so that “US” may be the pronoun?"""
    places, texts = document.words_in(span), document.words.texts
    beside = [texts[place] for place in (places.start - 1, places.stop) if 0 <= place < len(texts)]
    return bool(beside) and all(len(word) > 1 and word.isupper() for word in beside)
