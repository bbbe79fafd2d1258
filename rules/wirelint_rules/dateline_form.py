"""A dateline that is put together wrongly.

A dateline is the place, the date where the house gives one, the agency in brackets and a dash: "BAKU, Oct 4 (Reuters)
-", "KYIV, Ukraine (AP) —". Systems read it to file the story, and one with a colon for its dash, an agency out of its
brackets or a comma before them is not read. The rule looks at the head of the lead, and only where an agency stands in
it, so that a lead which begins with a place is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good
from wirelint.tuples import NamedTuple

_AGENCIES = frozenset({"reuters", "ap", "afp", "xinhua", "tass", "dpa", "ansa", "efe", "kyodo", "pa", "upi"})
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_HEAD = lazy_pattern(
    r"(?P<place>[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,4})(?P<comma>,?) ?"
    rf"(?P<date>{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})? ?"
    r"(?P<open>\(?)(?P<agency>[A-Za-z]{2,8})(?P<close>\)?) ?(?P<dash>[:;,]|--|[-–—])(?=\s)"
)


class Options(NamedTuple):
    agencies: frozenset[str] = _AGENCIES
    """Agencies as they stand in datelines, in lower case."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at the head of the first paragraph of the body."""
    zones = document.parts.zones
    lead = next((span for span, zone in zip(document.paragraphs, zones, strict=True) if zone is Zone.BODY), None)
    found = _HEAD.match(document.text, *lead) if lead else None
    if found is None or found["agency"].lower() not in options.agencies:
        return
    advice = _advice(found)
    if advice:
        yield Finding(Span(*found.span()), f"The dateline “{found[0][:30]}” is not in form: {advice}")


def _advice(found: re.Match[str]) -> str:
    """What to do about the first thing that is wrong, or nothing."""
    if not (found["open"] and found["close"]):
        return "bracket the agency"
    if found["dash"] in ":;,":
        return "end it in a dash"
    if found["date"] and not found["comma"]:
        return "put a comma before the date"
    return "" if found["date"] or not found["comma"] else "drop the comma"


RULE = Rule(
    id="dateline-form",
    family="layout",
    summary="A dateline that is put together wrongly",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    wake=Wake(words=_AGENCIES),
    zones=frozenset({Zone.BODY, Zone.DATELINE}),
    languages=None,
    sources=("Forms as agencies print them: place, date, agency in brackets, dash.",),
    examples=(
        Bad("Talks fail\n\n⟦Baku, (Reuters):⟧ The envoys left on Monday. Nobody spoke."),
        Bad("Talks fail\n\n⟦KABUL Oct 4 Reuters —⟧ The envoys left on Monday. Nobody spoke."),
        Bad("Talks fail\n\n⟦KABUL, (AP) —⟧ The envoys left on Monday. Nobody spoke."),
        Good("Talks fail\n\nBAKU/YEREVAN, Oct 4 (Reuters) - The envoys left on Monday. Nobody spoke."),
        Good("Talks fail\n\nKYIV (AP) — The envoys left on Monday. Nobody spoke."),
        Good("Talks fail\n\nThe agency (AP) - which is old - said the envoys left on Monday."),
        Good("Reuters said the envoys left on Monday. Nobody spoke."),
    ),
)
