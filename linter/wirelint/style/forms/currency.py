"""“$5 million” or “$5m”, and never “$5 million dollars”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_SUM = lazy_pattern(
    r"(?P<head>[$£€]\d{1,12}(?:[.,]\d{1,12}){0,4})(?P<gap>[ \u00a0-]?)"
    r"(?P<scale>million|billion|trillion|mln|mn|bln|bn|tln|tn|m|b)\b(?P<twice> (?:dollars|pounds|euros)\b)?"
)
_BEFORE = lazy_pattern(r"(?<![A-Za-z])[A-Z]{1,3}\Z")
_WORDS = {"m": "million", "mn": "million", "mln": "million", "b": "billion", "bn": "billion", "bln": "billion",
          "tn": "trillion", "tln": "trillion"}  # fmt: skip
_SIGNS = {"million": "m", "billion": "bn", "trillion": "tn"}


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Sums of millions and more in another form than the style's; one with a hyphen is an adjective and passed over."""
    text = document.text
    for match in _SUM.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 3), match.start())
        start = before.start() if before else match.start()
        head, seen = text[start : match.end("head")], text[start : match.end()]
        scale = _WORDS.get(match["scale"], match["scale"])
        good = f"{head}{_SIGNS[scale]}" if style == "$5m" else f"{head} {scale}"
        if match["gap"] != "-" and seen.replace("\u00a0", " ") != good:
            yield Hit(Span(start, match.end()), (good,))
