"""Characters that show no ink, and what belongs in their place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Span, Tier
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

_LINE_ENDS = frozenset("\v\f\u2028\u2029")
_JOINERS = frozenset("\u200b\u200c\u200d")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u00ad\u180e\u2060\u2061\u2062\u2063\u2064\ufff9\ufffa\ufffb\ufffc") | _JOINERS | _BIDI
_WINDOWS = lazy_pattern("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
"""Control codes that are letters and marks of Windows-1252: they are misread, and not odd."""

_TERMINAL = lazy_pattern(r"\x1b\[[0-9;?]{0,12}[A-Za-z]")
"""What colours or moves the text of a terminal (ECMA-48, 5th edition, section 5.4)."""

_SPACES = frozenset("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
_RIGHT_TO_LEFT = lazy_pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class _Unseen(NamedTuple):
    """A character out of place: what it is called and what to put there, or None where nobody can tell."""

    name: str
    put: str | None


def unseen_characters(document: Document) -> Iterator[Finding]:
    """Every character in a gap that shows no ink and that no script needs there."""
    text = document.text
    sound = _BIDI if _RIGHT_TO_LEFT.search(text) else frozenset()
    for gap in document.odd_gaps:
        for place in document.gap_index[gap]:
            span = document.gap_span(place)
            for offset in range(span.start, span.end):
                terminal = _TERMINAL.match(text, offset) if text[offset] == "\x1b" else None
                unseen = None if text[offset] in sound else _out_of_place(text, offset)
                if terminal:
                    yield _terminal_code(Span(*terminal.span()))
                elif unseen:
                    yield _finding(text, Span(offset, offset + 1), *unseen)


def unbroken_spaces(document: Document) -> Iterator[Finding]:
    """One finding for all spaces of an uncommon kind between two words, where no figure or mark calls for them."""
    if document.language == "fr":
        return
    places = sorted(place for gap in document.odd_gaps if gap in _SPACES for place in document.gap_index[gap])
    texts = document.words.texts
    spans = [
        document.gap_span(place)
        for place in places
        if 0 < place < len(texts) and texts[place - 1][-1].isalpha() and texts[place][0].isalpha()
    ]
    if spans:
        name = unicodedata.name(document.text[spans[0].start]).lower()
        many = f", {len(spans)} times" if len(spans) > 1 else ""
        fix = Fix(spans[0], " ", "Put common spaces", safe=True, also=tuple((span, " ") for span in spans[1:]))
        yield Finding(spans[0], f"A {name} stands between words{many}: put a space", fix, Tier.WEAK)


def _finding(text: str, span: Span, name: str, put: str | None) -> Finding:
    code = f"U+{ord(text[span.start]):04X}"
    if put is None:
        return Finding(span, f"{code} is {name}: put back what was lost here", tier=Tier.LIKELY)
    way = "put a common one" if put else "delete it"
    message = f"{code}, {name[:36]}, stands unseen here: {way}"
    return Finding(span, message, Fix(span, put, "Put a common one" if put else "Delete it", safe=True))


def _terminal_code(span: Span) -> Finding:
    return Finding(
        span, "A control sequence of a terminal stands here: delete it", Fix(span, "", "Delete it", safe=True)
    )


def _out_of_place(text: str, place: int) -> _Unseen | None:
    """Judge the character at an offset by itself and its neighbours; None where it is sound, or shows ink."""
    one = text[place]
    category = unicodedata.category(one)
    if category in ("Co", "Cs", "Cn"):
        return _Unseen("no character of any script", None)
    if one in _LINE_ENDS:
        return _Unseen("a line end of another kind", "\n")
    if category == "Cc" and one not in "\t\n\r" and not _WINDOWS.match(one):
        return _Unseen("a control code", "")
    if one in _INVISIBLE or one > "\U000e0000" or (one == "\ufeff" and place):
        return None if _is_needed(text, place) else _Unseen(unicodedata.name(one).lower(), "")
    return None


def _is_needed(text: str, place: int) -> bool:
    """Does a script or an emoji need the character here?"""
    one, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if one in _JOINERS:
        return _is_beyond_latin(before) or _is_beyond_latin(after)
    return one > "\U000e0000" and (before > "\U000e0000" or _is_beyond_latin(before))


def _is_beyond_latin(one: str) -> bool:
    """Is it a letter or mark of another script, an emoji or a part of one?"""
    return one > "\u02ff" and unicodedata.category(one) in ("Lo", "Lm", "Ll", "Lu", "Mn", "Mc", "So", "Sk")
