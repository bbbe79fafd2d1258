"""Two sentences, or two halves of one, run together at the mark between them.

A line break that a system swallowed leaves "dangerous.The man"; a comma that lost its space leaves "the
Union,dismissed". A stop is looked at only between a word in lower case (or a year) and a capital letter, a comma only
between two words, so that addresses, file names, versions, decimals, initials and brand names keep their dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.tuples import NamedTuple

_CLOSING = frozenset(".!?,;:")
_TIGHT = lazy_pattern(r"(?P<closed>[.!?,;:][\"”’)\]]{0,2}|[.!?][’]?[”])(?P<opened>[\"“‘(\[]{0,2})")
_ADDRESS = lazy_pattern(
    r"://|www\.|@|[/\\_=&#~]|\.(?:com|org|net|gov|edu|info|biz|html?|php|pdf|txt|docx?|csv|json)\b", re.I
)
_ABBREVIATIONS = frozenset({"vs", "no", "nos", "st", "mr", "mrs", "ms", "dr", "sen", "gen", "gov", "rep", "lt", "col"})
_MOST_LETTERS_OF_A_TOKEN = 200


class Options(NamedTuple):
    allow: frozenset[str] = frozenset()
    """Names written with a mark and no space, such as `Yahoo!Mail`."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at every gap that is marks alone, with no space on either side of them."""
    for gap in sorted(document.tight_marks):
        for place in document.gap_index[gap] if gap[0] in _CLOSING else ():
            shape = _TIGHT.fullmatch(gap) if _is_fault(document, place, gap) else None
            if shape and _token(document, place) not in options.allow:
                yield _finding(document, place, shape)


def _is_fault(document: Document, place: int, gap: str) -> bool:
    words = document.words
    if not 0 < place < len(words):
        return False
    left, right = words.texts[place - 1], words.texts[place]
    if gap[0] in ",;:":
        return (
            _is_word(left) and _is_word(right) and (gap[0] == "," or right[0].isupper()) and _is_prose(document, place)
        )
    first = right.partition("-")[0].partition("'")[0]
    if not (first[0].isupper() and (first[1:].islower() or first in {"A", "I"})):
        return False
    return _ends_sentence(document, place - 1, left) and _is_prose(document, place)


def _is_word(text: str) -> bool:
    return len(text) > 1 and text[-1].isalpha() and text[-2].islower() and not any(map(str.isdigit, text))


def _ends_sentence(document: Document, place: int, left: str) -> bool:
    """Can the word before the mark end a sentence: in lower case at its end, or a year, and no abbreviation?"""
    if left.isdigit():
        return len(left) == 4 and "." not in document.words.gaps[place]
    return len(left) > 1 and left[-2:].islower() and left.isalpha() and left.lower() not in _ABBREVIATIONS


def _is_prose(document: Document, place: int) -> bool:
    return _ADDRESS.search(_token(document, place)) is None


def _token(document: Document, place: int) -> str:
    """What stands around the gap between white space and white space, as far as it is of a sane length."""
    start, end = document.gap_span(place)
    before = document.text[max(0, start - _MOST_LETTERS_OF_A_TOKEN) : end].split()[-1]
    return before + document.text[end : end + _MOST_LETTERS_OF_A_TOKEN].split()[0]


def _finding(document: Document, place: int, shape: re.Match[str]) -> Finding:
    start, end = document.gap_span(place)
    closed, opened = shape["closed"], shape["opened"]
    ambiguous = '"' in closed or "'" in closed
    left, right = document.words.texts[place - 1][-12:], document.words.texts[place][:12]
    message = f"A space is missing in “{left}{shape[0]}{right}”: put one after “{closed[0]}”"
    if ambiguous:
        return Finding(Span(start, end), message.replace("after", "by"), tier=Tier.LIKELY)
    cut = end - len(opened)
    return Finding(Span(start, end), message, Fix(Span(cut, cut), " ", "Put a space in", safe=True))


RULE = Rule(
    id="missing-space",
    family="damage",
    summary="A space is missing after a stop or comma",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    stage=Stage.DAMAGE,
    wake=Wake(views=frozenset({"tight_marks"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: a space goes in and nothing else changes. Beside a straight quotation mark, which may belong to "
    "either side, nothing is offered.",
    sources=("Prototype figures: 10 hits in 1.52 million words of published news copy, all true.",),
    examples=(
        Bad(
            "The animal is always dangerous⟦.⟧The man has gone.",
            fixed="The animal is always dangerous. The man has gone.",
        ),
        Bad("The envoy of the Union⟦,⟧dismissed the move.", fixed="The envoy of the Union, dismissed the move."),
        Bad("“It is over⟦.”⟧The envoy left.", fixed="“It is over.” The envoy left."),
        Bad("He won in 1998⟦.⟧The team lost.", fixed="He won in 1998. The team lost."),
        Bad("Is it over⟦?⟧Nobody knows.", fixed="Is it over? Nobody knows."),
        Bad('It is over⟦."⟧The envoy left.', severity=Severity.WARNING),
        Bad("He left the show⟦.⟧Carr-Lowe stayed.", fixed="He left the show. Carr-Lowe stayed."),
        Good("Shares of Booking.com fell, and Node.js grew."),
        Good("U.S.Steel and J.K.Rowling were named."),
        Good("See www.example.org/About.The for more, or mail Jane.Roe@example.org."),
        Good("The rate was 3.5.That is high."),
        Good("It ran on ASP.NET and cost 1,200 euros."),
        Good("He opened README.Md at 5.30pm."),
        Good("Wait ... The envoy left."),
        Good("Shares (BRK.A) rose, as did .NET."),
        Good("He will play Leeds vs.India next."),
    ),
)
