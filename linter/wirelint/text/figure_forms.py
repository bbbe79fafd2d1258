"""Which numbers are no amounts: years, dates, times, scores, ages, ordinals and labels."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.text.content import FUNCTION_WORDS
from wirelint.text.figure_nouns import PLURALS, STATES, is_plural
from wirelint.text.numerals import Numeral, read_digits

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.text.words import Words


class Form(enum.Enum):
    """What a number is."""

    AMOUNT = "amount"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    SCORE = "score"
    AGE = "age"
    ORDINAL = "ordinal"
    LABEL = "label"


_AMOUNT, _AGE, _DATE, _YEAR = Form.AMOUNT, Form.AGE, Form.DATE, Form.YEAR
_CLOCK, _ORDER, _LABEL = Form.TIME, Form.ORDINAL, Form.LABEL
"""By short names, since to look a member of an enumeration up takes as long as a question or two."""
_PAIR = lazy_pattern(r"[-–—](?=\d)")
_SEASON = lazy_pattern(r"(?:1[5-9]|20)\d\d[-–/]\d\d(?:\d\d)?(?!\d)")
_TIME = lazy_pattern(
    r"(?::\d\d\b|[.]\d\d ?[ap]\.?m\b| ?[ap]\.?m\b| (?:o['’]clock|GMT|BST|EST|EDT|ET|noon|hours? GMT)\b)"
)
_ORDINAL = lazy_pattern(r"(?:st|nd|rd|th)\b")
_AGE_BEHIND = lazy_pattern(r"[- ](?:year|month|week|day)s?[- ]old")
_CODE = lazy_pattern(r"[/:]\d|-[a-zA-Z]?\d|\.\d")
_CODE_JOINTS = frozenset("/:-.")
_TIME_HEADS = frozenset("0123456789apmoGBEnh")
"""What stands second behind the number of a time."""
_CLOCK_WORDS = frozenset("a p am pm o'clock gmt bst est edt et noon hour hours".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_AGE_HEADS = frozenset("ymwd")
_SPANS = frozenset({"year", "month", "week", "day", "hour"})
LAST_DAY = 31
_JOINS = frozenset("-–—/%'’$°")
_MARKS = frozenset(":,.")
_IN_DATE = frozenset({" ", ". "})
_IN_YEAR = frozenset({"in", "since", "during", "until"})
BEFORE_DATE = _IN_YEAR | MONTHS
"""Words before a number that may be a date or a year beyond doubt."""
_PLAIN_LENGTHS = frozenset({1, 2, 4})
_MAGNITUDES = frozenset(
    "million billion trillion mln bln percent per pct people dollars euros pounds francs yen".split()
)
_AGED = frozenset({"aged", "age", "ages"})
_ENDS_AGE = frozenset({",", "."})
OLDEST = 120
FIRST_YEAR, LAST_YEAR = 1500, 2099
_LABELLED = frozenset(
    """
    no no. number nos flight route section article chapter channel page room highway interstate apollo boeing airbus
    group class type level grade phase stage step part volume act resolution rule proposition measure title windows
    version bill fy form mark model unit district platoon battalion brigade grp ward line gate platform
    """.split()
)
_GLUED = frozenset({"m", "k", "b", "bn", "mn", "tn", "mln", "bln", "pct", "p", "c", "f", "km", "kg", "mph", "kph", "g",
                    "cm", "mm", "ft", "lb", "lbs", "ha", "mi", "l", "oz", "kmh"})  # fmt: skip


def plain_form(words: Words, place: int) -> Form | None:
    """DATE or YEAR where the word before a number of digits leaves no doubt: "in 1994", "Feb. 3"; else None."""
    before = words.folded[place - 1] if place else ""
    text, gap, behind = words.texts[place], words.gaps[place], words.gaps[place + 1]
    if gap[-1:] != " " or _is_joined(behind) or len(text) not in _PLAIN_LENGTHS or not text.isdecimal():
        return None
    if len(text) < 4:
        is_date = before in MONTHS and gap in _IN_DATE and int(text) <= LAST_DAY and words.texts[place - 1][0].isupper()
        return _DATE if is_date else None
    is_year = before in _IN_YEAR and gap == " " and behind[:1] != "" and FIRST_YEAR <= int(text) <= LAST_YEAR
    following = words.folded[place + 1] if place + 1 < len(words.texts) and behind == " " else ""
    return _YEAR if is_year and following not in _MAGNITUDES else None


def _is_joined(behind: str) -> bool:
    """May the gap behind a number make it a part of another, or more than a number?"""
    return behind[:1] in _JOINS or (behind[:1] in _MARKS and behind[1:2] not in {" ", "\n", ""})


def form_of(document: Document, place: int, numeral: Numeral, unit: str) -> Form:
    """The form of the number in digits that begins with word `place`: no money, no percentage, no million."""
    words, text, value, end = document.words, document.text, numeral.value, numeral.end
    is_late = value >= FIRST_YEAR
    opening = text[end : end + 2]
    if unit and unit not in _SPANS and opening[:1] == " " and not (is_late and value <= LAST_YEAR):
        return _DATE if place and words.folded[place - 1] in MONTHS else _AMOUNT
    if opening[:1].isalpha() and _ORDINAL.match(text, end):
        return _DATE if _is_date(words, place, numeral) else _ORDER
    if opening[-1:] in _TIME_HEADS and _may_be_time(words, numeral.stop) and _TIME.match(text, end):
        return _CLOCK
    if not is_late and _is_date(words, place, numeral):
        return _DATE
    if is_age(document, place, numeral):
        return _AGE
    if is_late and _is_year(document, place, numeral):
        return _YEAR
    return _LABEL if _is_label(document, place, numeral, unit) else _AMOUNT


def _may_be_time(words: Words, stop: int) -> bool:
    """May the word from `stop` on be of a time: is there another mark than a space before it, or is it such a word?"""
    return words.gaps[stop] != " " or (stop < len(words.texts) and words.folded[stop] in _CLOCK_WORDS)


def _is_date(words: Words, place: int, numeral: Numeral) -> bool:
    """Does a month stand before or behind, on the same line?"""
    if numeral.value > LAST_DAY or not numeral.whole:
        return False
    folded, gaps, behind = words.folded, words.gaps, numeral.stop
    if place and folded[place - 1] in MONTHS and gaps[place] in _IN_DATE and words.texts[place - 1][0].isupper():
        return True
    is_before = behind < len(folded) and folded[behind] in MONTHS and gaps[behind] == " "
    return is_before and words.texts[behind][0].isupper()


def is_age(document: Document, place: int, numeral: Numeral) -> bool:
    """ "47-year-old", "aged 12", "John Smith, 47,": an age?"""
    words, text, end = document.words, document.text, numeral.end
    if text[end + 1 : end + 2] in _AGE_HEADS and _AGE_BEHIND.match(text, end):
        return True
    is_near = place and (words.folded[place - 1] in _AGED or words.gaps[place] == ", ")
    if not is_near or not numeral.whole or numeral.value > OLDEST:
        return False
    if words.folded[place - 1] in _AGED:
        return True
    is_name = words.texts[place - 1][0].isupper()
    return is_name and text[end : end + 1] in _ENDS_AGE and not text[end + 1 : end + 2].isdigit()


def _is_year(document: Document, place: int, numeral: Numeral) -> bool:
    """Four digits without a comma that no counted noun follows."""
    if not FIRST_YEAR <= numeral.value <= LAST_YEAR:
        return False
    text = document.text
    if numeral.end - document.words.starts[place] != 4:
        return False
    behind = text[numeral.end : numeral.end + 2]
    if behind[:1] in {"-", "/"} and behind[1:].isdigit():
        return True
    following = numeral.stop
    words = document.words
    noun = words.folded[following] if following < len(words.texts) and words.gaps[following] == " " else ""
    before = words.folded[place - 1] if place else ""
    return before in _YEAR_HEADS or not (noun in PLURALS or noun in STATES or (is_plural(noun) and before in _COUNTING))


_YEAR_HEADS = frozenset({"in", "since", "until", "of", "by", "from", "during", "the", "late", "early", "mid", *MONTHS})
_COUNTING = frozenset("about some around nearly almost than over least to of lost cut killed with has have had".split())


def _is_label(document: Document, place: int, numeral: Numeral, unit: str) -> bool:
    """A part of a code or name: "F-16", "Flight 370", "PlayStation 3", "No. 5"."""
    words, text = document.words, document.text
    end = words.ends[numeral.stop - 1]
    tail = text[numeral.end : end]
    if tail and not tail.startswith("-") and tail.lower() not in _GLUED:
        return True
    if not tail and text[numeral.end : numeral.end + 1] in _CODE_JOINTS and _CODE.match(text, numeral.end):
        return True
    return bool(place) and _is_named(words, place, unit)


def _is_named(words: Words, place: int, unit: str) -> bool:
    """Does the word before a number make it a part of a name?"""
    gap, before, written = words.gaps[place], words.folded[place - 1], words.texts[place - 1]
    if gap[-1:] in _MARKS_BEFORE and (gap[:1].strip() or gap[-1] == "#"):
        return True
    if gap not in {" ", ". "} or unit:
        return False
    if before in _LABELLED:
        return True
    is_name = written[0].isupper() and not written.isupper() and before not in FUNCTION_WORDS and before not in MONTHS
    return is_name and gap == " " and place > 1 and words.gaps[place - 1] == " "


_MARKS_BEFORE = frozenset("#/:.-")


def range_or_score(text: str, words: Words, place: int, numeral: Numeral) -> tuple[Numeral, Form] | None:
    """The second number of "10-12" or "62-58" and whether the two are an amount, a year or a score."""
    dash = _PAIR.match(text, numeral.end)
    if dash is None or (text[words.starts[place] - 1 : words.starts[place]] in {"-", "/"} and place):
        return None
    start = dash.end()
    at = numeral.stop if numeral.stop < len(words.texts) and words.starts[numeral.stop] == start else numeral.stop - 1
    second = read_digits(text, start, words, at)
    if second is None:
        return None
    if _SEASON.match(text, words.starts[place]):
        return second, Form.YEAR
    if _PAIR.match(text, second.end):
        return second, Form.LABEL
    following = second.stop
    counted = following < len(words.texts) and words.gaps[following] == " " and is_plural(words.folded[following])
    measured = text[second.end : second.end + 1] == "%" or text[second.end : second.end + 4] in _MEASURED
    if numeral.value < second.value and (counted or measured):
        return second, Form.AMOUNT
    return second, Form.SCORE


_MEASURED = frozenset({" per", " pct", " mil", " bil", " km ", " kg ", " mln", " bln"})
