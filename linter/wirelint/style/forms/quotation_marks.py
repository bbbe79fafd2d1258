"""Which marks a quotation stands in. Told once in a story, at the first that is not in the house's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.rule import Zone
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_OPENING = {"curly-double": "“", "straight-double": '"', "single": "‘'"}


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """The opening mark of the first outermost quotation of the body in other marks."""
    for quote in document.quotes.spans:
        mark = document.text[quote.span.start]
        is_body = document.zone_at(quote.span.start) in (Zone.BODY, Zone.QUOTE)
        if quote.depth == 0 and is_body and mark in "“‘'\"" and mark not in _OPENING[style]:
            fills = {"good": _OPENING[style][0]}
            yield Hit(Span(quote.span.start, quote.span.start + 1), fills=fills)
            return
