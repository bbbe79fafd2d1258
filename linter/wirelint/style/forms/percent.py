"""“4%”, “4 percent” or “4 per cent”: behind figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_SHARE = lazy_pattern(
    r"(?P<figure>\d(?<![\w.,$£€]\d)\d{0,11}(?:[.,]\d{1,12}){0,4})(?P<sign> ?%|[ -]?(?:percent|per cent|per-cent|pct)\b)"
    r"(?! ?-?points?\b)",
    2,
)
_ENDINGS = {"sign": "%", "percent": " percent", "per-cent": " per cent"}


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Shares in figures in another form than the style's."""
    ending = _ENDINGS[style]
    for match in _SHARE.finditer(document.text):
        good = f"{match['figure']}{ending}"
        if match[0] != good:
            yield Hit(Span(*match.span()), (good,))
