"""A change or share in percent that the figures beside it do not bear out.

"Rose 21.7% to $5.72 billion from $5.12 billion" is 11.7%. Every printed figure is taken for what it may be rounded
from, and only a percentage that no such reading allows is reported. What is adjusted, annualised, like for like or
otherwise no plain difference is left alone. So is a rise that is stated with its base the wrong way about: it is a fall
that goes up, or a million where a billion is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._change import UNCOMPARABLE, Stated, find_changes, true_change
from wirelint_rules._figures import amounts_of, disjoint, figured_sentences, number, shown
from wirelint_rules._moves import may_move, wrong_moves
from wirelint_rules._shares import may_restate, wrong_shares

if TYPE_CHECKING:
    from collections.abc import Iterator


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
        return [points] if not old.currency else []
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
    is_restated = may_restate(document)
    if not is_restated and "from" not in document.text:
        return
    for sentence, figures in figured_sentences(document, least=2):
        has_moved = may_move(document, sentence)
        if is_restated or has_moved:
            amounts = amounts_of(figures)
            if is_restated:
                yield from wrong_shares(document, sentence, amounts)
            if has_moved:
                yield from wrong_moves(document, sentence, amounts)


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
                "third",
                "thirds",
                "quarter",
                "quarters",
                "two-thirds",
                "three-quarters",
                "one-third",
                "halved",
                "doubled",
                "tripled",
                "trebled",
            }
        ),
    ),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    "; both findings on the former were true.",
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
        Bad("The fund ⟦rose from $400 million to $380 million⟧ in a year."),
        Bad("Ostby signed him for ⟦$12 million, up from the $15 million⟧ it offered in May."),
        Bad("The firm will shed ⟦10 percent, or 900 of its 4,500⟧ jobs."),
        Bad("⟦One in five pupils, or 25 percent⟧, failed."),
        Bad("Half of the ⟦60 seats, or 35⟧, will go to women."),
        Bad("Turnout was ⟦61%, up four points from 55%⟧ in 2019."),
        Good("The rate will rise to 4.5% from 4.25%, a rise of a quarter of a point."),
        Good("The fund fell from $400 million to $380 million in a year."),
        Good("The firm will shed 20 percent, or 900 of its 4,500 jobs."),
        Good("One in four pupils, or 25 percent, failed."),
        Good("Half of the 61 seats, or 30, will go to women."),
        Good("Two-thirds of the 90 homes, or about 60, were damaged."),
        Good("Turnout was 61%, up six points from 55% in 2019."),
        Good("Its net loss fell to $12 million from $8 million and a gain."),
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
)
