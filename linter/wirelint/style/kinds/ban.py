"""`ban: [phrase]`: words that the house does not write, with nothing to put in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Phrase, Scanner, Seen, Style
from wirelint.style.wording import with_possessive

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.document import Document


def scanner(style: Style) -> Scanner:
    """Each phrase found is a fault."""
    return Scanner(_scan, tuple(Phrase(with_possessive(text), style.exact) for text in style.says))


def _scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
    return (Hit(one.span) for one in found)


def _shape() -> Shape:
    from wirelint.config.shapes import Many
    from wirelint.style.shapes import Phrase as PhraseShape

    return Many(PhraseShape(), list, least=1)


KIND = Kind("ban", "Phrases that are not to be written.", "House style avoids “{seen}”: reword", scanner, _shape)
