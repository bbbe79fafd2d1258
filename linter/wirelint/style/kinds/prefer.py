"""`prefer: {bad: good}`: words that the house writes another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Phrase, Scanner, Seen, Style
from wirelint.style.wording import as_copy_has, with_possessive, written

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.document import Document


def scanner(style: Style) -> Scanner:
    """Each phrase found is a fault."""
    pairs = tuple(style.says.items())

    def scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
        for one in found:
            bad, goods = pairs[one.phrase]
            seen = one.span.of(document.text)
            opens = style.exact and seen[:1].isupper() and _opens(document, one)
            meant = (as_copy_has(document.text, bad, _capital(text) if opens else text) for text in goods)
            good = tuple(dict.fromkeys(written(seen, bad, text, exact=style.exact) for text in meant))
            if seen not in good:
                yield Hit(one.span, good)

    return Scanner(scan, tuple(Phrase(with_possessive(bad), style.exact) for bad, _ in pairs))


def _opens(document: Document, one: Seen) -> bool:
    """Does a sentence begin here, so that the first letter is a capital whatever the entry says?"""
    sentence = document.sentence_at(one.span.start)
    return sentence is not None and sentence.first == one.first


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shape() -> Shape:
    from wirelint.style.shapes import Phrases, Wording

    return Phrases(Wording(), "a mapping of phrases to what is to be written instead")


KIND = Kind(
    "prefer",
    "Phrases, each with what to write instead: text, or a list whose first is preferred.",
    "House style is “{good}”, not “{seen}”",
    scanner,
    _shape,
)
