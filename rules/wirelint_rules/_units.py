"""Units of measurement behind a number, and what one is in another."""

from __future__ import annotations

import re

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

# Each unit: kind, what one of it is in the base of its kind (several where the word means several), its forms.
_TABLE = """
length 1000 km kms kilometre kilometres kilometer kilometers
length 1609.344 mile miles
length 1 metre metres meter meters m
length 0.3048 foot feet ft
length 0.9144 yard yards yd yds
length 0.01 cm centimetre centimetres centimeter centimeters
length 0.001 mm millimetre millimetres millimeter millimeters
length 0.0254 inch inches
length 1852 nautical-mile
area 10000 hectare hectares ha
area 4046.856 acre acres
mass 1 kg kilo kilos kilogram kilograms kilogramme kilogrammes
mass 0.001 gram grams gramme grammes g
mass 0.45359 lb lbs pound pounds
mass 0.0283495 ounce ounces oz
mass 6.35029 stone
mass 1000 tonne tonnes
mass 907.185/1016.05/1000 ton tons
volume 1 litre litres liter liters
volume 3.78541/4.54609 gallon gallons
volume 0.473176/0.568261 pint pints
volume 158.987 barrel barrels
speed 1 kph km/h kmh
speed 1.609344 mph
speed 1.852 knot knots
heat 1 c celsius centigrade
heat 0.5555555556 f fahrenheit
"""


class Unit(NamedTuple):
    """A unit: its kind, what one of it may be in the base of its kind, and the name it was printed with."""

    kind: str
    factors: tuple[float, ...]
    name: str


def _units() -> dict[str, tuple[str, tuple[float, ...]]]:
    rows = (line.split() for line in _TABLE.split("\n") if line)
    return {form: (row[0], tuple(map(float, row[1].split("/")))) for row in rows for form in row[2:]}


_UNITS = _units()
_BEHIND = lazy_pattern(
    r"[ -]?(?:(?P<power>square|sq\.?|cubic|nautical)[ -])?(?:°|degrees? ?|deg )?(?P<unit>"
    + "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
    + r")(?P<hour> (?:per|an) hour)?\b",
    re.IGNORECASE,
)


def unit_behind(text: str, end: int) -> tuple[Unit, int] | None:
    """The unit behind a number that ends at an offset, and the offset behind the unit; None where there is none."""
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    form = found["unit"].lower()
    if len(form) == 1 and (form == "g" or (form in "cf" and not found["unit"].isupper())):
        return None
    kind, factors = _UNITS[form]
    power = (found["power"] or "").lower().rstrip(".")
    if power == "nautical":
        factors = _UNITS["nautical-mile"][1]
    elif power:
        size = 3 if power == "cubic" else 2
        if kind != "length":
            return None
        kind, factors = ("area" if size == 2 else "room"), tuple(factor**size for factor in factors)
    if found["hour"]:
        kind, factors = "speed", tuple(factor / 1000 for factor in factors)
    return Unit(kind, factors, text[end : found.end()].strip(" -")), found.end()


def converted(low: float, high: float, unit: Unit, to: Unit) -> tuple[tuple[float, float], ...]:
    """What an interval in one unit may be in another of its kind: for heat as a level and as a difference."""
    if unit.kind == "heat":
        levels = tuple(_heat(value, unit, to) for value in (low, high))
        ratio = unit.factors[0] / to.factors[0]
        return (levels[0], levels[1]), (low * ratio, high * ratio)
    ratios = [one / other for one in unit.factors for other in to.factors]
    return tuple((low * ratio, high * ratio) for ratio in ratios)


def _heat(value: float, unit: Unit, to: Unit) -> float:
    celsius = value if unit.factors[0] == 1 else (value - 32) / 1.8
    return celsius if to.factors[0] == 1 else celsius * 1.8 + 32
