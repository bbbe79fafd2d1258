"""A difference of two percentages that is called percent.

A tax that goes from 6% to 7% rises by one percentage point, or by 17%. Where the stated percentage fits the plain
difference and cannot be the change, points are meant. Where both readings fit, nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good
from wirelint_rules._change import Stated, find_changes
from wirelint_rules._figures import EXACTNESS, number, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_RATIO = 1.5
"""How many times the stated percentage the true one is at least, or the other way about."""
_SIGN = lazy_pattern(r" ?%| ?per ?cent\b| ?pct\b", re.IGNORECASE)


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each difference in points that is called percent."""
    for stated in find_changes(document, percentages=3):
        if stated.old.percent == stated.change.kind == "%" and _is_confused(stated):
            yield _finding(document, stated)


def _is_confused(stated: Stated) -> bool:
    """Is the stated change the difference of the two figures, and far from the change in percent?"""
    old, new = stated.old.value, stated.new.value
    points = new - old
    if not old or not points or not stated.change.low <= points * (1 + EXACTNESS) <= stated.change.high:
        return False
    size = abs(sum(stated.change.ends) / 2)
    true = abs(100 * points / old)
    return not size / LEAST_RATIO <= true <= size * LEAST_RATIO


def _finding(document: Document, stated: Stated) -> Finding:
    span = stated.change.span
    text = span.of(document.text)
    difference = abs(stated.new.value - stated.old.value)
    sign = _SIGN.search(document.text, span.start, span.end)
    ending = "" if difference == 1 else "s"
    fix = Fix(Span(*sign.span()), f" percentage point{ending}", "Write percentage points") if sign else None
    old, new = (shown(document, one, noun=False, most=16) for one in (stated.old, stated.new))
    return Finding(span, f"{old} to {new} is {number(difference)} point{ending}, not “{text}”", fix)


RULE = Rule(
    id="percent-point-confusion",
    family="consistency",
    summary="Percent where percentage points are meant",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(marks=frozenset({"%"}), words=frozenset({"percent", "pct", "cent"})),
    safety="Unsafe: the stated change or one of the two percentages may be the wrong one.",
    sources=("The Associated Press Stylebook",),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    " and no finding: such slips are too rare there to count.",
    examples=(
        Bad(
            "The council raised the tax by ⟦1%⟧, from 6% to 7%, on Monday.",
            fixed="The council raised the tax by 1 percentage point, from 6% to 7%, on Monday.",
        ),
        Bad(
            "Support for the plan fell ⟦5%⟧ to 35% from 40% in May.",
            fixed="Support for the plan fell 5 percentage points to 35% from 40% in May.",
        ),
        Bad(
            "Turnout rose from 52 percent to 58 percent, an increase of ⟦6 percent⟧.",
            fixed="Turnout rose from 52 percent to 58 percent, an increase of 6 percentage points.",
        ),
        Good("The council raised the tax by one percentage point, from 6% to 7%."),
        Good("The share rose 100% from 1% to 2%."),
        Good("Support fell 12.5% to 35% from 40% in May."),
        Good("The rate rose to 7% from 6% after sales fell 1%."),
        Good("Turnout rose six points, from 52 percent to 58 percent."),
        Good("Sales rose 6%, and the margin widened from 52% to 58%."),
        Good("The rate fell 1% to 99% from 100%."),
    ),
)
