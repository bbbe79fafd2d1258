"""A phrase that stands twice in one sentence, or again and again in a story.

Twice in one sentence is a slip of editing: a phrase was moved and its old copy stayed ("On Monday the firm on Monday
said", "closed down three percent down", "a fine of 500 pounds fine"), or an item was added to a list that held it.
Again and again in a story ("return to the negotiating table") is a question of style: a phrase of four words or more,
no name, no measure and outside quotations, is information from the fifth time on and a hint from the third.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Related, Rule, Severity, Tier, Wake
from wirelint.limits import Least
from wirelint.rule import SPEECH, Bad, Good
from wirelint.tuples import NamedTuple
from wirelint_rules._repeats import quoted

MOST_RELATED = 5
MOST_QUOTED = 24


class Options(NamedTuple):
    times: Annotated[int, Least(2)] = 5
    """From how many times on a phrase that comes again in the story is more than a hint."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """What single sentences say twice, then what the story says again and again."""
    yield from _in_one_sentence(document)
    yield from _in_the_story(document, options)


def _in_one_sentence(document: Document) -> Iterator[Finding]:
    words = document.words
    for twice in document.said_twice:
        again = quoted(document, twice.second, twice.second_last + 1, MOST_QUOTED)
        before = quoted(document, twice.first, twice.first_last + 1, MOST_QUOTED)
        what = f"{again} stands twice" if again.lower() == before.lower() else f"{again} says again {before}"
        yield Finding(
            words.span(twice.second, twice.second_last),
            f"{what} in one sentence: cut one",
            related=(Related(words.span(twice.first, twice.first_last), "Here first"),),
        )


def _in_the_story(document: Document, options: Options) -> Iterator[Finding]:
    words = document.words
    for phrase in document.echoed_phrases:
        first, *later = (words.span(place, place + phrase.length - 1) for place in phrase.places)
        times = len(phrase.places)
        shown = quoted(document, phrase.places[0], phrase.places[0] + phrase.length, 2 * MOST_QUOTED)
        yield Finding(
            later[0],
            f"{shown} stands {times} times: vary it",
            tier=Tier.LIKELY if times >= options.times else Tier.WEAK,
            related=tuple(
                Related(span, "Here first" if span is first else "Here again")
                for span in (first, *later[1:MOST_RELATED])
            ),
        )


RULE = Rule(
    id="echoed-phrase",
    family="repetition",
    summary="A phrase that stands twice in one sentence, or again and again in a story",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"said_twice", "echoed_phrases"})),
    zones=SPEECH,
    precision="446,000 words of published copy, which it was tuned on: seven findings in single sentences, all right.",
    examples=(
        Bad("⟦2:On Monday⟧, Ostby Steel ⟦on Monday⟧ cut its forecast.\n"),
        Bad("Shares closed ⟦2:down⟧ three percent ⟦down⟧ in Ostby.\n"),
        Bad("They risk a ⟦2:fine⟧ of up to 500 pounds ⟦fine⟧ for each tree.\n"),
        Bad("The prize goes to ⟦2:Norby⟧, Ostby and ⟦Norby⟧ this year.\n"),
        Bad("Sales beat ⟦2:year-ago⟧ sales of 5 million ⟦a year ago⟧.\n"),
        Bad("Its ⟦2:two⟧ main ⟦two⟧ rivals shut.\n"),
        Bad("They sank six ⟦2:boats⟧ out of 28 ⟦boats⟧.\n"),
        Bad(
            "Both sides must ⟦2:return to the negotiating table⟧, he said.\n\nThey did not "
            "⟦return to the negotiating table⟧ in May. A ⟦2:return to the negotiating table⟧ is far off.\n",
            severity=Severity.HINT,
        ),
        Bad(
            "Both sides must ⟦2:return to the negotiating table⟧, he said.\n\nThey did not "
            "⟦return to the negotiating table⟧ in May. A ⟦2:return to the negotiating table⟧ is far off.\n",
            options={"times": 3},
            severity=Severity.INFO,
        ),
        Good("Shares were down three percent, down from Monday.\n"),
        Good("Polls open on Monday in Ostby and close on Tuesday.\n"),
        Good("The shop opens on Monday morning and closes on Monday night.\n"),
        Good("Talks between Norby and Ostby and Norby and Lund failed.\n"),
        Good("A loan of 5 million crowns and a loan of 2 million crowns were granted.\n"),
        Good("Six boats were lost out of 28.\n"),
        Good("Ostby Steel, Norby Glass and Ostby Steel Works met.\n"),
        Good("He read from the report on the harbour of Ostby.\n\nThe report on the harbour runs to 90 pages.\n"),
        Good(
            "The Council of Nordic Harbours met. The Council of Nordic Harbours voted. The Council of Nordic Harbours "
            "left.\n"
        ),
        Good("Sales rose 3 percent of the total, then 4 percent of the total, then 5 percent of the total.\n"),
    ),
)
