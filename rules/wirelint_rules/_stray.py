"""Where a space is too many in a gap between two words: the shapes, and what must stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Document, Span
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

_BEFORE_MARK = lazy_pattern(
    r"(?<![\s(\[{“‘])[ \t]{1,2}(?P<mark>[,;:?!%)\]”]|(?<!\. )(?<!\. {2})\.(?!\.|\s+\.))(?P<after>.?)", re.S
)
_BEHIND_OPENING = lazy_pattern(r"(?<![:;=-])(?P<mark>[(\[]|(?<![^\s(\[])“)(?P<cut>[ \t]{1,2})(?=[^\s)\]]|\Z)")
_OPENS_LINE = lazy_pattern(r"(?<=[\r\n])(?P<mark>\")(?P<cut> )\Z")
_BY_QUOTE = lazy_pattern(r"[,.?!]? \" ")
_TWO = lazy_pattern(r"(?<!\s)[ \u00a0]{2}(?!\s)")
_FRENCH_MARKS = frozenset(";:?!%")
_CLOSES_LOW = frozenset({"bg", "cs", "de", "et", "hr", "is", "lt", "mk", "sk", "sl", "sr"})
"""Languages in which “ closes what „ opened."""

_SMILES = frozenset("()-")
_TIGHT_NAMES = frozenset({"Net", "Com", "Org", "Mac"})
_WINDOW = 500
"""Characters back within which a bracket must have been opened."""


class Stray(NamedTuple):
    """A space too many: the place to name, the mark it stands by, and the edit; None where two are possible."""

    span: Span
    mark: str
    edit: tuple[Span, str] | None


def by_marks(document: Document, place: int, gap: str) -> Iterator[Stray]:
    """The spaces before a mark, behind an opening one, and on both sides of a straight one, in the gap `place`."""
    start = document.gap_span(place).start
    for match in _BEFORE_MARK.finditer(gap):
        put = _instead(document, place, match)
        if put is not None:
            span = _moved(match.start(), match.end("mark"), start)
            yield Stray(span, match["mark"], (span, put) if put else None)
    for shape in (_BEHIND_OPENING, _OPENS_LINE):
        for match in shape.finditer(gap):
            is_closing = match["mark"] == "“" and (match.start() == 0 < place or document.language in _CLOSES_LOW)
            if not is_closing and (match.end() < len(gap) or place < len(document.words)):
                cut = _moved(*match.span("cut"), start)
                yield Stray(_moved(match.start("mark"), match.end("cut"), start), match["mark"], (cut, ""))
    if _BY_QUOTE.fullmatch(gap) and 0 < place < len(document.words) and not document.words.texts[place - 1].isdigit():
        yield _by_quote(document, place, start, gap)


def two_spaces(document: Document, place: int, gap: str) -> Iterator[Stray]:
    """Two spaces where there should be one, between two words of one line."""
    match = _TWO.search(gap)
    if match and 0 < place < len(document.words):
        span = _moved(*match.span(), document.gap_span(place).start)
        yield Stray(span, gap[: match.start()][-1:], (Span(span.start, span.start + 1), ""))


def _moved(start: int, end: int, by: int) -> Span:
    return Span(start + by, end + by)


def _instead(document: Document, place: int, match: re.Match[str]) -> str | None:
    """What to put for a space and the mark behind it, None where the space is sound, and “” where nobody can tell."""
    words, mark, gap = document.words, match["mark"], match.string
    left = words.texts[place - 1] if place else ""
    right = words.texts[place] if place < len(words) else ""
    if not left or (mark in _FRENCH_MARKS and document.language == "fr"):
        return None
    is_tight = match.end("mark") == len(gap) and right != ""
    if is_tight and mark in ",;.":
        return _swapped(document, left, right, mark)
    is_sound = (
        is_tight
        or (mark in ":;" and match["after"] in _SMILES)
        or (mark == ":" and left.isdigit() and right.isdigit())
        or (mark == "%" and not (left.isdigit() and document.language == "en"))
        or (mark in ")]" and not _is_open(document.text, document.gap_span(place).start, mark))
    )
    if is_sound:
        return None
    # In the middle of a sentence a question mark often stands for a dash or fraction that was lost.
    return "" if mark == "?" and match["after"] == " " and right[:1].islower() else mark


def _swapped(document: Document, left: str, right: str, mark: str) -> str | None:
    """What to put where the space should stand on the other side of the mark: “soon ,but”, “soon .The”."""
    if left[-1].isdigit() and right[0].isdigit():
        return mark if mark == "," and len(right) == 3 else None
    if mark == "." and not (right.istitle() and len(right) > 1 and left[-1].islower() and right not in _TIGHT_NAMES):
        return None
    return f"{mark} " if right[0].isalpha() and left[-1].isalnum() else None


def _is_open(text: str, place: int, closing: str) -> bool:
    opening = "(" if closing == ")" else "["
    start = max(0, place - _WINDOW)
    return text.rfind(opening, start, place) > text.rfind(closing, start, place)


def _by_quote(document: Document, place: int, start: int, gap: str) -> Stray:
    """A straight quotation mark with a space on either side belongs to the left only where a clause goes on."""
    span = Span(start, start + len(gap))
    if gap[0] == "," and document.words.texts[place].islower():
        return Stray(span, '"', (Span(start + 1, start + 2), ""))
    return Stray(span, '"', None)
