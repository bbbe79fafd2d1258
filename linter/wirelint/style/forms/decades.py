"""“the 1990s” or “the 1990's”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_DECADE = lazy_pattern(r"\b[Tt]he (?:(?:early|late|mid)[ -])?(?P<decade>(?P<year>(?:1\d|20)\d0)(?P<mark>['’]?)s)\b")


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Decades behind “the” with or without the apostrophe that the style has."""
    for match in _DECADE.finditer(document.text):
        wants = style == "1990's"
        if bool(match["mark"]) != wants:
            yield Hit(Span(*match.span("decade")), (f"{match['year']}{chr(39) if wants else ''}s",))
