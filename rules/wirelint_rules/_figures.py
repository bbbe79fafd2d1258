"""What the rules on figures share: the figures of each sentence, what stands between them, and how they are quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Finding, Related, Span, Tier
from wirelint.text.figures import Bound, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint import Document, Sentence
    from wirelint.text.figures import Figure

EXACTNESS = 1e-9
"""Share of a number by which two computed values may differ and be the same."""
MOST_QUOTED = 30
_AMOUNT = Form.AMOUNT


def figured_sentences(document: Document, least: int) -> list[tuple[Sentence, tuple[Figure, ...]]]:
    """The sentences of the body that hold at least so many figures, each with these; all of them: document.figured."""
    return [one for one in document.figured if len(one[1]) >= least]


def amounts_of(figures: Iterable[Figure]) -> list[Figure]:
    """Those of the figures that can be summed and compared."""
    return [figure for figure in figures if figure.form is _AMOUNT]


def between(document: Document, left: Figure, right: Figure) -> str:
    """The text between two figures."""
    return document.text[left.span.end : right.span.start]


def disjoint(left: tuple[float, float], right: tuple[float, float]) -> bool:
    """Do two intervals have nothing in common, beyond what computing may shift them?"""
    slack = EXACTNESS * max(map(abs, (*left, *right)), default=1.0) if abs(left[1]) + abs(right[1]) < 1e300 else 0.0
    return left[1] + slack < right[0] or right[1] + slack < left[0]


def shown(document: Document, figure: Figure, *, noun: bool = True, most: int = MOST_QUOTED) -> str:
    """A figure with its noun, in curly quotation marks: “50 military personnel”."""
    end = document.words.ends[figure.noun_end - 1] if noun and figure.noun_end > figure.stop else figure.span.end
    end = max(end, figure.span.end)
    return quoted(document.text[figure.span.start : end if end - figure.span.start <= most else figure.span.end], most)


def quoted(passage: str, most: int = MOST_QUOTED) -> str:
    """A passage in curly quotation marks, cut short behind a word at `most` characters."""
    plain = " ".join(passage.replace("“", "‘").replace("”", "’").replace('"', "’").split())
    if len(plain) <= most:
        return f"“{plain}”"
    cut = plain[:most]
    return f"“{cut.rpartition(' ')[0] or cut[:-1]}…”"


def number(value: float, currency: str = "") -> str:
    """A number as copy prints it: "1,333", "4.9", "$1.2 million"."""
    return f"{currency if currency in _SIGNS else ''}{_plain(value)}"


_SIGNS = frozenset({"$", "£", "€", "¥", "C$", "A$"})


def _plain(value: float) -> str:
    for scale, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= scale:
            return f"{value / scale:.3g} {name}"
    return f"{value:,.0f}" if abs(value - round(value)) < 0.05 else f"{value:,.1f}"


def apart(left: Figure, right: Figure) -> bool:
    """Can two figures not be the same number?"""
    if left.is_vague or right.is_vague or Bound.EXACT not in {left.bound, right.bound}:
        return left.bound is right.bound is Bound.LEAST and left.value != right.value
    return left.value != right.value and disjoint((left.low, left.high), (right.low, right.high))


def conflict(
    document: Document, earlier: Figure, later: Figure, message: str, tier: Tier, span: Span | None = None
) -> Finding:
    """One finding at the later of two figures, with the earlier one beside it."""
    from wirelint_rules._repeats import number_of

    place = number_of(document, document.paragraph_at(earlier.span.start))
    related = Related(earlier.span, f"{shown(document, earlier)} in paragraph {place}")
    return Finding(span or later.span, message, tier=tier, related=(related,))
