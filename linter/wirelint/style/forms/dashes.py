"""The dash between words: spaced or not, em or en. Ranges, scores and hyphens are no dashes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    import re

    from wirelint.document import Document

_DASH = lazy_pattern(r"(?<=[^\W\d_])(?:[,.)”\"’]?)(?P<dash> (?:—|–|--?) | ?— ?|--)(?=[^\W\d_]|[\"“‘(])")
_SIGNS = lazy_pattern(r"[—–-]+")
_WANTED = {"spaced-em": " — ", "unspaced-em": "—", "spaced-en": " – "}


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Dashes between words in another form than the style's; where only the sign is another, that alone is named."""
    wanted = _WANTED[style]
    for match in _dashes(document.text):
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


def _dashes(text: str) -> Iterator[re.Match[str]]:
    """The dashes between words. A pattern that begins with what may stand before a dash would be tried everywhere."""
    done = 0
    for sign in _SIGNS.finditer(text):
        at = sign.start()
        if sign[0] == "-" and not text.startswith(" ", at - 1):
            continue
        for start in range(max(done, at - 2), at + 1):
            if match := _DASH.match(text, start):
                done = match.end()
                yield match
                break
