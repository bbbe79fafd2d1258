"""A measure or a sum of money that is not what the brackets behind it say.

"10 km (8 miles)" is 6.2. Both figures are taken for what they may be rounded from; temperatures may be levels or
differences; tons and gallons may be of any country. Sums of money are held against the rate that the story's other
sums imply.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Related, Rule, Severity, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.figures import Figure
from wirelint.tuples import NamedTuple
from wirelint_rules._figures import disjoint, quoted, shown
from wirelint_rules._units import Unit, converted, unit_behind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLACK = 0.03
"""Room that is given to either figure beyond its last printed digit, as a share of it."""
MOST_GAP, MOST_MIXED = 60, 8
"""Characters between two figures that may be of one measure; fewer than the second make one: "6 feet 2"."""
RATE_SLACK = 0.08
"""How far two rates of one story may be apart."""
_JOINT = lazy_pattern(
    r" ?\((?:about|around|some|roughly|nearly|almost|just over|just under|more than|over)? ?$|, or (?:about )?$"
)
_MONEY_JOINT = lazy_pattern(r" \((?:about|around|some|roughly|nearly|almost)? ?(?:US)?$")
_CENTS = {"cent": ("$", 0.01), "penny": ("£", 0.01)}


class Pair(NamedTuple):
    """A sum of money and the same sum in brackets, and the rate that the two imply."""

    left: Figure
    right: Figure
    rate: tuple[float, float]

    @property
    def middle(self) -> float:
        """The rate in one number."""
        return sum(self.rate) / 2


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each conversion that cannot be right."""
    found = [*_measures(document), *_money(document)]
    yield from sorted(found, key=lambda finding: finding.span)


def _measures(document: Document) -> Iterator[Finding]:
    text, figures = document.text, document.figures
    done = 0
    for left, right in pairwise(figures):
        apart = left.span.start - done > MOST_MIXED
        done = left.span.end
        if right.span.start - left.span.end > MOST_GAP or not (_is_single(left) and _is_single(right)):
            continue
        gap = text[left.span.end : right.span.start]
        if "(" not in gap and ", or" not in gap:
            continue
        one, other = unit_behind(text, left.span.end), unit_behind(text, right.span.end)
        if one and other and one[0].kind == other[0].kind and _JOINT.fullmatch(text, one[1], right.span.start):
            is_mixed = text[other[1] : other[1] + 2].lstrip()[:1].isdigit() or not apart
            if not is_mixed:
                measured = quoted(text[left.span.start : one[1]], most=24)
                yield from _measure(document, left, right, (one[0], other[0]), measured)


def _is_single(figure: Figure) -> bool:
    return figure.is_amount and not figure.is_range


def _measure(
    document: Document, left: Figure, right: Figure, units: tuple[Unit, Unit], measured: str
) -> Iterator[Finding]:
    room = SLACK * (1 + (left.bound is not right.bound))
    stated = _spread(document, right, right.slack + room * right.value)
    true = converted(*_spread(document, left, left.slack), *units)
    if not left.value or not all(disjoint(one, stated) for one in true):
        return
    value = sum(true[0]) / 2
    plain = f"{value:,.0f}" if abs(value) >= 10 else f"{value:.1f}"
    fix = Fix(right.span, plain, f"Write “{plain}”") if value > 0 else None
    message = f"{measured} is {plain} {units[1].name}, not {shown(document, right, noun=False)}"
    yield Finding(right.span, message, fix)


def _spread(document: Document, figure: Figure, slack: float) -> tuple[float, float]:
    """Least and most of a figure, which may stand behind a minus."""
    before = document.text[max(0, figure.span.start - 6) : figure.span.start].lower()
    value = -figure.value if before.endswith(("minus ", "-", "−")) else figure.value
    return value - slack, value + slack


def _money(document: Document) -> Iterator[Finding]:
    """Sums in brackets whose rate is not that of the others."""
    pairs: dict[tuple[str, str], list[Pair]] = {}
    for left, right in pairwise(document.figures):
        if left.currency and right.currency and left.is_amount and right.is_amount and not left.is_range:
            gap = document.text[left.span.end : right.span.start]
            if _MONEY_JOINT.fullmatch(gap) and (pair := _pair(left, right)):
                pairs.setdefault((_currency(left), _currency(right)), []).append(pair)
    for same in pairs.values():
        if len(same) > 1:
            yield from _odd(document, same)


def _currency(figure: Figure) -> str:
    return _CENTS.get(figure.currency, (figure.currency, 1.0))[0]


def _pair(left: Figure, right: Figure) -> Pair | None:
    if _currency(left) == _currency(right):
        return None
    ones, others = (_CENTS.get(figure.currency, ("", 1.0))[1] for figure in (left, right))
    low, high = (right.value - right.slack) * others, (right.value + right.slack) * others
    is_quoted_rate = 0.99 < left.value * right.value < 1.01
    if low <= 0 or is_quoted_rate:
        return None
    return Pair(left, right, ((left.value - left.slack) * ones / high, (left.value + left.slack) * ones / low))


def _odd(document: Document, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """The pairs whose rate is not that of most; of two pairs the later one."""
    rates = sorted(pair.middle for pair in pairs)
    rate = (rates[(len(rates) - 1) // 2] + rates[len(rates) // 2]) / 2 if len(pairs) > 2 else pairs[0].middle
    for pair in pairs if len(pairs) > 2 else pairs[1:]:
        low, high = pair.rate
        if not disjoint((low * (1 - RATE_SLACK), high * (1 + RATE_SLACK)), (rate, rate)):
            continue
        usual = min((one for one in pairs if one is not pair), key=lambda one: abs(one.middle - rate))
        if len(pairs) == 2 and not disjoint((low * 0.92, high * 1.08), usual.rate):
            continue
        related = Related(usual.left.span | usual.right.span, "At another rate here")
        one, other = shown(document, pair.left, noun=False, most=20), shown(document, pair.right, noun=False, most=20)
        yield Finding(pair.right.span, f"{one} is not {other} at the story’s other rate", related=(related,))


RULE = Rule(
    id="unit-conversion-mismatch",
    family="consistency",
    summary="A conversion in brackets that is wrong",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"restated_figures"})),
    zones=SPEECH,
    safety="Unsafe: either of the two figures may be the wrong one.",
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    "; its one finding on the former was true.",
    examples=(
        Bad(
            "The ferry sank 10 km (⟦8⟧ miles) from the shore.", fixed="The ferry sank 10 km (6.2 miles) from the shore."
        ),
        Bad("It reached 40 C (⟦94⟧ F) in the valley.", fixed="It reached 40 C (104 F) in the valley."),
        Bad(
            "The park has 500 acres (⟦20⟧ hectares) of woods.", fixed="The park has 500 acres (202 hectares) of woods."
        ),
        Bad("Gusts of 60 mph (⟦160⟧ kph) hit the coast.", fixed="Gusts of 60 mph (97 kph) hit the coast."),
        Bad(
            "The lake covers 100 square miles (⟦160⟧ square km).",
            fixed="The lake covers 100 square miles (259 square km).",
        ),
        Bad("Shares in Arven rose C$1.55 ($1.16), Brack fell ⟦2:C$1.85 ($1.38⟧) and Coll fell C$1.30 (⟦$0.75⟧)."),
        Good("It fell to minus 4 degrees Celsius (25 Fahrenheit) at night."),
        Good("The dollar closed at C$1.4000 (US$0.7140); the bid is worth C$1.05 billion (US$750 million)."),
        Good("The ferry sank about 10 km (6 miles) from the shore."),
        Good("It warmed by 5 C (9 F) in a day."),
        Good("It reached 40 C (104 F) in the valley."),
        Good("The ship sank 100 miles (160 km) off the coast in 1,000 feet (300 metres) of water."),
        Good("It carries 500 tons (508 tonnes) of ore."),
        Good("The tank holds 100 gallons (455 litres)."),
        Good("He is 6 feet 2 inches (1.88 metres) tall."),
        Good("The lake covers 100 square miles (259 square km)."),
        Good("It costs 80 million marks ($44 million) a year, and 40 million marks ($22 million) to close."),
        Good("The price rose to 9 euros ($10) from 8 euros ($9)."),
        Good("The 400 km (250-mile) road is closed."),
        Good("It lies 5 km (a mile) off; the other, 8 km (3 hours) by mule."),
    ),
)
