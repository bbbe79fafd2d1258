"""A subject that nobody named: "the Armenian", "the 43-year-old", "the former", with no one it could mean.

"The Armenian has accused Azerbaijan": a noun was lost, and the reader does not know whether a minister, an army or a
player is speaking. In sport "the Norwegian" is the usual second mention of a player, so the rule keeps silent where a
person was named shortly before; elsewhere the person must be known to be of that country, or have been met as "a
Georgian who …". Peoples without a plural form of their own ("the British") are named only with a verb that one person
takes. Names of ships, horses, languages and newspapers are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.demonyms import Demonym, Use, adjectives
from wirelint.rule import Bad, Good
from wirelint_rules._referents import Referents, by_folded, coined, is_anyone_near, is_pair_named

_OF_ONE = frozenset(
    "has is was says plans wants seeks insists denies claims hopes warns argues believes expects accuses vows".split()
)
_OF_ANY = frozenset(
    "had said told will would accused denied vowed called announced declared agreed refused rejected urged warned "
    "demanded sent launched asked may can could began started".split()
)
_VERBS = _OF_ONE | _OF_ANY
_ADVERBS = frozenset("also then now later never still already reportedly recently repeatedly again once".split())
_NOT_A_PERSON = frozenset({"australian", "vatican"})  # a newspaper, a place
_FORMER = frozenset({"former"})
_AGE = "-year-old"
_PAIRS = frozenset({"and", "or", "both", "two", "between", "versus", "than", "latter"})
_PAIR_REACH = 30
_MOST_CHARACTERS = 80
_PREPOSITIONS = frozenset("of against with by from to for than on in like at between among behind over under".split())
_ADJECTIVES = adjectives()
_WAKE = frozenset(map(str.lower, _ADJECTIVES))


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each nationality, age and "former" behind "the" and before a verb."""
    new, referents = coined(document), Referents(document)
    for place in _behind_the(document, new):
        word = document.words.folded[place]
        if word == "former":
            yield from _former(document, place)
        elif word.endswith(_AGE):
            yield from _of_an_age(document, place)
        else:
            demonym = new.get(word) or by_folded()[word]
            if _is_subject(document, place, demonym) and not referents.has(place, demonym):
                yield _finding(document, place, demonym, referents.nouns[demonym.adjective])


def _behind_the(document: Document, new: Iterable[str]) -> list[int]:
    """Places of the words that are looked at right behind "the", in the order of the text; `new` are nationalities."""
    folded, index = document.words.folded, document.index
    # Nationalities are sought among the words with a capital, of which there are few.
    words = {adjective.lower() for adjective in _ADJECTIVES & document.raised_words}.union(new)
    words.update(_FORMER & document.vocabulary, [word for word in document.ages if word.endswith(_AGE)])
    return sorted([place for word in words for place in index[word] if folded[place - 1] == "the"])


def _of_an_age(document: Document, place: int) -> Iterator[Finding]:
    """ "The 43-year-old said" with nobody before it."""
    if _is_followed_by_verb(document, place, _VERBS) and not is_anyone_near(document, place):
        span = document.words.span(place - 1, place)
        yield Finding(span, f"“{span.of(document.text)}” is nobody the story named: say who")


def _former(document: Document, place: int) -> Iterator[Finding]:
    """ "The former said" with no pair before it."""
    if not _is_followed_by_verb(document, place, _VERBS):
        return
    first = max(0, place - _PAIR_REACH)
    if not is_pair_named(document, place) and _PAIRS.isdisjoint(document.words.folded[first:place]):
        span = document.words.span(place - 1, place)
        yield Finding(span, f"“{span.of(document.text)}” of what pair? Name the two, or say who")


def _is_subject(document: Document, place: int, demonym: Demonym) -> bool:
    """Does "the" stand before the word and a verb that one person takes behind it?"""
    if document.words.texts[place] != demonym.adjective or document.words.folded[place] in _NOT_A_PERSON:
        return False
    verbs = _OF_ONE if demonym.use is Use.PEOPLE else _VERBS
    if not _is_followed_by_verb(document, place, verbs, is_bare=demonym.use is Use.ADJECTIVE):
        return False
    return not document.names.is_name(place - 1)


def _is_followed_by_verb(document: Document, place: int, verbs: frozenset[str], *, is_bare: bool = False) -> bool:
    """Does "the" stand before the word, and one of the verbs behind it, an adverb or two between?

    A preposition before it shows that the verb has another subject, unless the word alone can be no noun (`is_bare`).
    """
    words = document.words
    if place == 0 or words.folded[place - 1] != "the" or words.gaps[place] != " ":
        return False
    if not is_bare and place > 1 and words.gaps[place - 1] == " " and words.folded[place - 2] in _PREPOSITIONS:
        return False
    verb = place + 1
    while verb < len(words) and words.gaps[verb] == " " and words.folded[verb] in _ADVERBS:
        verb += 1
    return verb < len(words) and words.gaps[verb] == " " and words.folded[verb] in verbs


def _finding(document: Document, place: int, demonym: Demonym, nouns: Sequence[str]) -> Finding:
    words = document.words
    span = words.span(place - 1, place)
    plain = f"“{span.of(document.text)}” is nobody the story named: say who"
    fuller = f"{plain}, such as “{demonym.adjective} {nouns[0]}”" if nouns else plain
    return Finding(span, fuller if len(fuller) <= _MOST_CHARACTERS else plain)


RULE = Rule(
    id="unnamed-subject",
    family="reference",
    summary="A subject that nobody named: “the Armenian has accused”",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_WAKE | _FORMER, views=frozenset({"ages", "unknown_words"})),
    examples=(
        Bad("Armenian forces moved.\n\n⟦The Armenian⟧ has accused Azerbaijan of aggression."),
        Bad("The deal was signed in Jakarta. ⟦The Indonesian⟧ told the bank to wait, its rival said."),
        Bad("Officials said later that ⟦the Italian⟧ was inside the building."),
        Bad("Jane Roe of Ohio was there. ⟦The British⟧ has sent a note to the court."),
        Bad("A Georgian bank was shut in May. ⟦The Georgian⟧ also denied the charge."),
        Bad("Kestrian guns fell silent on Monday. ⟦The Kestrian⟧ has vowed to defend every hill."),
        Bad("A search of the slopes ended at dawn. ⟦The 43-year-old⟧ said it was cold."),
        Bad("Councillors took opposite sides. ⟦The former⟧ said the town could not afford the pool."),
        Bad("An Indonesian carrier had the cargo. ⟦The Indonesian⟧ is closely watching the test."),
        Bad("Ben Roe dug on an Indonesian island. ⟦The Indonesian⟧ has told him to stop."),
        Bad("A source close to ⟦the Philippine⟧ said no date was set."),
        Good("An Indonesian lawyer had the story. The Indonesian is closely watching the test."),
        Good("Anita Rao met Greg Holt. The former said the pool must close, and the latter that it must not."),
        Good("A woman was found at dawn. The 43-year-old said it was cold."),
        Good("The former minister said it was cold."),
        Good("Ola Halvorsen of Norway won again. The Norwegian was cheered by the crowd."),
        Good("A Georgian who had lost his way was found on Monday. The Georgian was cold but well."),
        Good("A Dutch tourist was found on Monday. The Dutch have sent a plane. The Dutch will pay."),
        Good("The British have always coped. The British had no plan and will not make one."),
        Good("The ferry left Bergen at dawn. The Norwegian was towed to port."),
        Good("The Australian said in its leader that the plan was dead."),
        Good("The Armenian government has spoken. The Armenian-born author has won."),
        Good("The action against the Japanese was a mistake."),
        Good("“The Italian was first,” he said."),
    ),
)
