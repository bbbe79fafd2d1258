"""Slips in set phrases: what several rules of language make of a table's rows.

A row's `note` names the word at fault in the phrase, and its `replacement` what to write for it; without a note the
whole phrase is replaced, and without a replacement nothing is offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.rule import Finding, Fix
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.phrases import Match

_JOINED = frozenset("$£€@#/&-_%'’")
_LONGEST_QUOTED = 25


def slips(document: Document, matches: Iterable[Match], claim: str) -> Iterator[Finding]:
    """A finding for each of these, in the order of the text, as they come; `claim` says what is wrong with it."""
    end = 0
    for match in matches:
        if match.span.start >= end and not _is_joined(document, match) and not _is_name(document, match):
            end = match.span.end
            yield _finding(document, match, claim)


def _is_joined(document: Document, match: Match) -> bool:
    """Do the words before or behind the phrase belong to it: "its A$5 million", "@its"?"""
    before, behind = document.words.gaps[match.first][-1:], document.words.gaps[match.stop][:1]
    return before in _JOINED or behind in _JOINED


def _is_name(document: Document, match: Match) -> bool:
    """Is it the name of something: a phrase in which every word has a capital?"""
    texts = document.words.texts[match.first : match.stop]
    return len(texts) > 1 and all(text[:1].isupper() for text in texts)


def _finding(document: Document, match: Match, claim: str) -> Finding:
    text = document.text
    span = _at_fault(document, match)
    put = match.row.replacement
    if put is None:
        return Finding(match.span, f"“{_short(match.span.of(text))}” {claim}: mend it", None, match.row.tier)
    put = put.replace("'", "’") if "’" in text else put
    put = put[:1].upper() + put[1:] if span.of(text)[:1].isupper() else put
    meant = f"{text[match.span.start : span.start]}{put}{text[span.end : match.span.end]}"
    message = f"“{_short(match.span.of(text))}” {claim}: write “{_short(meant)}”"
    return Finding(match.span, message, Fix(span, put, f"Write “{_short(put)}”"), match.row.tier)


def _at_fault(document: Document, match: Match) -> Span:
    """The words that the row's note names, or the whole phrase."""
    noted = match.row.note.split()
    folded = document.words.folded
    for first in range(match.first, match.stop - len(noted) + 1 if noted else 0):
        if folded[first : first + len(noted)] == noted:
            return document.words.span(first, first + len(noted) - 1)
    return match.span


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_QUOTED else f"{plain[:_LONGEST_QUOTED]}…"
