"""A hyphen left out of a compound that needs one, or put where none belongs.

A number and its unit in front of a noun are one word (“a five-year plan”), as is an age (“an 18-year-old”, not “18-year
old”). A verb and its particle are two (“to step in”, not “to step-in”), and so are a time of the year and its name
(“late November”). Most of what copy does with hyphens is taste; only these are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.content import FUNCTION_WORDS
from wirelint.text.word_pairs import Pairs

_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute"})
_UNITS = _TIMES | frozenset("mile metre meter kilometre kilometer page storey story bedroom inch".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
    "thirty forty fifty sixty".split()
)
_DETERMINERS = frozenset(
    "a an the his her its their our my your this that another each every first second third last near new".split()
)
_OF_DAY = frozenset("care game games pass passes student students trip trips tripper trippers school schools".split())
_BEFORE_TERMS = frozenset("to for and or with on under over latest key".split())
_NO_NOUNS = FUNCTION_WORDS | frozenset("ago old olds later earlier ending ended long high wide deep said".split())
_AGES = frozenset({"old", "olds"})
_BEFORE_VERBS = frozenset("to will would can could may might must should".split())
_PARTICLES = frozenset("up off out in down over back away".split())
_BEHIND_VERBS = frozenset("the its their his her a an all this that these those on to of".split())
_RUN_UPS = Pairs(dict.fromkeys(("run", "pick", "shake", "build", "flare"), frozenset({"up"})))
_BEHIND_RUN_UPS = frozenset("to in of at for following after".split())
_ARTICLES = frozenset({"a", "the", "another"})
_SEASON = lazy_pattern(
    r"(early|late)-((?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(former)-(president|minister|prime|chairman|chief|leader|head|director)"
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for units behind numbers, ages, particles, and compounds that are none."""
    found = [*_units(document), *_ages(document), *_run_ups(document), *_joined(document)]
    yield from sorted(found, key=lambda one: one.span)


def _units(document: Document) -> Iterator[Finding]:
    """Numbers with a unit in front of a noun: “a five year plan”, “for three year terms”."""
    words = document.words
    for place in document.places(_UNITS):
        if not 1 < place < len(words) - 1 or set(words.gaps[place - 1 : place + 2]) != {" "}:
            continue
        before, noun = words.folded[place - 2], words.folded[place + 1]
        if not _is_number(words.folded[place - 1]) or noun in _NO_NOUNS or not words.texts[place + 1].islower():
            continue
        if words.folded[place] == "day" and noun in _OF_DAY and before not in {"a", "an"}:
            continue  # the number may count the noun: “her three day trips”
        is_term = before in _BEFORE_TERMS and words.folded[place] in _TIMES
        if is_term or before in _DETERMINERS or before.endswith("'s"):
            yield _finding(document, place - 1, place, "-")


def _is_number(word: str) -> bool:
    return word in _NUMBERS or (word.isdecimal() and len(word) < 4 and word != "1")


def _ages(document: Document) -> Iterator[Finding]:
    """Ages that lack a hyphen: “an 18 year old”, “a 170-year old firm”."""
    words = document.words
    for place in document.places(_AGES):
        if place < 2 or words.gaps[place] not in {" ", "-"}:
            continue
        unit = words.folded[place - 1]
        if unit in _TIMES and words.gaps[place - 1] in {" ", "-"} and _is_age(words.folded[place - 2]):
            yield _finding(document, place - 2, place, "-")
        elif words.gaps[place] == " " and unit.partition("-")[2] in _TIMES and _is_age(unit.partition("-")[0]):
            yield _finding(document, place - 1, place, "-")


def _is_age(word: str) -> bool:
    return word in _NUMBERS or (word.isdecimal() and word != "1")


def _run_ups(document: Document) -> Iterator[Finding]:
    """Nouns made of a verb and “up”: “the run up to the vote”."""
    words = document.words
    for place in document.followed(_RUN_UPS):
        is_noun = 0 < place < len(words) - 2 and words.folded[place - 1] in _ARTICLES
        if is_noun and set(words.gaps[place : place + 3]) == {" "} and words.folded[place + 2] in _BEHIND_RUN_UPS:
            yield _finding(document, place, place + 1, "-")


def _joined(document: Document) -> Iterator[Finding]:
    """Verbs that a hyphen joins to their particle, and other compounds that are two words."""
    words = document.words
    for word in document.hyphened_words:
        first, _, last = word.partition("-")
        if last in _PARTICLES:
            for place in document.index[word] if len(first) > 2 else ():
                is_verb = place and words.gaps[place] == " " and words.folded[place - 1] in _BEFORE_VERBS
                if is_verb and _ends_verb(document, place):
                    yield _finding(document, place, place, " ")
        elif _is_two_words(first, last, word):
            for place in document.index[word]:
                if words.gaps[place] == " " and not _is_before_noun(document, place):
                    yield _finding(document, place, place, " ")


def _is_two_words(first: str, last: str, word: str) -> bool:
    """Is it “late-May”, or “24-hours”, which is no adjective as “24-hour” is?"""
    if _is_age(first):
        return last.endswith("s") and last[:-1] in _TIMES
    return first in {"early", "late", "former"} and _SEASON.fullmatch(word) is not None


def _is_before_noun(document: Document, place: int) -> bool:
    """Does a noun follow that a time of the year goes with: “a late-May frost”?"""
    words = document.words
    if words.folded[place].startswith("former") or place + 1 == len(words) or words.gaps[place + 1] != " ":
        return False
    return words.texts[place + 1].islower() and words.folded[place + 1] not in _NO_NOUNS


def _ends_verb(document: Document, place: int) -> bool:
    """Does an object follow, or the end of the clause: no noun that “lift-off” would go with?"""
    words = document.words
    gap, behind = words.gaps[place + 1], words.folded[place + 1 : place + 2]
    return gap[:1] in {".", ",", ";"} or (gap == " " and not _BEHIND_VERBS.isdisjoint(behind))


def _finding(document: Document, first: int, last: int, mark: str) -> Finding:
    span = document.words.span(first, last)
    written = span.of(document.text)
    put = written.replace("-", mark) if mark == " " else re.sub(r"\s", mark, written)
    fault = "lacks a hyphen" if mark == "-" else "has a hyphen too many"
    return Finding(span, f"“{written}” {fault}: write “{put}”", Fix(span, put, f"Write “{put}”"))


RULE = Rule(
    id="wrong-hyphen",
    family="language",
    summary="A hyphen missing from a compound, or joining what is none",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_UNITS | _AGES | _RUN_UPS.heads, views=frozenset({"hyphened_words"})),
    zones=SPEECH,
    safety="Never safe: a number may be one too many.",
    precision="All 33 findings on 620 published stories (225,000 words) were true, and the 20 on 563 others.",
    examples=(
        Bad(
            "It is a ⟦five year⟧ plan to lay the town's ⟦20 mile⟧ road.",
            fixed="It is a five-year plan to lay the town's 20-mile road.",
        ),
        Bad("The ⟦five year olds⟧ slept.", fixed="The five-year-olds slept."),
        Bad("They are elected for ⟦three year⟧ terms.", fixed="They are elected for three-year terms."),
        Bad("An ⟦18 year old⟧ left the ⟦170-year old⟧ firm.", fixed="An 18-year-old left the 170-year-old firm."),
        Bad("In the ⟦run up⟧ to the vote, prices fell.", fixed="In the run-up to the vote, prices fell."),
        Bad(
            "He has to ⟦step-in⟧, and will ⟦sell-off⟧ the rest.",
            fixed="He has to step in, and will sell off the rest.",
        ),
        Bad(
            "The ⟦former-president⟧ left in ⟦late-May⟧ for ⟦24-hours⟧.",
            fixed="The former president left in late May for 24 hours.",
        ),
        Good("It is five years old, and a five-year plan; the year 2000 budget. They ran 20 miles."),
        Good("The law is 18 years old. In the year old rules ended. A one year deal. It took two years."),
        Good("He is a year older. The 3,000 metre race. In 10 day trips they saw it. They run up to it."),
        Good("The step-in clause is to sell-off plans what a lift-off is. He is to lift-off fans a hero."),
        Good("The early-warning system is in late-stage trials. The former president-elect left in mid-May."),
        Good("It is a 24-hour race, open 24-hours-a-day. In mid-2020s style, the half-years passed."),
        Good("A late-March frost, the early-June polls and a late-2010 slump came."),
        Good("The four day care centres shut after her two day trips."),
        Good("On day two year three ended. The pick up truck rolled."),
    ),
)
