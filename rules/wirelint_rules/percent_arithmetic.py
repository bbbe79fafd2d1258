"""A change or share in percent that the figures beside it do not bear out.

"Rose 21.7% to $5.72 billion from $5.12 billion" is 11.7%. Every printed figure is taken for what it may be rounded
from, and only a percentage that no such reading allows is reported. What is adjusted, annualised, like for like or
otherwise no plain difference is left alone. So is a rise that is stated with its base the wrong way about: it is a fall
that goes up, or a million where a billion is meant.
"""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._change import UNCOMPARABLE, Stated, alike, find_changes, true_change
from wirelint_rules._figures import between, disjoint, figured_sentences, number, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.text.figures import Figure

_SHARE_OF = re.compile(r"(?:\s[\w'’-]+){0,3}?\s(?:out\s)?of\s(?:(?:the|its|his|her|their|all|a|total)\s)*$")
_OR = re.compile(r"(?:\s[\w'’-]+){0,4}?(?:,\sor\s|\s?\()$")
_MOVED = re.compile(
    r"\b(?:(?P<up>rose|rises?|jump(?:ed|s)|climb(?:ed|s)|grew|grows|surged?|soared|leap(?:t|ed)|increased)"
    r"|(?P<down>fell|falls|dropped|drops|declined|slid|slipped|plunged|tumbled|shrank|plummeted|dipped|slumped))"
    r"(?:\s(?!back)[a-z]+ly)?\sto\s(?:(?:a|an|the|about|around|nearly|almost|record|just|over)\s)*$"
)
_FROM = re.compile(r"(?:\s[\w'’-]+){0,6}?,?\sfrom\s(?:(?:a|an|the|about|around|nearly|almost|just|over)\s)*$")
_RATES = re.compile(
    r"\b(?:per|against|to) (?:the |a |one )?(?:dollar|euro|pound|yen|U\.?S)|\byields?\b|\bloss(?:es)?\b"
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Changes, shares and directions that do not fit their figures."""
    found = [*_changes(document), *_others(document)]
    yield from sorted(found, key=lambda finding: finding.span)


def _changes(document: Document) -> Iterator[Finding]:
    for stated in find_changes(document):
        if UNCOMPARABLE.search(document.text, *stated.sentence.span) or not stated.old.value:
            continue
        change, fits = stated.change, _readings(stated)
        if fits and all(any(disjoint(true, tip) for tip in change.tips or (change.ends,)) for true in fits):
            yield Finding(stated.span, _message(document, stated))


def _readings(stated: Stated) -> list[tuple[float, float]]:
    """What the two figures allow: a change in percent; of two percentages also their difference."""
    old, new, kind = stated.old, stated.new, stated.change.kind
    points = (new.low - old.high, new.high - old.low)
    if kind == "points":
        return [points] if old.percent == "%" else []
    true = true_change(old, new)
    if true is None:
        return []
    return [true, points] if kind and old.percent else [true]


def _message(document: Document, stated: Stated) -> str:
    old, new = (shown(document, one, noun=False, most=17) for one in (stated.old, stated.new))
    is_points = stated.change.kind == "points"
    mean = stated.new.value - stated.old.value if is_points else 100 * (stated.new.value / stated.old.value - 1)
    size = f"{number(abs(mean))}{' points' if is_points else '%'}"
    change = f"{'up' if mean > 0 else 'down'} {size}" if abs(mean) >= 0.05 else "no change"
    return f"{old} to {new} is {change}, not “{stated.change.span.of(document.text)}”"


def _others(document: Document) -> Iterator[Finding]:
    for sentence, figures in figured_sentences(document, least=2):
        amounts = [figure for figure in figures if figure.is_amount]
        for place, left in enumerate(amounts[:-1]):
            yield from _share(document, amounts[place : place + 3])
            yield from _direction(document, sentence.span, left, amounts[place + 1])


def _share(document: Document, figures: Sequence[Figure]) -> Iterator[Finding]:
    """ "12 of the 50, or 30%", and "30% of the 50, or 12"."""
    if len(figures) < 3 or not _SHARE_OF.match(between(document, *figures[:2])):
        return
    first, whole, last = figures
    if (
        not _OR.match(between(document, whole, last))
        or whole.percent
        or whole.currency != (first.currency or whole.currency)
    ):
        return
    part, percent = (first, last) if last.percent == "%" else (last, first)
    if percent.percent != "%" or part.percent or whole.low <= 0 or whole.high == inf or part.high == inf:
        return
    if part.value <= whole.value and disjoint(
        (100 * part.low / whole.high, 100 * part.high / whole.low), (percent.low, percent.high)
    ):
        share = number(100 * part.value / whole.value)
        shown_part, shown_whole = (shown(document, one, noun=False, most=14) for one in (part, whole))
        message = f"{shown_part} of {shown_whole} is {share}%, not {shown(document, percent, noun=False)}"
        yield Finding(first.span | last.span, message)


def _direction(document: Document, sentence: Span, new: Figure, old: Figure) -> Iterator[Finding]:
    """ "Jumped to 1.5 billion from 977 billion"."""
    text = document.text
    moved = _MOVED.search(text, max(sentence.start, new.span.start - 40), new.span.start)
    if moved is None or not alike(new, old) or not _FROM.match(between(document, new, old)):
        return
    wrong = disjoint((new.low, new.high), (old.low, old.high)) and (new.value < old.value) == bool(moved["up"])
    if not wrong or _RATES.search(text, *sentence):
        return
    verb = moved["up"] or moved["down"]
    names = (shown(document, one, noun=False, most=20) for one in (new, old))
    new_name, old_name = names
    yield Finding(Span(moved.start(), old.span.end), f"{new_name} from {old_name} is not “{verb}”: check the figures")


RULE = Rule(
    id="percent-arithmetic",
    family="consistency",
    summary="A percentage that does not fit the figures beside it",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(
        marks=frozenset({"%"}),
        words=frozenset(
            {
                "percent",
                "pct",
                "cent",
                "from",
                "half",
                "halved",
                "doubled",
                "tripled",
                "trebled",
            }
        ),
    ),
    examples=(
        Bad("Revenue rose ⟦21.7% to $5.72 billion from $5.12 billion⟧ a year earlier, the chain said."),
        Bad("The council cut its road budget by ⟦half, from $8.8 million to $6.0 million⟧."),
        Bad("Output fell ⟦50 percent, from 40 tons to 30⟧, after the fire."),
        Bad("Profit was ⟦$11 million, up 40% from $10 million⟧ last year."),
        Bad("Membership went from ⟦1,200 to 1,500, an increase of 40 percent⟧, the union said."),
        Bad("The fund nearly ⟦tripled, to $40 million from $31 million⟧, over the decade."),
        Bad("Arrivals ⟦doubled to 45,000 from 30,000⟧ in May."),
        Bad("Police checked ⟦12 of the 50 buses, or 40 percent⟧, on Friday."),
        Bad("Turnout rose ⟦five percentage points to 57% from 54%⟧."),
        Bad("The harvest may be ⟦10.4 to 11 million tons, a drop of 17.5 to 19.4% over the 12.4 million⟧ cut in 2009."),
        Bad("The rate rose ⟦40% to 12% from 10%⟧ in May."),
        Good("Turnout rose three percentage points to 57% from 54%."),
        Good("The rate rose 20% to 12% from 10% in a month."),
        Good("The harvest may be 10.4 to 11 million tons, a drop of 11 to 16% over the 12.4 million cut in 2009."),
        Bad("Operating profit ⟦jumped to 1.58 billion francs from 977 billion⟧, the maker said."),
        Bad("Claims ⟦fell to 415,000 from 402,000⟧ a week earlier."),
        Good("Revenue rose 4.7% to $51.2bn from $48.8bn."),
        Good("Revenue rose 2% to $11.1bn from $10.9bn."),
        Good("Revenue rose 8% in constant currency to $11bn from $10.5bn."),
        Good("Sales rose 11.7% to $5.72 billion from $5.12 billion a year earlier."),
        Good("The council cut its road budget by nearly a third, from $8.8 million to $6.0 million."),
        Good("Net income rose 6% to $410 million, or $1.64 per share, compared with $385 million, or $1.54 per share."),
        Good("Output fell 25 percent, from 40 tons to 30."),
        Good("Sales grew 5% a year, from $77 million to $100 million."),
        Good("The dollar fell to 110.5 yen from 112."),
        Good("The loss fell to $30 million from $12 million a year earlier, adjusted for the sale."),
        Good("Shares fell 10% to 90 pence, having been 120 pence in May."),
        Good("It more than doubled to 45 from 20."),
        Good("Police checked 12 of the 50 buses, or 24 percent, on Friday."),
        Good("About a third of the 50 buses, or 16, were checked."),
        Good("Sales rose 10% and costs fell to $5 million from $6 million."),
        Good("The shares rose 2% to 105 pence, against 98 pence for its rival."),
        Good("The rate rose from 0 to 5, up 100%."),
    ),
    precision="",
)
