"""What the rules on repetition share: how they name the two places, and how they cut the later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Fix, Related, Span, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Document, Sentence
    from wirelint.text.copies import Repeat

LONG_ITEM = 16
"""Words from which on an item of a list is no more likely to be meant twice than a paragraph or sentence."""

MOST_RELATED = 5
MOST_QUOTED = 28


def number_of(document: Document, paragraph: int) -> int:
    """The number of a paragraph as a reader counts: from the first one of the body on, headline and byline aside."""
    zones = document.parts.zones
    first = next((number for number, zone in enumerate(zones) if zone is Zone.BODY), 0)
    return max(paragraph - first, 0) + 1


def is_short_item(document: Document, passage: Sentence) -> bool:
    """Is it a short item of a list, which may well be meant twice?"""
    return document.parts.zones[passage.paragraph] is Zone.LIST and passage.stop - passage.first < LONG_ITEM


def quoted(document: Document, first: int, stop: int, most: int = MOST_QUOTED) -> str:
    """The words from `first` on, quoted, cut short at `most` characters: “The residents of the…”."""
    words = document.words
    last = first
    while last + 1 < stop and words.ends[last + 1] - words.starts[first] <= most:
        last += 1
    plain = " ".join(words.span(first, last).of(document.text)[:most].split())
    plain = plain.replace("“", "‘").replace("”", "’").replace('"', "’")
    return f"“{plain}”" if last + 1 == stop else f"“{plain}…”"


def opening(document: Document, passage: Sentence) -> str:
    """The first words of a passage, quoted."""
    return quoted(document, passage.first, passage.stop)


def others_of(document: Document, repeat: Repeat) -> tuple[Related, ...]:
    """The other places of a repetition: the first one, and the next few behind the one that is reported."""
    passages = (repeat.first, *repeat.later[1:MOST_RELATED])
    return tuple(
        Related(one.span, f"{'Here first' if one is repeat.first else 'Here again'}: {opening(document, one)}")
        for one in passages
    )


def cut(document: Document, passages: Sequence[Sentence], title: str, *, safe: bool = False) -> Fix:
    """A fix that deletes passages, each with the space that sets it off; one that overlaps another is left."""
    spans: list[Span] = []
    for span in _cuts(document, passages):
        if not spans or spans[-1].end <= span.start:
            spans.append(span)
    return Fix(spans[0], "", title, safe, also=tuple((span, "") for span in spans[1:]))


def _cuts(document: Document, passages: Sequence[Sentence]) -> Iterator[Span]:
    text = document.text
    for passage in passages:
        start, end = passage.span
        paragraph = document.paragraphs[passage.paragraph]
        if passage.span == paragraph:
            start = document.paragraphs[passage.paragraph - 1].end
        elif start == paragraph.start:
            while text[end].isspace():
                end += 1
        else:
            while text[start - 1].isspace():
                start -= 1
        yield Span(start, end)
