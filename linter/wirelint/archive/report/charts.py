"""Charts as SVG. Places are in percent of the drawing, so that it fits any width and letters keep their shape.

What a chart shows stands in a table too: it is one picture to those who do not see it, named by its sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor, log10

from wirelint.archive.report.sums import LEVELS
from wirelint.archive.report.text import clip, number
from wirelint.report.html.show import show
from wirelint.tuples import NamedTuple

_LABELS = 6
_TOP = 4.0
"""Percent of the height above the scale."""
_STEPS = (1.0, 2.0, 2.5, 4.0, 5.0, 8.0, 10.0)


class Column(NamedTuple):
    """A column or a bar: a name, its parts by severity, and what is said of it."""

    name: str
    parts: Mapping[str, float]
    told: str

    @property
    def height(self) -> float:
        """The sum of its parts."""
        return sum(self.parts.values())


def columns(shown: Sequence[Column]) -> str:
    """Columns side by side, from the left to the right; the scale begins at nothing."""
    highest = rounded(max((one.height for one in shown), default=0))
    width = 100 / len(shown)
    drawn = "".join(_column(one, place * width, width, highest) for place, one in enumerate(shown))
    step = -(-len(shown) // _LABELS)
    labels = "".join(
        f'<text x="{(place + 0.5) * width:.2f}%" y="100%" dy="1.4em">{show(shown[place].name)}</text>'
        for place in range((len(shown) - 1) % step // 2, len(shown), step)
    )
    lines = "".join(f'<line x1="0" x2="100%" y1="{_y(part):.2f}%" y2="{_y(part):.2f}%"/>' for part in (0, 0.5, 1))
    scale = "".join(
        f'<text x="-6" y="{_y(part):.2f}%" dy=".35em">{number(highest * part)}</text>' for part in (0, 0.5, 1)
    )
    return (
        f'<svg class="columns" role="img" aria-label="{show(_sum_of(shown))}">\n<g class="grid">{lines}</g>\n'
        f'{drawn}<g class="labels" aria-hidden="true">{labels}</g>\n<g class="scale" aria-hidden="true">{scale}</g>\n'
        "</svg>\n"
    )


def rounded(value: float) -> float:
    """The end of a scale that reaches a value: a number that people count by."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in _STEPS if value <= step * power * (1 + 1e-9))


def _y(part: float) -> float:
    return 100 - part * (100 - _TOP)


def _column(one: Column, left: float, width: float, highest: float) -> str:
    parts, at = [], 0.0
    for level in LEVELS:
        size = one.parts.get(level, 0) / highest
        if size:
            at += size
            parts.append(_rect(level, left + width * 0.12, _y(at), width * 0.76, size * (100 - _TOP)))
    return f"<g><title>{show(one.told)}</title>{''.join(parts)}</g>\n"


def _rect(kind: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{kind}" x="{x:.2f}%" y="{y:.2f}%" width="{width:.2f}%" height="{height:.2f}%"/>'


def _sum_of(shown: Sequence[Column]) -> str:
    high = max(shown, key=lambda one: one.height)
    return f"{shown[0].name} to {shown[-1].name}; highest: {clip(high.told)}"


def bars(shown: Sequence[Column]) -> str:
    """Bars one below the other, each with its name and the number that it stands for."""
    longest = max((one.height for one in shown), default=0) or 1.0
    return "".join(_bar(one, longest) for one in shown)


def _bar(one: Column, longest: float) -> str:
    parts, at = [], 0.0
    for level in LEVELS:
        size = 100 * one.parts.get(level, 0) / longest
        if size:
            parts.append(_rect(level, at, 0, size, 100))
        at += size
    drawn = f'<svg role="img" aria-label="{show(one.told)}"><title>{show(one.told)}</title>{"".join(parts)}</svg>'
    name = show(clip(one.name))
    return f'<div class="bar-row"><span dir="auto">{name}</span>{drawn}<b>{number(one.height)}</b></div>\n'


def spark(rates: Sequence[float], told: str) -> str:
    """The course of a number in the size of a word."""
    highest = max(rates, default=0)
    if not highest or len(rates) < 2:
        return ""
    points = " ".join(
        f"{100 * place / (len(rates) - 1):.1f},{22 - 20 * rate / highest:.1f}" for place, rate in enumerate(rates)
    )
    line = f'<polyline points="{points}" vector-effect="non-scaling-stroke"/>'
    return (
        f'<svg class="spark" role="img" aria-label="{show(told)}" viewBox="0 0 100 24" preserveAspectRatio="none">'
        f"<title>{show(told)}</title>{line}</svg>"
    )


def interval(share: float, low: float, high: float, told: str) -> str:
    """A share from 0 to 1, and the interval that it is known in."""
    return (
        f'<svg class="interval" role="img" aria-label="{show(told)}"><title>{show(told)}</title>'
        '<line class="ground" x1="0" x2="100%" y1="50%" y2="50%"/>'
        f'<line x1="{100 * low:.1f}%" x2="{100 * high:.1f}%" y1="50%" y2="50%"/>'
        f'<circle cx="{100 * share:.1f}%" cy="50%" r="4"/></svg>'
    )
