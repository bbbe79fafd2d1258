"""A sentence that carries no news: “This is a developing story and more details will follow.”

Whatever it says, the reader knew. Machine-written copy likes to end on it. An advisory to editors in brackets is none
of the copy, and a source may say what it likes.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._figures import quoted
from wirelint_rules._voice import own_matches

_TABLE = "story-filler"
_LONG = 26
"""Words of a sentence from which on it may carry news behind the filler."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for openings of sentences that carry no news; short sentences go whole."""
    done = -1
    for match in own_matches(document, _TABLE):
        sentence = document.sentence_at(match.span.start)
        if sentence is None or match.span.start < done or document.words.gaps[match.first].endswith("("):
            continue
        done = sentence.span.end
        is_short = sentence.stop - sentence.first <= _LONG
        span = sentence.span if is_short else match.span
        fix = Fix(span, "", "Cut the sentence") if is_short else None
        yield Finding(span, f"{quoted(match.span.of(document.text))} carries no news: cut it", fix)


RULE = Rule(
    id="story-filler",
    family="clarity",
    summary="A sentence that carries no news",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW}),
    safety="Never safe: a sentence goes.",
    examples=(
        Bad("Talks resumed. ⟦This is a developing story and more will follow.⟧", fixed="Talks resumed. "),
        Bad("Talks resumed.\n\n⟦More details to follow.⟧", fixed="Talks resumed.\n\n"),
        Bad("Talks resumed. ⟦Stay tuned for further updates.⟧", fixed="Talks resumed. "),
        Bad("Talks resumed. ⟦It remains to be seen whether the truce will hold.⟧", fixed="Talks resumed. "),
        Good("The (Story is developing) line was cut. This is a story of a developing country."),
        Good("“It remains to be seen whether the truce will hold,” Roe said."),
        Good("It remains to be seen whether the truce will hold, Roe said."),
        Good("More details of the plan were given on Monday."),
        Good("The orchestra stayed in tune."),
    ),
)
