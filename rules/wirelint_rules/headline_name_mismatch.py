"""A name in the headline that the story does not have.

The headline is written last and by another hand: it misspells the man whom the story has right, or names the wrong
country. A name that the story spells otherwise is a warning. A name that the story has nothing of is information: it
may be a nickname, or a firm that the copy knows by another name. What belongs to a country stands for it ("Chile",
"a Chilean"), and cities, regions and acronyms are not looked at, since headlines name them for what is done there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Rule, Severity, Tier, Wake, Zone
from wirelint.rule import Bad, Good
from wirelint.text.name_words import bare
from wirelint.text.near_names import is_kin, is_near, key

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_QUOTED = 24


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each name of the headline that the story lacks and that is not reported as a misspelling."""
    paired = {name for pair in document.near_names for name in pair} | {name for name, _ in document.slipped_names}
    for place in document.absent_names:
        word = bare(document.words.texts[place])
        if word in paired:
            continue
        span = document.words.span(place, place)
        span = span._replace(end=span.start + len(word))
        other = _other(document, word)
        if other is None:
            yield Finding(span, f"“{word[:_LONGEST_QUOTED]}” is not in the story: check the name", tier=Tier.WEAK)
            continue
        here = document.words.span(other, other)
        told = bare(document.words.texts[other])
        written = told.upper() if word.isupper() else told
        message = f"“{word[:_LONGEST_QUOTED]}” is “{told[:_LONGEST_QUOTED]}” in the story: settle which"
        yield Finding(
            span, message, Fix(span, written, f"Write “{written}”"), related=(Related(here, f"“{told}” here"),)
        )


def _other(document: Document, word: str) -> int | None:
    """The place of the first name in the story that is one slip from the word, and is written with a capital alone."""
    folded = key(word)
    near = (
        places[-1]
        for other, places in document.index.items()
        if other[0] == folded[0] and abs(len(other) - len(word)) <= 3 and _is_rival(document, folded, other)
    )
    return min(near, default=None)


def _is_rival(document: Document, folded: str, other: str) -> bool:
    written = document.words.texts[document.index[other][-1]]
    rival = key(bare(other))
    return (
        written[0].isupper()
        and other not in document.written_words
        and rival != folded
        and is_near(folded, rival)
        and not is_kin(folded, rival)
    )


RULE = Rule(
    id="headline-name-mismatch",
    family="consistency",
    summary="A name in the headline that the story does not have",
    severity={Tier.SURE: Severity.WARNING, Tier.WEAK: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"absent_names"})),
    zones=frozenset({Zone.HEADLINE}),
    safety="Never safe: the story may be wrong and the headline right.",
    precision="446,000 words of published copy: no warning; seven findings of information, three of them right.",
    examples=(
        Bad(
            "⟦BRINKMANN⟧ WINS SEAT AT THIRD TRY\n\n"
            "OSTBY (AP) — The teacher Ana ⟦2:Brinkman⟧ won the seat for the north of the city on Sunday, at her third "
            "try in as many years, with a lead of nine votes.\n\nShe will be sworn in on Friday.\n",
            fixed="BRINKMAN WINS SEAT AT THIRD TRY\n\n"
            "OSTBY (AP) — The teacher Ana Brinkman won the seat for the north of the city on Sunday, at her third "
            "try in as many years, with a lead of nine votes.\n\nShe will be sworn in on Friday.\n",
        ),
        Bad(
            "⟦Armenia⟧ says it has taken nine villages\n\n"
            "BAKU (AP) — Azerbaijan said on Sunday that its troops had taken nine villages in the south, where there "
            "has been fighting for a week.\n\nThe ministry showed no pictures of them, and gave no names.\n",
            severity=Severity.INFO,
        ),
        Bad(
            "⟦Kowalczak⟧ quits as head of port\n\n"
            "OSTBY (AP) — The head of the port at Ostby left on Sunday after a dispute about the price of a new crane "
            "that has never worked.\n\nThe board thanked him for his work in the last ten years.\n",
            severity=Severity.INFO,
        ),
        Good(
            "Chile to close a port\n\n"
            "SANTIAGO (AP) — The Chilean government said on Sunday that it would close the port for ten days because "
            "of a storm that had sunk two ships.\n\nThe port is the largest in the south.\n"
        ),
        Good(
            "Moscow warns of long drought\n\n"
            "The Russian government said on Sunday that the drought in the south would last for another month, and "
            "that the price of wheat would rise.\n\nNo rain has fallen since May.\n"
        ),
        Good(
            "Strong Winds Hit The Wharfside\n\n"
            "OSTBY (AP) — A storm tore the roofs from nine houses by the old wharfside on Sunday and sank a boat that "
            "had been made fast there.\n\nNobody was hurt, the mayor said.\n"
        ),
        Good(
            "Kowalczak’s port loses its crane\n\n"
            "OSTBY (AP) — The port that Jan Kowalczak built lost its last crane on Sunday, when a storm threw it into "
            "the sea with the shed beside it.\n\nNobody was hurt, the mayor said.\n"
        ),
        Good(
            "OSTBANK <OSTBK> TO CUT ITS RATE\n\n"
            "OSTBY, April 8 - Ostbank will cut the rate for loans to builders next week because few of them have "
            "asked for any in the last year, it said.\n\nOther banks have not moved so far.\n"
        ),
        Good(
            "Kowalczaks sell their port\n\n"
            "OSTBY (AP) — Jan Kowalczak and his brother sold the last port in the north of the country on Sunday, for "
            "less than it had cost them to build it.\n\nThe board did not say why.\n"
        ),
        Good(
            "France to close a port\n\n"
            "CALAIS (AP) — The French government said on Sunday that it would close the port for ten days because of a "
            "storm that had sunk two ships.\n\nThe port is the largest in the north.\n"
        ),
        Good(
            "Kite festival fills Brindelow Road\n\n"
            "OSTBY (AP) — Nine hundred children flew kites on Sunday above the old ground of the city's cricket club, "
            "where no match has been played for years.\n\nThe next festival is in May.\n"
        ),
        Good("Kowalczak quits\n\nMore to come.\n"),
    ),
)
