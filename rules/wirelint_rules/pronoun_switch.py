"""A person who is "he" in one place and "she" in another, or a country that "has" and is "they".

An edit, or a translation, loses whom a story speaks of: the minister of one paragraph changes sex in the next. Only a
pronoun that can stand for nobody else is counted: one that opens a sentence after one that names a single person. A
country is "it" ("Armenia has said that it will stay"); with "they" the reader looks for the people that are meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Kind, Related, Rule, Severity, Tier, Wake
from wirelint.demonyms import countries
from wirelint.rule import Bad, Good
from wirelint.text.speech_words import SAYING
from wirelint_rules._genders import FEMALE, MALE, Vote, may_switch, votes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint import Sentence

_LONGEST_QUOTED = 30
_SINGULAR = frozenset("has is was does hasn't isn't wasn't doesn't".split())
_PLURAL_COUNTRIES = frozenset({"Netherlands", "Philippines", "United States", "Maldives", "Bahamas"})
_PLURAL = frozenset("and both citizens people police men women children troops two three four five six".split())
_LONGEST_COUNTRY = 3
_OPENING = 3
"""Words of a sentence in which its subject begins."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each person whose pronouns disagree, and for each country that "has" and is "they"."""
    found = list(_countries(document))
    if {MALE, FEMALE} <= document.vocabulary and may_switch(document):
        found += (finding for name, places in votes(document).items() if (finding := _switch(document, name, places)))
    yield from sorted(found, key=lambda finding: finding.span)


def _switch(document: Document, surname: str, places: Sequence[Vote]) -> Finding | None:
    """A finding at the first place of the rarer pronoun, or at the later one where they stand as often."""
    male, female = ([one for one in places if one.gender == gender] for gender in (MALE, FEMALE))
    if not male or not female or not any(_is_pronoun(document, one) for one in (*male, *female)):
        return None
    rare, common = sorted((male, female), key=lambda votes: (len(votes), -votes[0].place))
    here, there = (document.words.span(one.place, one.place) for one in (rare[0], common[0]))
    wrong, right = here.of(document.text), there.of(document.text)
    name = surname[:_LONGEST_QUOTED]
    message = f"{name} is “{wrong}” here and “{right}” elsewhere: settle which"
    return Finding(here, message, related=(Related(there, f"“{right}” of {name}"),))


def _is_pronoun(document: Document, vote: Vote) -> bool:
    return document.words.folded[vote.place] == vote.gender


def _countries(document: Document) -> Iterator[Finding]:
    """Sentences whose subject is a country with a verb in the singular, and that go on with "they"."""
    if document.kind is Kind.SPORT:
        return
    for place in document.index.get("they", ()):
        sentence = document.sentence_at(document.words.starts[place])
        subject = _subject(document, sentence, place) if sentence else None
        if subject and not _has_plural(document, subject.stop, place):
            here, there = document.words.span(place, place), document.words.span(subject.start, subject.stop - 1)
            name = there.of(document.text)[:_LONGEST_QUOTED]
            message = f"“{name}” is singular: “it”, or say who “they” are"
            yield Finding(here, message, None, Tier.WEAK, (Related(there, f"“{name}” here"),))


def _subject(document: Document, sentence: Sentence, place: int) -> range | None:
    """The words of the country that a sentence is about, where a verb in the singular follows it before `place`."""
    words = document.words
    for first in range(sentence.first, min(sentence.first + _OPENING, place)):
        for stop in range(min(first + _LONGEST_COUNTRY, place - 1), first, -1):
            if words.folded[stop] not in _SINGULAR or words.gaps[stop] != " ":
                continue
            name = " ".join(words.texts[first:stop])
            if name in countries() and name not in _PLURAL_COUNTRIES:
                is_bare = first == sentence.first or words.gaps[first] == ", "
                return range(first, stop) if is_bare else None
    return None


def _has_plural(document: Document, first: int, place: int) -> bool:
    """Is there anything between the verb and "they" that it may stand for? A noun right before it is its object."""
    words = document.words
    last = place if words.gaps[place] != " " else place - 1
    return any(
        words.folded[one] in _PLURAL
        or words.folded[one] in SAYING
        or (words.folded[one].endswith("s") and not words.folded[one].endswith(("ss", "us", "is", "'s", "as")))
        or document.text[words.starts[one] - 1] in '“"'
        for one in range(first + 1, last)
    )


RULE = Rule(
    id="pronoun-switch",
    family="consistency",
    summary="A person who is “he” and “she”, or a country that is “they”",
    severity={Tier.SURE: Severity.WARNING, Tier.WEAK: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=frozenset({"they", "she"})),
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad(
            "Lena Tarkova ran the mill for a decade. ⟦2:She⟧ sold it in May.\n\n"
            "Tarkova has no heirs. ⟦He⟧ will move to the coast.\n"
        ),
        Bad(
            "Police named the pilot, Robin Ashdown. ⟦2:He⟧ was alone.\n\n"
            "Ashdown had flown for years. He knew the coast. ⟦She⟧ had sent no call for help.\n"
        ),
        Bad("⟦2:Ms⟧ Oduya won the seat in May.\n\nThe vote was close. Oduya wept. ⟦He⟧ will be sworn in; she knew.\n"),
        Bad(
            "⟦2:Zambia⟧ has not released the number of casualties ⟦they⟧ have suffered.\n",
            severity=Severity.INFO,
        ),
        Bad("In May, ⟦2:Chile⟧ was so short of rain that ⟦they⟧ closed a port.\n", severity=Severity.INFO),
        Good("Lena Tarkova met Ivan Orlov. He praised the mill. She sold it.\n"),
        Good("Lena Tarkova left her husband. He kept the mill.\n\nTarkova has no heirs. She moved to the coast.\n"),
        Good("Anna Reed spoke. She wept.\n\nTom Reed spoke. He did not.\n"),
        Good("Mr Reed spoke. He wept.\n\nMrs Reed spoke. She did not.\n"),
        Good("Lena Tarkova left. She wept.\n\nTarkova wrote to a banker. He did not reply.\n"),
        Good("Lena Tarkova left. She wept.\n\nTarkova said: “My son is in jail. He is ill.”\n"),
        Good("Zambia has not released the names of soldiers who said they were hurt.\n"),
        Good("Zambia has freed the miners because they were ill.\n"),
        Good("The United States has said it will stay, and they will go.\n"),
        Good("Wales was ahead, but they lost by a goal, and their coach left the match.\n", kind=Kind.SPORT),
        Good("Bahamas has freed the sailor, and they are glad of it.\n"),
        Good("Zambia and Chile have met, and they will meet again.\n"),
        Good("Zambia has said that they may stay.\n"),
    ),
)
