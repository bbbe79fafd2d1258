"""Times long past, as wire copy names them: years, decades, centuries, and eras by name, each as a range of years.

Where to start reading: `era_at`. The bounds of named eras are the common ones of reference works, made wide where books
differ, so that two eras that do not overlap are surely two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONG_AGO = -10_000
_CENTURIES_AGO = 1875
"""What goes back "centuries" began before this."""
_AGES = frozenset("era times time days rule age period reign years dynasty empire occupation colonial".split())

_ERAS = {
    "soviet": (1917, 1991), "communist": (1917, 1991), "tsarist": (1547, 1917), "czarist": (1547, 1917),
    "ottoman": (1299, 1922), "byzantine": (330, 1453), "victorian": (1837, 1901), "edwardian": (1901, 1914),
    "georgian": (1714, 1837), "elizabethan": (1558, 1603), "tudor": (1485, 1603), "stuart": (1603, 1714),
    "regency": (1795, 1837), "medieval": (450, 1550), "roman": (-753, 500), "biblical": (_LONG_AGO, 200),
    "ancient": (_LONG_AGO, 600), "prehistoric": (_LONG_AGO, 100), "viking": (750, 1100), "norman": (1000, 1250),
    "saxon": (400, 1100), "nazi": (1933, 1945), "apartheid": (1948, 1994), "ming": (1368, 1644), "qing": (1644, 1912),
    "tang": (618, 907), "song": (960, 1279), "han": (-206, 220), "edo": (1603, 1868), "meiji": (1868, 1912),
    "mughal": (1526, 1857), "napoleonic": (1792, 1815), "habsburg": (1273, 1918), "inca": (1200, 1572),
    "aztec": (1300, 1521), "mayan": (-2000, 1697), "franco": (1936, 1975), "prohibition": (1920, 1933),
}  # fmt: skip
"""Adjective before "era", "times", "rule" and their like."""
_NAMED = {
    ("world", "war", "ii"): (1939, 1945), ("world", "war", "two"): (1939, 1945),
    ("second", "world", "war"): (1939, 1945),
    ("world", "war", "i"): (1914, 1918), ("world", "war", "one"): (1914, 1918), ("first", "world", "war"): (1914, 1918),
    ("cold", "war"): (1945, 1991), ("middle", "ages"): (450, 1550), ("stone", "age"): (_LONG_AGO, -1500),
    ("bronze", "age"): (-3500, -500), ("iron", "age"): (-1300, 800), ("industrial", "revolution"): (1750, 1860),
    ("great", "depression"): (1929, 1941), ("vietnam", "war"): (1955, 1975), ("korean", "war"): (1950, 1953),
    ("gold", "rush"): (1848, 1910), ("french", "revolution"): (1789, 1799), ("russian", "revolution"): (1905, 1922),
    ("renaissance",): (1300, 1650), ("reformation",): (1517, 1650), ("crusades",): (1095, 1291),
    ("antiquity",): (_LONG_AGO, 600), ("prohibition",): (1920, 1933), ("apartheid",): (1948, 1994),
}  # fmt: skip
_ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_ORDINAL = lazy_pattern(r"(\d{1,2})(?:st|nd|rd|th)(-century)?$")
_DECADE = lazy_pattern(r"(1\d|20)(\d0)'?s$")
_YEAR = lazy_pattern(r"(?:1\d|20)\d\d$")


class Era(NamedTuple):
    """A time: its words (end-exclusive) and the years that it may mean, first and last; years before Christ below 0."""

    first: int
    stop: int
    start: int
    end: int


def era_at(folded: Sequence[str], place: int) -> Era | None:
    """The time that the words at a place name, or None. Words are folded."""
    word = folded[place]
    after = folded[place + 1] if place + 1 < len(folded) else ""
    if word == "centuries":
        return Era(place, place + 1, _LONG_AGO, _CENTURIES_AGO)
    if decade := _DECADE.match(word):
        start = int(decade[1] + decade[2])
        return Era(place, place + 1, start, start + (99 if decade[2] == "00" else 9))
    if _YEAR.match(word):
        return Era(place, place + 1, int(word), int(word))
    if century := _century(folded, place):
        return century
    if word in _ERAS and after in _AGES:
        return Era(place, place + 2, *_ERAS[word])
    if (bare := word.removesuffix("-era")) != word and bare in _ERAS:
        return Era(place, place + 1, *_ERAS[bare])
    return _named(folded, place)


def _century(folded: Sequence[str], place: int) -> Era | None:
    """A century: “the 17th century”, “the late seventeenth century”, “17th-century”."""
    ordinal = _ORDINAL.match(folded[place])
    number = int(ordinal[1]) if ordinal else _ORDINALS.get(folded[place].removesuffix("-century"), 0)
    is_one_word = folded[place].endswith("-century")
    after = folded[place + 1] if place + 1 < len(folded) else ""
    if not number or not (is_one_word or after in {"century", "centuries"}):
        return None
    stop = place + 1 if is_one_word else place + 2
    if folded[stop : stop + 1] == ["bc"] or folded[stop : stop + 1] == ["bce"]:
        return Era(place, stop + 1, -100 * number, -100 * number + 99)
    return Era(place, stop, 100 * number - 100, 100 * number)


def _named(folded: Sequence[str], place: int) -> Era | None:
    for length in (3, 2, 1):
        name = tuple(folded[place : place + length])
        if name in _NAMED:
            return Era(place, place + len(name), *_NAMED[name])
    return None
