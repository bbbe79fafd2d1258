"""What the rules on text that never belonged to the story share: how far it reaches, how it is named and cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Span, Tier
from wirelint.phrase_place import Where
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.phrases import Match

MOST_QUOTED = 36


class Residue(NamedTuple):
    """Text to be cut: where, how sure, and what the message says of it behind the words quoted."""

    span: Span
    tier: Tier
    says: str


def sentences_around(document: Document, match: Match) -> Span:
    """The sentences that a phrase stands in; only from the phrase on, where it must begin one and does not."""
    first, last = document.sentence_at(match.span.start), document.sentence_at(match.span.end - 1)
    start = first.span.start if first else match.span.start
    if match.row.where is not Where.ANYWHERE and first and first.first < match.first:
        opening = document.text[start : match.span.start]
        start += len(opening.rstrip("\"'“‘([*"))
    return Span(start, last.span.end if last else match.span.end)


def findings(document: Document, residues: Iterable[Residue]) -> Iterator[Finding]:
    """A finding for each stretch of residue: those that overlap, or follow one another in a paragraph, are one.

    The fix deletes it with the space that sets it off, and is never safe.
    """
    done, is_first = 0, True
    for residue in _joined(document, residues):
        is_first = is_first and not document.text[done : residue.span.start].strip()
        done = residue.span.end
        message = f"{quoted(residue.span.of(document.text))} {residue.says}"
        yield Finding(residue.span, message, deletion(document, residue.span, is_first), residue.tier)


def quoted(text: str) -> str:
    """The first words of a text in curly quotes: “The residents of the…”."""
    plain = " ".join(text[: 4 * MOST_QUOTED].split()).replace("“", "‘").replace("”", "’").replace('"', "’")
    if len(plain) <= MOST_QUOTED:
        return f"“{plain}”"
    cut = plain[:MOST_QUOTED].rpartition(" ")[0] or plain[:MOST_QUOTED]
    return f"“{cut.rstrip(',;:.!?-–— ')}…”"


def _joined(document: Document, residues: Iterable[Residue]) -> Iterator[Residue]:
    last: Residue | None = None
    for residue in sorted(residues):
        if last and _are_one(document, last.span, residue.span):
            says = last.says if last.tier <= residue.tier else residue.says
            last = Residue(last.span | residue.span, min(last.tier, residue.tier), says)
            continue
        if last:
            yield last
        last = residue
    if last:
        yield last


def _are_one(document: Document, left: Span, right: Span) -> bool:
    is_near = not document.text[left.end : right.start].strip()
    return is_near and document.paragraph_at(left.start) == document.paragraph_at(right.start)


def deletion(document: Document, span: Span, is_first: bool) -> Fix:
    """A fix, not safe, that deletes the span and the space before it.

    Where nothing that stays stands before it in the text (`is_first`) or in its paragraph, the space behind it goes.
    """
    return Fix(_with_space(document, span, is_first), "", "Cut it")


def _with_space(document: Document, span: Span, is_first: bool) -> Span:
    text = document.text
    start, end = span
    paragraph = document.paragraphs[document.paragraph_at(start)]
    if is_first or (paragraph.start == start and paragraph.end > end):
        while text[end : end + 1].isspace():
            end += 1
        return Span(start, end)
    while text[start - 1].isspace():
        start -= 1
    return Span(start, end)
