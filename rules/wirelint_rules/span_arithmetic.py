"""A length of time that its own dates do not give.

"The 10-day war, from Sept. 27 to Nov. 10", lasted 44 or 45 days; "a 20-year reign from 1990 to 2004" was one of 14.
Both ways of counting days are right, with the last day and without it, and years may be one off. Anniversaries are
counted where the story's own year is known (`--story-date`, a dateline with a year).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.document import Sentence
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good, Related
from wirelint.text.dates import Day, make_date

_LENGTHS = ("day", "week", "month", "year")
_NUMBERS = {
    name: number for number, name in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_LENGTH = lazy_pattern(rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})-({'|'.join(_LENGTHS)})$")
_ANNIVERSARY = lazy_pattern(r"(\d{1,3})(?:st|nd|rd|th)$")
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44}
_SLACK = {"day": 1.0, "week": 3.5, "month": 16.0}
"""Days by which a length may be off: both ways of counting, and what is rounded to weeks and months."""
_MOST_TO_START = 8
"""Words from a length to the "from" that belongs to it."""
_MOVED = frozenset("moved postponed rescheduled shifted delayed extended changed brought rose fell raised cut".split())
_JOINTS = frozenset({"to", "until", "till", "through", "and"})


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each length and each anniversary that does not fit."""
    lengths = frozenset(word for word in document.lengths if _LENGTH.match(word))
    for place in document.places(lengths):
        sentence = document.sentence_at(document.words.starts[place])
        if sentence is not None:
            yield from _of_length(document, place, sentence)
    for place in document.index.get("anniversary", ()):
        yield from _of_anniversary(document, place)


def _of_length(document: Document, place: int, sentence: Sentence) -> Iterator[Finding]:
    words = document.words
    found = _LENGTH.match(words.folded[place])
    stop = min(place + _MOST_TO_START, sentence.stop)
    start = next((one for one in range(place + 1, stop) if words.folded[one] in {"from", "between"}), None)
    if found is None or start is None or not _MOVED.isdisjoint(words.folded[place:start]):
        return
    number = _NUMBERS.get(found[1]) or int(found[1])
    if found[2] == "year":
        stated, last = _years(document, start, sentence)
        fits = stated is None or abs(stated - number) <= 1
    else:
        stated, last = _days_between(document, start, sentence)
        fits = stated is None or abs(stated + 0.5 - number * _DAYS[found[2]]) <= _SLACK[found[2]]
    if not fits:
        length, dates = words.span(place, place), words.span(start, last)
        unit = "years" if found[2] == "year" else "days"
        shown = " ".join(dates.of(document.text).split())
        message = f"“{shown[:36]}” makes {stated} {unit}, not “{length.of(document.text)}”"
        yield Finding(dates, message, related=(Related(length, f"“{length.of(document.text)}” here"),))


def _years(document: Document, start: int, sentence: Sentence) -> tuple[int | None, int]:
    """The years from one to the other: "from 1990 to 2004"."""
    one = document.words.folded[start + 1 : min(start + 4, sentence.stop)]
    if len(one) == 3 and one[1] in _JOINTS and all(len(year) == 4 and year.isdecimal() for year in (one[0], one[2])):
        years = int(one[2]) - int(one[0])
        return (years if years > 0 else None), start + 3
    return None, start


def _days_between(document: Document, start: int, sentence: Sentence) -> tuple[int | None, int]:
    """The days from one date to the other, the last one not counted: "from Sept. 27 to Nov. 10"."""
    days = document.dates.days
    number = bisect_left(days, start, key=lambda day: day.first)
    if number + 1 >= len(days) or days[number].first != start + 1 or days[number + 1].stop > sentence.stop:
        return None, start
    first, last = days[number], days[number + 1]
    if last.first != first.stop + 1 or document.words.folded[first.stop] not in _JOINTS:
        return None, start
    return _apart(first, last), last.stop - 1


def _apart(first: Day, last: Day) -> int | None:
    """Days from one date to the other; over the turn of the year where the months say so."""
    year = last.year or first.year or 2001
    begin = make_date(first.year or year, first.month, first.day)
    end = make_date(year, last.month, last.day)
    if begin is None or end is None:
        return None
    apart = (end - begin).days
    return apart if apart > 0 else apart + 365 if not first.year and apart < 0 else None


def _of_anniversary(document: Document, place: int) -> Iterator[Finding]:
    words, story = document.words, document.dates.story
    found = _ANNIVERSARY.match(words.folded[place - 1]) if place else None
    if found is None or story is None or words.folded[place + 1 : place + 2] != ["of"]:
        return
    for one in range(place + 2, min(place + 5, len(words))):
        year = words.folded[one]
        if len(year) == 4 and year.isdecimal() and int(year) <= story.year:
            if abs(story.year - int(year) - int(found[1])) > 1:
                span = words.span(place - 1, one)
                right = story.year - int(year)
                yield Finding(span, f"“{span.of(document.text)[:44]}”: {year} is {right} years ago")
            return


RULE = Rule(
    id="span-arithmetic",
    family="consistency",
    summary="A length of time that its own dates do not give",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=frozenset({"anniversary"}), views=frozenset({"lengths"})),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; conflicts are too "
    "rare there to say more.",
    examples=(
        Bad("The ⟦2:10-day⟧ war, ⟦from Sept. 27 to Nov. 10⟧, cost 900 lives."),
        Bad("His ⟦2:20-year⟧ reign ⟦from 1990 to 2004⟧ was quiet."),
        Bad("A ⟦2:three-week⟧ strike ⟦from March 1 to March 8⟧ shut the port."),
        Bad("They kept the ⟦20th anniversary of the 1994⟧ truce.", date="2020-05-12"),
        Good("The 44-day war, from Sept. 27 to Nov. 10, cost 900 lives."),
        Good("The 45-day war, from Sept. 27 to Nov. 10, cost 900 lives."),
        Good("His 14-year reign from 1990 to 2004 was quiet."),
        Good("A 15-year reign from 1990 to 2004 counts both years."),
        Good("A three-week strike from March 1 to March 21 shut the port."),
        Good("They kept the 25th anniversary of the 1994 truce.", date="2020-05-12"),
        Good("They kept the 20th anniversary of the 1994 truce."),
        Good("A 10-day visit took him from Ostby to Lanby."),
        Good("The 40-day fast runs from Dec. 1 to Jan. 10."),
        Good("The two-day trip was moved from May 3 to June 9."),
    ),
)
