"""The number of a list item left behind in running copy.

A list that was turned into paragraphs leaves its numbers at the joins: "anytime soon.5.Residents are leaving". A number
that stands glued to a sentence's end or to the next one's beginning is damage; one that stands loose between two
sentences is damage too, unless it belongs to a list that the story really has. The rule keeps away from "No. 5.",
"Jan. 1.", decimals, scores and times.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.limits import Least
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.tuples import NamedTuple

_BEFORE = lazy_pattern(r"[.!?][\"”’)]{0,2}\s?")
_AFTER = lazy_pattern(r"[.)]\s?[\"“‘]{0,2}")
# Words that stand before a number with a stop between them, and mean it.
_REFERENCES = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec no nos art arts sec ch vol vols fig figs p pp par para gen "
    "rom matt luke cor cap col pt ver v eq ex lev num ps nr op bk ed st mt rev".split()
)


class Options(NamedTuple):
    max_number: Annotated[int, Least(1)] = 30
    """The highest number that is taken for that of a list item."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at every short number that has a sentence's end before it and a stop or bracket behind it."""
    loose = []
    for place in document.list_numbers:
        if not _is_between_sentences(document, place, options):
            continue
        if _is_glued(document, place):
            yield _finding(document, place, Tier.SURE)
        else:
            loose.append(place)
    numbers = {int(document.words.texts[place]) for place in document.list_numbers}
    for place in loose:
        number = int(document.words.texts[place])
        if numbers.isdisjoint({number - 1, number + 1}):
            yield _finding(document, place, Tier.LIKELY)


def _is_between_sentences(document: Document, place: int, options: Options) -> bool:
    words = document.words
    left, right = words.texts[place - 1], words.texts[place + 1]
    return (
        0 < int(words.texts[place]) <= options.max_number
        and left.isalpha()
        and len(left) > 1
        and left[-1].islower()
        and left.lower() not in _REFERENCES
        and right[0].isupper()
        and _BEFORE.fullmatch(words.gaps[place]) is not None
        and _AFTER.fullmatch(words.gaps[place + 1]) is not None
        and "\n" not in words.gaps[place] + words.gaps[place + 1]
    )


def _is_glued(document: Document, place: int) -> bool:
    gaps = document.words.gaps
    return not any(map(str.isspace, gaps[place])) or not any(map(str.isspace, gaps[place + 1]))


def _finding(document: Document, place: int, tier: Tier) -> Finding:
    """The finding names the number and its mark; the fix leaves one space between the two sentences."""
    words, text = document.words, document.text
    before, after = words.gaps[place], words.gaps[place + 1]
    start = words.starts[place] - (len(before) - len(before.rstrip()))
    opened = len(after[1:].lstrip())
    end = words.starts[place + 1] - opened
    number = Span(words.starts[place], words.ends[place] + 1)
    message = f"“{number.of(text)}” is a list number left in the copy: delete it"
    fix = Fix(Span(start, end), " ", "Delete the number", safe=tier is Tier.SURE)
    return Finding(number, message, fix, tier)


RULE = Rule(
    id="stray-list-number",
    family="damage",
    summary="The number of a list item left behind in running copy",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    stage=Stage.DAMAGE,
    wake=Wake(views=frozenset({"list_numbers"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe where the number is glued to either sentence; where it stands loose it is offered only.",
    sources=("Prototype figures: the glued form hit nothing in 2.68 million words of published copy.",),
    examples=(
        Bad("It will not end soon.⟦5.⟧Residents are leaving.", fixed="It will not end soon. Residents are leaving."),
        Bad("Talks resumed.⟦3)⟧ The envoy left.", fixed="Talks resumed. The envoy left."),
        Bad("Talks resumed in Accra. ⟦12.⟧The envoy left.", fixed="Talks resumed in Accra. The envoy left."),
        Bad("“It is over.”⟦7.⟧ “We lost,” he said.", fixed="“It is over.” “We lost,” he said."),
        Bad(
            "The talks went on. ⟦7.⟧ The envoy left.",
            fixed="The talks went on. The envoy left.",
            severity=Severity.WARNING,
        ),
        Good("He finished No. 5. Hamilton was sixth."),
        Good("The rate was 3.5. Economists expected 4."),
        Good("The law expires Jan. 1. He will be succeeded."),
        Good("It was 2-1. Smith scored twice. Kick-off is at 5.30. Doors open at 4."),
        Good("They want: 1. Free ballots. 2. An amnesty. 3. New courts."),
        Good("See Art. 5. Parties agree. Apollo 11. Armstrong spoke."),
        Good("He asked for 12. Nobody gave."),
        Good("The vote is on Nov. 5.Residents may register."),
        Good("It cost v. 3.Then it rose."),
    ),
)
