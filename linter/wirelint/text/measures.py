"""What a number counts or measures: currency, magnitude, percent, unit.

Everything here looks at a few characters or words before or behind one number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.text.words import Words

_SYMBOL = lazy_pattern(
    r"(?:(?:(?<![^\W_])(US|C|A|NZ|HK|S|R|CA|AU|Can|Aus))?[$]|([£€¥₹₽₩])|\b(USD|EUR|GBP|JPY|CHF|CNY|RUB|INR)) ?$"
)
_SIGNS = frozenset("£€¥₹₽₩")
_CODES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "RUB": "₽", "CHF": "franc", "CNY": "yuan"}
_DOLLARS = {"": "$", "US": "$", "C": "C$", "CA": "C$", "Can": "C$", "A": "A$", "AU": "A$", "Aus": "A$"}

_SCALE = lazy_pattern(
    r"(?:[ -]?((?i:hundred|thousand|million|billion|trillion|mln|bln|tln|mn|bn|tn|crore|lakh))|(m|k|b))(?:-|\b(?!['’]))"
)
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6,
    "crore": 1e7, "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tln": 1e12, "tn": 1e12,
}  # fmt: skip
_PERCENT = lazy_pattern(
    r"(?: ?%|[ -](?:per ?cent|pct)\b)(-point| points?\b| pts?\b)?|[ -](percentage[ -]points?)\b", re.IGNORECASE
)

CURRENCIES = {
    "dollar": "$", "dollars": "$", "dlr": "$", "dlrs": "$", "cent": "cent", "cents": "cent", "cts": "cent",
    "ct": "cent", "euro": "€", "euros": "€", "pounds": "£", "pound": "£", "stg": "£", "sterling": "£",
    "pence": "penny", "yen": "¥", "yuan": "yuan", "franc": "franc", "francs": "franc", "mark": "mark",
    "marks": "mark", "rouble": "₽", "roubles": "₽", "ruble": "₽", "rubles": "₽", "rupee": "₹", "rupees": "₹",
    "peso": "peso", "pesos": "peso", "crown": "crown", "crowns": "crown", "krona": "krona", "kronor": "krona",
    "kroner": "krone", "krone": "krone", "lira": "lira", "lire": "lira", "guilders": "guilder", "won": "₩",
    "rand": "rand", "riyals": "riyal", "dirhams": "dirham", "zlotys": "zloty", "forints": "forint",
    "baht": "baht", "rupiah": "rupiah", "ringgit": "ringgit", "shillings": "shilling", "dinars": "dinar",
    "naira": "naira", "reais": "real", "pesetas": "peseta", "escudos": "escudo", "drachmas": "drachma",
    "schillings": "schilling",
}  # fmt: skip
_QUALIFIERS = {"canadian": "C$", "australian": "A$"}

UNITS = {
    unit: forms.split()[0]
    for forms in (
        "km kms kilometre kilometres kilometer kilometers", "mile miles mi", "metre metres meter meters m",
        "cm centimetre centimetres centimeter centimeters", "mm millimetre millimetres millimeter millimeters",
        "foot feet ft", "inch inches", "yard yards yd", "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
        "gram grams gramme grammes", "pound-weight lb lbs", "ounce ounces oz", "tonne tonnes", "ton tons",
        "stone", "hectare hectares ha", "acre acres", "litre litres liter liters", "gallon gallons",
        "kph km/h kmh", "mph", "celsius centigrade c", "fahrenheit f", "barrel barrels bpd", "point points",
        "knot knots",
    )
    for unit in forms.split()
}  # fmt: skip
"""Units of measurement, every form to one; single letters are units only behind digits or a degree sign."""


class Measure(NamedTuple):
    """What stands around a number: where it all begins and ends, and what it says.

    percent  "%", "points" or ""
    scale    1e6 for a million; 1.0 where none is written
    stop     place of the word behind it all
    """

    start: int
    end: int
    stop: int
    currency: str = ""
    percent: str = ""
    scale: float = 1.0


def measure(text: str, words: Words, place: int, end: int, stop: int) -> Measure | None:
    """What stands around the number from word `place` on, which ends at an offset; word `stop` is the first behind.

    None where neither what is before nor what is behind can belong to it, as around most.
    """
    gap, start, currency = words.gaps[place], words.starts[place], ""
    if words.texts[place - 1] in _CODES if gap == " " else _ENDS_SYMBOL[gap]:
        start, currency = _before(text, gap, start)
    if words.ends[stop - 1] != end:
        return _behind_digits(text, words, Measure(start, end, stop, currency))
    behind = words.gaps[stop]
    if behind == " " and stop < len(words.texts):
        says = _SAYS[words.folded[stop]]
        if says is not None:
            return _of_word(text, words, Measure(start, end, stop, currency), says)
        goes_on = words.texts[stop][0].isupper()
    else:
        goes_on = behind == "-" or "%" in behind[:2]
    if goes_on:
        return _behind_digits(text, words, Measure(start, end, stop, currency))
    return Measure(start, end, stop, currency) if currency else None


def _before(text: str, gap: str, start: int) -> tuple[int, str]:
    """The offset and the sign of the currency before a number that begins at an offset; "" where there is none."""
    sign = gap.removesuffix(" ")[-1:]
    if sign in _SIGNS or (sign == "$" and gap[0] != "$"):
        return start - 1 - (gap[-1] == " "), sign
    symbol = _SYMBOL.search(text, max(0, start - 5), start)
    return (symbol.start(), _of_symbol(symbol)) if symbol else (start, "")


def _of_word(text: str, words: Words, number: Measure, says: float | str) -> Measure:
    """What the word behind a number and a space adds to it, which says a magnitude, a currency or a percentage."""
    start, end, stop, currency, _, _ = number
    behind, after = words.ends[stop], words.gaps[stop + 1]
    if isinstance(says, float) and after[:1] not in _APOSTROPHES:
        if currency:
            return Measure(start, behind, stop + 1, currency, "", says)
        currency, end, stop = _behind(words, behind, stop + 1)
        return Measure(start, end, stop, currency, "", says)
    may_be_points = after == " " and stop + 1 < len(words.texts) and words.folded[stop + 1][0] == "p"
    if says == "%" and not currency and not may_be_points:
        return Measure(start, behind, stop + 1, "", "%")
    return _behind_digits(text, words, number)


def _behind_digits(text: str, words: Words, number: Measure) -> Measure:
    """What stands behind a number added to it, read letter by letter: "5m", "5 per cent", "5 million-dollar"."""
    start, end, stop, currency, _, _ = number
    opening = text[end : end + 2]
    is_percent = not currency and (opening[:1] == "%" or opening in _PERCENT_HEADS)
    percent = _PERCENT.match(text, end) if is_percent else None
    if percent:
        kind = "points" if percent[1] or percent[2] else "%"
        return Measure(start, percent.end(), _place(words, stop, percent.end()), "", kind)
    scale = _SCALE.match(text, end) if not _SCALE_HEADS.isdisjoint(opening) else None
    if scale and (scale[1] or currency or text[end - 1].isdigit()):
        end = scale.end(1) if scale[1] else scale.end(2)
        stop = _place(words, stop, end)
    factor = _SCALES[(scale[1] or scale[2]).lower()] if scale else 1.0
    if not currency:
        currency, end, stop = _behind(words, end, stop)
    return Measure(start, end, stop, currency, "", factor)


def _says(word: str) -> float | str | None:
    """What a folded word behind a number and a space may say: a magnitude, "%" for per cent, "" for what is to be read.

    None for most words, which say nothing of the sort.
    """
    if word in _SCALES and len(word) > 1:
        return _SCALES[word]
    if word in _PERCENT_WORDS:
        return "%"
    may_say = word in CURRENCIES or word.startswith(("per", "pct")) or word.partition("-")[0] in _SCALES
    return "" if may_say else None


_SAYS: Remembered[str, float | str | None] = Remembered(_says)
_PERCENT_WORDS = frozenset({"percent", "pct"})
_APOSTROPHES = frozenset("'’")
_PERCENT_HEADS = frozenset(" %| p| P|-p|-P".split("|"))
"""What a percentage goes on with behind its number; the sign itself aside."""
_SCALE_HEADS = frozenset("hHtTmMbBcClLk")
_ENDS_SYMBOL: Remembered[str, bool] = Remembered(lambda gap: gap.removesuffix(" ").endswith(tuple("$£€¥₹₽₩")))
"""Gaps before a number to whether they end in a symbol of a currency, a space behind it aside."""


def _of_symbol(symbol: re.Match[str]) -> str:
    if symbol[2]:
        return symbol[2]
    if symbol[3]:
        return _CODES[symbol[3]]
    return _DOLLARS.get(symbol[1] or "", f"{symbol[1]}$")


def _behind(words: Words, end: int, stop: int) -> tuple[str, int, int]:
    """The currency in the word behind a number, or in the second where the first says whose."""
    if stop >= len(words.texts) or words.gaps[stop] not in {" ", "-"}:
        return "", end, stop
    word = words.folded[stop]
    if word in CURRENCIES:
        return CURRENCIES[word], words.ends[stop], stop + 1
    second = words.folded[stop + 1] if stop + 1 < len(words.texts) and words.gaps[stop + 1] == " " else ""
    if second in CURRENCIES and words.texts[stop][0].isupper():
        currency = CURRENCIES[second]
        return _QUALIFIERS.get(word, currency) if currency == "$" else currency, words.ends[stop + 1], stop + 2
    return "", end, stop


def _place(words: Words, place: int, end: int) -> int:
    """The place of the first word from `place` on that does not begin before an offset."""
    while place < len(words.texts) and words.starts[place] < end:
        place += 1
    return place
