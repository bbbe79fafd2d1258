"""`once: {NGO: non-governmental organisation}`: a short form that must be spelt out where the story first has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Phrase, Scanner, Seen, Style
from wirelint.style.wording import with_possessive

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.document import Document

_BARE = "“{seen}” is not spelt out where it first stands"
_NEAR = 2
"""Words between a short form and its long form behind it: “NGO (a non-governmental organisation)”."""


def scanner(style: Style) -> Scanner:
    """The first of each short form is a fault, unless one of its long forms or brackets say what it is."""
    terms: dict[str, list[str]] = style.says if isinstance(style.says, dict) else {term: [] for term in style.says}
    phrases: list[Phrase] = []
    groups: list[tuple[int, range, str]] = []
    for term, longer in terms.items():
        start = len(phrases)
        phrases += [Phrase(with_possessive(term), exact=True)]
        phrases += [Phrase(with_possessive(text), anywhere=True) for text in longer]
        groups.append((start, range(start + 1, len(phrases)), longer[0] if longer else ""))

    def scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
        for term, longer, good in groups:
            first = next((one for one in found if one.phrase == term), None)
            if first is None or _is_bracketed(document, first):
                continue
            sentence = document.sentence_at(first.span.start)
            behind = min(first.stop + _NEAR, sentence.stop if sentence else first.stop)
            if any(one.phrase in longer and one.first < max(first.first, behind) for one in found):
                continue
            yield Hit(first.span, (good,)) if good else Hit(first.span, message=style.message or _BARE)

    return Scanner(scan, tuple(phrases))


def _is_bracketed(document: Document, one: Seen) -> bool:
    """Does the short form stand in brackets behind its long form, or have that in brackets behind it?"""
    before, after = document.words.gaps[one.first], document.words.gaps[one.stop]
    return (before.endswith("(") and after.startswith(")")) or after.lstrip().startswith("(")


def _shape() -> Shape:
    from wirelint.config.shapes import Many
    from wirelint.style.shapes import Either, Phrases, Wording
    from wirelint.style.shapes import Phrase as PhraseShape

    what = "a mapping of short forms to what they stand for, or a list of them"
    return Either(Phrases(Wording(), what), Many(PhraseShape(), list, least=1))


KIND = Kind(
    "once",
    "Short forms, each with its long form, which must stand at or before the first; or a list of them.",
    "“{seen}” is not spelt out: write “{good}” first",
    scanner,
    _shape,
)
