"""A judgement in the writer's own voice: “This lack of openness is deeply concerning.”

News says what happened and who says what of it. A judgement that nobody in the story passes is the paper's, and readers
and lawyers take it so: give it to whoever holds it, or cut it. What a source says is never named, with quotation marks
or without (“The ministry said … It was deeply concerning, it added”), nor are columns, letters, reviews and interviews.
One judgement that cannot be anything else is a warning, and so are two lesser cues in one sentence (“Sadly, an absurd
ruling …”); a lesser cue alone is a hint, since “clearly” and “long overdue” are often plain description.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind
from wirelint_rules._voice import own_matches, weighed

_TABLE = "opinion-in-copy"
_SIGNING = frozenset({"i", "we", "i'm", "our", "my"})


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for judgements that no source passes; a writer who says "I" or "we" is quoting or signing."""
    folded = document.words.folded
    matches = (
        match
        for match in own_matches(document, _TABLE)
        if (sentence := document.sentence_at(match.span.start))
        and _SIGNING.isdisjoint(folded[sentence.first : sentence.stop])
    )
    yield from weighed(document, matches, "{} is a judgement: cut it, or say whose it is")


RULE = Rule(
    id="opinion-in-copy",
    family="attribution",
    summary="A judgement in the writer's own voice",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(phrases=frozenset({_TABLE})),
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW}),
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("Kestria gave no figures on Monday. This lack of openness ⟦is deeply concerning⟧, given the reports."),
        Bad("The council cut three routes. It ⟦is a shameful betrayal⟧ of the old."),
        Bad("Miners walked out at dawn. ⟦It is high time that⟧ the owner listened to them."),
        Bad("⟦Sadly,⟧ an ⟦absurd ruling⟧ spoiled the night."),
        Bad("The fine was $2. Bus riders ⟦deserve far better than⟧ this."),
        Bad("Those responsible for the leak ⟦must be held to account⟧."),
        Bad("⟦Tragically,⟧ the boat sank in an hour.", severity=Severity.HINT),
        Good("Kestria gave no figures. The lack of openness is deeply concerning, the United Nations said."),
        Good("“The cut is a shameful betrayal,” said Ann Roe."),
        Good("Roe said the cut hurt the old. It is high time that the council listened, she added."),
        Good("Analysts called the ruling absurd, and the law an outrage."),
        Good("He was deeply worried by the report."),
        Good("Comment: The cut is a shameful betrayal of the old."),
        Good("The committee must act by Friday under its own rules."),
    ),
)
