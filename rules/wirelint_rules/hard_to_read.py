"""A story that only a few read with ease: its readability score is above the limit.

The score is one of four that count letters, words and sentences and need no dictionary: ARI and Coleman-Liau (the years
of school that it takes), LIX (60 and more is very hard) and RIX (long words a sentence). Names are counted as short
words, and a story of fewer than a hundred words is not scored. A hint, and in `strict` alone, by design: no number
knows a good sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Rule, Severity, Span, Tier
from wirelint.limits import Least
from wirelint.rule import SPEECH, Bad, Good, Kind
from wirelint.tuples import NamedTuple

_LEAST_WORDS = 100
_MOST = {"ari": 16.0, "coleman-liau": 16.0, "lix": 60.0, "rix": 8.0}


class Options(NamedTuple):
    score: str = "ari"
    """The score: ari, coleman-liau, lix or rix; any other is taken for ari."""
    most: Annotated[float, Least(0)] = 0.0
    """The highest sound value; 0 for the usual one: ari 16, coleman-liau 16, lix 60, rix 8."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Score the body of a story that is long enough."""
    prose = document.prose
    if sum(sentence.stop - sentence.first for sentence in prose) < _LEAST_WORDS:
        return
    from wirelint.text.readability import SCORES, plain_text, score

    name = options.score if options.score in SCORES else "ari"
    value, most = score(plain_text(document), name), options.most or _MOST[name]
    if value > most:
        span = Span(prose[0].span.start, prose[0].span.end)
        yield Finding(
            span, f"Hard to read: {SCORES[name][0]} {value:g}, above {most:g}. Use shorter words and sentences"
        )


_HARD = (
    "The internationalisation of administrative responsibilities necessitates comprehensive consideration of "
    "institutional representatives' interdependent constitutional relationships. "
) * 9

RULE = Rule(
    id="hard-to-read",
    family="clarity",
    summary="A story whose readability score is above the limit",
    severity={Tier.SURE: Severity.HINT},
    presets=frozenset(),
    check=check,
    options=Options,
    zones=SPEECH,
    muted=frozenset({Kind.FACTBOX, Kind.INTERVIEW, Kind.MARKETS, Kind.SPORT}),
    sources=("Automated Readability Index (Senter and Smith, 1967)", "LIX (Björnsson, 1968)"),
    examples=(
        Bad(f"⟦{_HARD[: _HARD.index('. ') + 1]}⟧{_HARD[_HARD.index('. ') + 1 :]}"),
        Bad(
            f"⟦{_HARD[: _HARD.index('. ') + 1]}⟧{_HARD[_HARD.index('. ') + 1 :]}",
            options={"score": "lix"},
        ),
        Good("It rained on the town and the boat sank. " * 20),
        Good(_HARD[:300]),
    ),
)
