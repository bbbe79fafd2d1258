"""Two ages for one person, or an age that a year of birth rules out.

"Gerald Moor, 58," is not "the 61-year-old Moor" further down. A year of birth is set against an age where the story's
own year is known; a year more or less is allowed, for birthdays. Ages that someone once had ("was 45 when", "then 45",
a sentence about another year) and people who share a surname are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good, Kind, Related
from wirelint.text.people import Person
from wirelint.tuples import NamedTuple

_YEARS_OLD = lazy_pattern(r"(\d{1,3})-year-old$")
_MOST_BETWEEN = 6
"""Words between "47-year-old" and the name."""
_BORN = 8
"""Words behind "born" among which the year is looked for."""
_OLDEST = 115
_BEFORE_AGE = frozenset({"aged", "a", "the"})
_MARKS = frozenset({",", "."})
"""What stands behind an age."""
_ONCE = frozenset("then when was were been late became previously former ago earlier turned since before".split())
_FAMILY = frozenset(
    "son sons daughter daughters brother sister father mother wife husband namesake cousin uncle aunt nephew niece "
    "grandson granddaughter grandfather grandmother jr junior sr senior".split()
)
_OTHERS = _FAMILY | {"of", "and", "from", "who", "s"}
"""Words behind which a name is that of somebody else."""


class _Age(NamedTuple):
    person: Person
    years: int
    span: Span
    is_birth: bool = False


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each person with two ages, at the later one."""
    if not _has_two(document):
        return
    told: dict[str, list[_Age]] = {}
    for late in sorted(_ages(document), key=lambda age: age.span):
        alike = told.setdefault(late.person.surname, [])
        for early in alike[:4]:
            tier = _clash(document, early, late)
            if tier is not None:
                yield _finding(document, early, late, tier)
                break
        alike.append(late)


def _has_two(document: Document) -> bool:
    """Has the story two different numbers that may be ages, or one and "born"? A cheap look before people are found."""
    words = document.words
    ages = {word.partition("-")[0] for word in _years_old(document)}
    for place in document.gap_index.get(", ", ()):
        if place + 1 < len(words):
            place += words.folded[place] in _BEFORE_AGE
            if words.texts[place].isdecimal() and len(words.texts[place]) < 4 and words.gaps[place + 1][:1] in _MARKS:
                ages.add(words.texts[place])
    return len(ages) + ("born" in document.vocabulary) > 1


def _years_old(document: Document) -> frozenset[str]:
    """The folded words of the story such as "47-year-old"."""
    return frozenset(filter(_YEARS_OLD.match, document.ages))


def _clash(document: Document, early: _Age, late: _Age) -> Tier | None:
    if not _is_one(early.person, late.person):
        return None
    if early.is_birth == late.is_birth:
        apart = abs(early.years - late.years)
        return None if not apart or early.is_birth else Tier.SURE if apart > 1 else Tier.LIKELY
    story = document.dates.story
    if story is None:
        return None
    age, birth = (late, early) if early.is_birth else (early, late)
    return Tier.LIKELY if abs(story.year - birth.years - age.years) > 1 else None


def _is_one(left: Person, right: Person) -> bool:
    """Can two mentions with one surname be one person: does neither have a given name that the other lacks?"""
    if left.name == right.name:
        return True
    return right.name == right.surname or left.name == left.surname


def _finding(document: Document, early: _Age, late: _Age, tier: Tier) -> Finding:
    here, there = late.span.of(document.text), early.span.of(document.text)
    message = f"Check the age of {late.person.surname[:30]}: “{here}” here, “{there}” above"
    return Finding(late.span, message, tier=tier, related=(Related(early.span, f"“{there}” here"),))


def _ages(document: Document) -> Iterator[_Age]:
    """Every age and year of birth that the body gives a person, as long as it is that of today."""
    words = document.words
    firsts = {person.first: person for person in document.names.people}
    for person in firsts.values():
        if words.gaps[person.stop] != ", " and "born" not in words.folded[person.stop : person.stop + 2]:
            continue
        sentence = document.sentence_at(person.span.start)
        if sentence is None or document.quotes.covers(person.span.start):
            continue
        if not _FAMILY.isdisjoint(words.folded[max(0, person.first - 4) : person.stop]):
            continue
        age = _age_behind(document, person)
        if age and _ONCE.isdisjoint(words.folded[max(sentence.first, person.first - 2) : person.first + 1]):
            yield age
        yield from _birth_behind(document, person, sentence.stop)
    for place in document.places(_years_old(document)):
        age = _age_before(document, place, firsts)
        if age is not None:
            yield age


def _age_behind(document: Document, person: Person) -> _Age | None:
    """The age in “Name, 47,”, “Name, aged 47,”, “Name, a 47-year-old farmer”."""
    words, place = document.words, person.stop
    if place + 1 >= len(words) or words.gaps[place] != ", ":
        return None
    place += words.folded[place] in _BEFORE_AGE
    if old := _YEARS_OLD.match(words.folded[place]):
        return _age(document, person, place, old[1])
    text, gap = words.texts[place], words.gaps[place + 1]
    is_number = text.isdecimal() and text.isascii() and len(text) < 4
    is_age = is_number and gap[:1] in _MARKS and gap[1:2] in {" ", "\n", ""}
    return _age(document, person, place, text) if is_age and words.folded[place - 1] != "the" else None


def _age(document: Document, person: Person, place: int, years: str) -> _Age | None:
    return _Age(person, int(years), document.words.span(place, place)) if 0 < int(years) <= _OLDEST else None


def _age_before(document: Document, place: int, firsts: dict[int, Person]) -> _Age | None:
    """The age in “the 47-year-old Name”, “47-year-old bank manager Name”."""
    words = document.words
    old = _YEARS_OLD.match(words.folded[place])
    if old is None or document.quotes.covers(words.starts[place]):
        return None
    if not _ONCE.isdisjoint(words.folded[max(0, place - 3) : place]):
        return None
    for one in range(place + 1, min(place + _MOST_BETWEEN, len(words))):
        if words.gaps[one] not in {" ", ". "} or words.folded[one] in _OTHERS:
            return None
        if one in firsts:
            return _age(document, firsts[one], place, old[1])
    return None


def _birth_behind(document: Document, person: Person, stop: int) -> Iterator[_Age]:
    """The year in “Name was born in 1950”, “Name, born on May 5, 1950”."""
    folded = document.words.folded
    near = folded[person.stop : min(person.stop + 2, stop)]
    if "born" not in near:
        return
    born = person.stop + near.index("born")
    for place in range(born + 1, min(born + _BORN, stop)):
        if folded[place].isdecimal() and len(folded[place]) == 4:
            yield _Age(person, int(folded[place]), document.words.span(born, place), is_birth=True)
            return


RULE = Rule(
    id="age-conflict",
    family="consistency",
    summary="Two ages for one person",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=frozenset({"aged", "born"}), views=frozenset({"ages", "set_off_numbers"})),
    muted=frozenset({Kind.OBITUARY, Kind.SPORT}),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones; conflicts are too "
    "rare there to say more.",
    examples=(
        Bad("Gerald Moore, aged ⟦2:58⟧, stole cheese.\n\nThe judge told the ⟦61-year-old⟧ Moore to pay.\n"),
        Bad("Gerald Moore, ⟦2:58⟧, stole cheese.\n\nA shopkeeper saw ⟦62-year-old⟧ bank manager Gerald Moore.\n"),
        Bad("Gerald Moore, a ⟦2:58-year-old⟧ banker, stole.\n\nMoore, ⟦48⟧, denied it.\n"),
        Bad("Gerald Moore, ⟦2:58⟧, a baker, stole cheese.\n\nMoore, ⟦59⟧, denied it.\n", severity=Severity.WARNING),
        Bad(
            "Gerald Moore, aged ⟦2:62⟧, is a baker.\n\nMoore was ⟦born in 1950⟧ in Ostby.\n",
            date="2020-05-05",
            severity=Severity.WARNING,
        ),
        Good("Gerald Moore, aged 58, stole cheese.\n\nThe judge told the 58-year-old Moore to pay.\n"),
        Good("Gerald Moore, aged 47, stole cheese.\n\nMoore was 45 when he began, and then 45-year-old Moore left.\n"),
        Good("Gerald Moore, aged 47, stole cheese.\n\nHis son, Gerald Moore, 12, is a 12-year-old thief.\n"),
        Good("Gerald Moore, aged 47, and Anna Moore, aged 44, stole cheese.\n"),
        Good("Gerald Moore, aged 69, is a baker.\n\nMoore was born in 1950 in Ostby.\n", date="2020-05-05"),
        Good("Gerald Moore, aged 62, is a baker.\n\nMoore was born in 1950 in Ostby.\n"),
    ),
)
