"""Two records for one thing that cannot both stand.

"The worst since 1994" says that nothing since then was worse; "the heaviest since 2016", of the same clashes, says that
something in 2016 was. What is the largest ever found is not the second-largest, and the first woman to lead a court is
not the second to hold the post. Compared are records of one measure, of one thing, in one place; records of two
sources, of other places, of part of a thing, and of other measures ("deadliest", "longest") are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Related
from wirelint_rules._record import Record
from wirelint_rules._record_words import MEASURES, RANKED, RANKS
from wirelint_rules._records import records_of
from wirelint_rules._same_record import SameRecord

_MOST_COMPARED = 12
_LONGEST = 26


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each pair of records that clash, at the later one."""
    same = SameRecord(document)
    earlier: dict[str, list[Record]] = {}
    for late in records_of(document):
        alike = earlier.setdefault(late.measure, [])
        for early in alike:
            tier = same.clash(early, late)
            if tier is not None:
                yield _finding(document, early, late, tier)
                break
        if len(alike) < _MOST_COMPARED:
            alike.append(late)


def _finding(document: Document, early: Record, late: Record, tier: Tier) -> Finding:
    here, there = (_short(record.span.of(document.text)) for record in (late, early))
    message = f"“{here}” and “{there}” cannot both stand"
    return Finding(late.span, message, tier=tier, related=(Related(early.span, f"“{there}” here"),))


def _short(words: str) -> str:
    """The record in few characters, with its end, since that is where the year stands."""
    words = " ".join(words.split())
    if len(words) <= _LONGEST:
        return words
    first = words.partition(" ")[0]
    end = words[len(first) + 3 - _LONGEST :]
    return f"{first} … {end.partition(' ')[2] or end}"


RULE = Rule(
    id="superlative-conflict",
    family="consistency",
    summary="Two records for one thing that cannot both stand",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=frozenset(MEASURES) | {"most"} | frozenset(RANKS) | RANKED),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; 6 of 6 written "
    "cases found, none of their sound twins.",
    examples=(
        Bad(
            "The clashes are the ⟦2:worst in the region since a 1994 ceasefire⟧.\n\n"
            "The fighting is the ⟦heaviest since 2016⟧.\n",
        ),
        Bad(
            "Ana Lund is the ⟦2:first woman to lead the court⟧.\n\nShe is the ⟦second woman to hold the post⟧.\n",
            severity=Severity.WARNING,
        ),
        Bad(
            "It is the ⟦2:largest wreck ever found in Kenya⟧.\n\nFog held them up.\n\n"
            "It is the ⟦second-largest wreck found in the country⟧.\n",
        ),
        Good("The clashes are the deadliest since 1994.\n\nThe fighting is the longest since 2016.\n"),
        Good("The U.N. called the fighting the worst since 1994.\n\nRussia said it was the worst since 2016.\n"),
        Good("The floods are the worst in Ostby since 1994.\n\nThe floods are the worst since 2016.\n"),
        Good("It was the worst Christmas since 1981.\n\nIt was the worst January for 10 years, in 2005.\n"),
        Good("She is the first woman to lead the court.\n\nShe was the second woman to be appointed to it.\n"),
        Good("It is the largest wreck ever found in Kenya.\n\nIt is the second-largest wreck found in Africa.\n"),
    ),
)
