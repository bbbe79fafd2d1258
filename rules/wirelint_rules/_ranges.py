"""Ranges that begin with “between” and go on as if with “from”: “between 300 to 450”, “between 15-20”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Finding, Fix, Span
from wirelint.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint import Document

BETWEEN = "between"
_SIGNS = frozenset("$£€")
_NUMBER = r"[$£€]?\d+(?:[,.]\d+)*"
_RANGE = lazy_pattern(
    rf" {_NUMBER}(?: (?:percent|per cent|pct|million|billion|mln|bln)|%)?(?P<link> to | ?[-–] ?){_NUMBER}(?![-–/])"
)


_OTHER_END = lazy_pattern(rf"(?: ?%| \w+){{0,2}}? and {_NUMBER}| and ")


def half_ranges(document: Document) -> Iterator[Finding]:
    """Every such range; a score (“between 2-1 and 3-1”) is none."""
    text, words = document.text, document.words
    for place in document.index.get(BETWEEN, ()):
        end = words.ends[place]
        head = text[end + 1 : end + 2]
        match = _RANGE.match(text, end) if head.isdecimal() or head in _SIGNS else None
        if match and not _OTHER_END.match(text, match.end()):
            span, link = Span(words.starts[place], match.end()), Span(*match.span("link"))
            meant = f"{text[span.start : link.start]} and {text[link.end : span.end]}"
            message = f"“{span.of(text)}”: “between” goes with “and”"
            yield Finding(span, message, Fix(link, " and ", f"Write “{meant}”"))
