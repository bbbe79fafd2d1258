"""The dash between words: spaced or not, em or en. Ranges, scores and hyphens are no dashes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_DASH = lazy_pattern(r"(?<=[^\W\d_])(?:[,.)”\"’]?)(?P<dash> (?:—|–|--?) | ?— ?|--)(?=[^\W\d_]|[\"“‘(])")
_WANTED = {"spaced-em": " — ", "unspaced-em": "—", "spaced-en": " – "}


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Dashes between words in another form than the style's; where only the sign is another, that alone is named."""
    wanted = _WANTED[style]
    for match in _DASH.finditer(document.text):
        dash = match["dash"]
        if dash == wanted:
            continue
        start, end = match.span("dash")
        if dash.startswith(" ") and dash.endswith(" ") and wanted.startswith(" "):
            yield Hit(Span(start + 1, end - 1), (wanted.strip(),))
        else:
            yield Hit(
                Span(start, end), (wanted,), {"good": wanted.strip() if dash.strip() != wanted.strip() else wanted}
            )
