"""A word typed twice running.

Editing on deadline leaves doubles behind: a line is rewritten, and the word at the join survives on both sides. Small
words ("the the", "of of") are nearly never meant; other words in lower case are likely slips; names and doubled
capitals ("Bora Bora", "Duran Duran") are left alone, as are words that English does double ("had had", "her her").
Speech doubles more than copy does ("many many years"), so inside a quotation only the small words are named. In other
languages a double is a hint, since many a language doubles soundly ("nous nous").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake, Zone
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.tuples import NamedTuple

_NEVER_TWICE = frozenset(
    "the a an of and or but to their our my your were his its this these those will would could should may might must "
    "for by from with as at into than because if when while which has have been be are was whose about between "
    "against during after before under through per".split()
)
_OFTEN_TWICE = frozenset(
    "it that you he she they we i them him her us me who what do does did so up out over off down no not "
    "very really too far more many much long never yes ha bye now go well please wait hear knock tut chop pretty boy "
    "there one by-and-by half big little old".split()
)
# Verbs that take a particle, behind which the same word may begin a phrase: "logged in in person".
_PARTICLES = frozenset({"in", "on"})
_TAKE_PARTICLES = frozenset(
    "log logs logged sign signs signed come comes came move moves moved check checks checked settle settled go goes "
    "went gone going coming moving break broke broken cash fill filled step stepped bring brought join joined stay "
    "stayed phone phoned drop dropped hand handed give gave given get got kick kicked lock locked tune tuned weigh "
    "weighed set sworn vote voted write wrote written carry carried carrying get put turn turned keep kept hold held "
    "take took taken play played live lived later early head tried sat stand stood call called sent".split()
)
_JOINTS = frozenset("and or by after upon day no yes very never in out".split())
_LINKS = frozenset("to for on at of over against".split())  # "from coast to coast to meet demand"
_CLEFT = frozenset({"what", "thing", "all", "who", "where", "how", "problem", "point", "question", "truth", "fact"})
_CLEFT_REACH = 8
# An article outside a quotation and another inside: proposed a "a sound budget".
_OPENING_QUOTES = frozenset({' "', " “", " ‘"})
_ARTICLES = frozenset({"a", "an", "the"})


class Options(NamedTuple):
    allow: frozenset[str] = frozenset({"had", "that"})
    """Words that may stand twice."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at each run of one word; the finding is the whole run, the fix leaves its first word."""
    for first, last in _runs(document.repeated_words):
        tier = _tier(document, first, options) if _is_one_line(document, first, last) else None
        if tier is not None:
            yield _finding(document, first, last, tier)
    for place in document.repeated_pairs if document.language == "en" else ():
        if _is_slip(document, place):
            span = document.words.span(place, place + 3)
            fix = Fix(Span(document.words.ends[place + 1], span.end), "", "Leave one")
            message = f"“{document.words.span(place, place + 1).of(document.text)[:40]}” stands twice: delete one"
            yield Finding(span, message, fix, Tier.LIKELY)


def _is_slip(document: Document, place: int) -> bool:
    """Do two words stand twice that are not doubled for effect ("again and again and again") and are no name?"""
    words = document.words
    pair = words.folded[place : place + 2]
    if (
        not _JOINTS.isdisjoint(pair)
        or not all(map(str.isalpha, pair))
        or set(words.gaps[place + 1 : place + 4]) != {" "}
    ):
        return False
    if pair[1] in _LINKS or (place and words.folded[place - 1] in _JOINTS) or words.texts[place + 2][0].isupper():
        return False
    return not _NEVER_TWICE.isdisjoint(pair) or document.zone_at(words.starts[place]) is Zone.BODY


def _runs(places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """First and last of each run of consecutive places."""
    first = None
    for place, after in zip_longest(places, places[1:]):
        first = place if first is None else first
        if after != place + 1:
            yield first, place
            first = None


def _is_one_line(document: Document, first: int, last: int) -> bool:
    """Is there only space between the words, and no paragraph's end?"""
    gaps = document.words.gaps[first + 1 : last + 2]
    if gaps[0] in _OPENING_QUOTES:
        return document.words.folded[first] in _ARTICLES
    if not all(gap.isspace() for gap in gaps):
        return False
    starts = document.words.starts
    return all(gap.isspace() and "\n" not in gap and "\r" not in gap for gap in gaps) or (
        document.paragraph_at(starts[first]) == document.paragraph_at(starts[last + 1])
    )


def _tier(document: Document, place: int, options: Options) -> Tier | None:
    """How sure it is that the word was not meant twice; None where it may well have been."""
    left, right = document.words.texts[place], document.words.texts[place + 1]
    word = document.words.folded[place]
    if word in options.allow or not word.isalpha() or place in document.accepted_places:
        return None
    if right[0].isupper() and not (left.isupper() and len(left) > 1 and word in _NEVER_TWICE):
        return None
    if document.language != "en":
        return Tier.WEAK
    if word in _NEVER_TWICE:
        return Tier.SURE
    if _may_be_meant(document, place):
        return Tier.WEAK
    if word in _OFTEN_TWICE or len(word) < 2 or document.zone_at(document.words.starts[place]) is Zone.QUOTE:
        return Tier.WEAK
    return Tier.LIKELY


def _may_be_meant(document: Document, place: int) -> bool:
    """Is it a particle before its own like ("logged in in person"), or a cleft ("what it is is a start")?"""
    folded = document.words.folded
    word = folded[place]
    if word == "is":
        return not _CLEFT.isdisjoint(folded[max(0, place - _CLEFT_REACH) : place])
    return word in _PARTICLES and folded[place - 1] in _TAKE_PARTICLES


def _finding(document: Document, first: int, last: int, tier: Tier) -> Finding:
    words = document.words
    span = words.span(first, last + 1)
    word = words.texts[first]
    times = "twice: delete one" if first == last else f"{last - first + 2} times: leave one"
    is_plain = document.words.gaps[first + 1].isspace()
    fix = Fix(Span(words.ends[first], span.end), "", "Leave one", safe=tier is Tier.SURE) if is_plain else None
    return Finding(span, f"“{word}” stands {times}", fix, tier)


RULE = Rule(
    id="doubled-words",
    family="damage",
    summary="A word typed twice running",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    stage=Stage.DAMAGE,
    wake=Wake(views=frozenset({"repeated_words", "repeated_pairs"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe for small words that are never meant twice; for others the fix is offered only.",
    sources=("Prototype figures: 44 doubled function words in 1.52 million words of published copy, about 40 slips.",),
    examples=(
        Bad("Talks in ⟦the the⟧ capital resumed.", fixed="Talks in the capital resumed."),
        Bad("He went ⟦to to to⟧ Accra.", fixed="He went to Accra."),
        Bad("“We agreed ⟦to to⟧ talk,” he said.", fixed="“We agreed to talk,” he said."),
        Bad("⟦The the⟧ capital was quiet.", fixed="The capital was quiet."),
        Bad("The ⟦minister minister⟧ resigned.", fixed="The minister resigned.", severity=Severity.WARNING),
        Bad("It ⟦is is⟧ over ⟦in in⟧ Accra.", fixed="It is over in Accra.", severity=Severity.WARNING),
        Bad("We have ⟦to use to use⟧ it.", fixed="We have to use it.", severity=Severity.WARNING),
        Bad("He proposed ⟦a “a⟧ sound budget”."),
        Bad("Did ⟦he he⟧ know?", fixed="Did he know?", severity=Severity.HINT),
        Bad("What it ⟦is is⟧ a start.", fixed="What it is a start.", severity=Severity.HINT),
        Bad("Er ⟦und und⟧ seine Frau.", fixed="Er und seine Frau.", language="de", severity=Severity.HINT),
        Good("The band Duran Duran played in Bora Bora."),
        Good("He said he had had enough."),
        Good("He said that that was all."),
        Good("It rained again and again and again, day by day by day. They sang New York New York."),
        Good("It went from coast to coast to meet demand."),
        Good("The prize went to “The The”, a band. It is “A A Roe” on the door."),
        Good("They left at 5. 5 stayed. It was 6-4 6-4."),
        Good("THE WHO WHO WE ARE"),
        Good("Nobody moved. Moved by the song, she wept. In 1994 1994 seats were sold."),
        Good("He went to the rally. Rally drivers were there."),
        Good("Rain stops play\n\nPlay resumed late."),
    ),
)
