"""A word too many between words that cannot bear it: “a the”, “will can”, “the most largest”, “despite of”.

An edit that changes its mind leaves both minds in the copy. Only pairs of small words that English never has side by
side are looked at, where nothing but a space stands between them. Where it is not sure which of the two should go,
nothing is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.word_pairs import Pairs
from wirelint_rules._closed_frames import EXTRA
from wirelint_rules._edit_frames import Frames, deletion, edits
from wirelint_rules._neighbours import before
from wirelint_rules._surplus_articles import LIMITS, SHARES, surplus_articles

_FRAMES = Frames(EXTRA)
_MODALS = frozenset("will would can could should must may might shall cannot".split())
_FINITE = frozenset("is was are were".split())
_HAVE = frozenset({"has", "have"})
_ARTICLES = frozenset({"a", "an", "the"})
_OWNERS = frozenset({"his", "its", "their", "our", "my"})
_PERSONS = frozenset({"he", "she", "they", "we"})
_PAIRS = Pairs(
    {
        "a": frozenset({"an", "the", "these", "those", "several", "many", "some", "any", "each"}) | _OWNERS,
        "an": frozenset({"a", "the", "these", "those", "several", "many", "some"}) | _OWNERS,
        "the": frozenset({"a", "an", "this", "these", "those", "each"}) | _OWNERS | _PERSONS,
        **dict.fromkeys(_OWNERS - {"its", "his"}, frozenset({"the", "a", "an"}) | _OWNERS),
        **{modal: _MODALS - {modal} for modal in _MODALS},
        **{verb: (_FINITE | _HAVE) - {verb} for verb in _FINITE},
        "has": _FINITE | {"have"},
        "have": _FINITE | {"has"},
        **{person: _PERSONS - {person} for person in _PERSONS},
        **dict.fromkeys(("for", "with", "at", "into", "by"), frozenset({"of"})),
        "from": frozenset({"of", "by"}),
        "cannot": frozenset({"not"}) | (_MODALS - {"cannot"}),
        "who": frozenset({"which", "whose"}),
        "which": frozenset({"who", "whose"}),
    }
)
# Nouns that sound like modals, and what makes a clause end where the next verb begins: “what he is was plain”.
_BEFORE_NOUNS = _ARTICLES | _OWNERS | {"military", "political", "free", "good", "public", "her", "your", "living", "as"}
_CLEFT = frozenset(
    "what who how where why when as that which than whatever whoever whichever all everything anything nothing thing "
    "way reason problem there if whether it those these most only one so because until before after while".split()
)
_STRANDED = frozenset(
    "what who which whom that it unheard wait look looks looking looked call calls called ask asks asked asking came "
    "comes come stand stands stood care cared cares go went goes put live lived get gets got dealt arrived turned "
    "accused suspected guilty convicted dreamed dreamt spoken thought heard capable part afraid was were is are".split()
)
_PREPOSITIONS = frozenset("for from with at into by".split())
_REACH = 9
_AUXILIARIES = _FINITE | _HAVE
_BEFORE_VERBS = _PERSONS | {"i", "you", "not"}


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the frames, and for the pairs."""
    found = [deletion(document, first, one) for first, one in edits(document, _FRAMES)]
    found += [_surplus(document, *places) for places in surplus_articles(document)]
    places = document.followed(_PAIRS)
    found += [_pair(document, place) for place in places if _is_pair(document, place) and _is_sure(document, place)]
    yield from sorted(found, key=lambda one: one.span)


def _is_pair(document: Document, place: int) -> bool:
    """Do two words stand side by side, in lower case but for the first, and no third closes them with a hyphen?"""
    words = document.words
    return (
        words.gaps[place + 1] == " "
        and words.texts[place + 1].islower()
        and (words.texts[place].islower() or (words.folded[place] not in _MODALS and words.gaps[place] != " "))
    )


def _is_sure(document: Document, place: int) -> bool:
    """May neither of the two belong to a clause or phrase that ends between them?"""
    left, last = document.words.folded[place], document.words.folded[place - 1] if place else ""
    if left in _PREPOSITIONS:
        return last not in _STRANDED
    if left in _MODALS:
        return last not in _BEFORE_NOUNS and _CLEFT.isdisjoint(before(document, place, _REACH))
    if left in _AUXILIARIES:
        return last not in _BEFORE_VERBS and _CLEFT.isdisjoint(before(document, place, _REACH))
    return last not in {"letter", "vitamin", "article", "word", "than", "to", "serie", "group", "la", "à"}


def _surplus(document: Document, first: int, last: int, place: int) -> Finding:
    words = document.words
    span = words.span(first, last)
    article = Span(words.starts[place], words.starts[place + 1])
    message = f"No article belongs in “{span.of(document.text)}”"
    return Finding(span, message, Fix(article, "", f"Delete “{words.texts[place]}”"))


def _pair(document: Document, place: int) -> Finding:
    span = document.words.span(place, place + 1)
    return Finding(span, f"“{span.of(document.text)}” cannot stand together: one word is too many")


RULE = Rule(
    id="extra-word",
    family="language",
    summary="A word too many beside one that cannot bear it",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_FRAMES.keys | _PAIRS.heads | LIMITS | SHARES),
    zones=SPEECH,
    safety="Never safe: the words may be a sentence that was half rewritten.",
    precision="446,000 words of published copy, which it was tuned on: eight findings, all right.",
    examples=(
        Bad("It is ⟦the most largest⟧ mine.", fixed="It is the largest mine."),
        Bad("The cash ⟦will be come⟧ in May.", fixed="The cash will come in May."),
        Bad("It was ⟦more cheaper than⟧ oil.", fixed="It was cheaper than oil."),
        Bad("They left ⟦despite of the⟧ rain.", fixed="They left despite the rain."),
        Bad("It is made ⟦by both by⟧ Roe and Poe.", fixed="It is made by both Roe and Poe."),
        Bad("It lies by ⟦a the⟧ lake."),
        Bad("The firm ⟦will can⟧ hire."),
        Bad("The dam ⟦is was⟧ full."),
        Bad("He sold ⟦the his⟧ car, ⟦the a⟧ lorry and ⟦their the⟧ van."),
        Bad("They ⟦cannot not⟧ go, and ⟦he they⟧ left."),
        Bad("It fell ⟦from by⟧ two."),
        Bad("It is at ⟦the London's⟧ big museum.", fixed="It is at London's big museum."),
        Bad("They get ⟦a 100 percent⟧ of it.", fixed="They get 100 percent of it."),
        Bad(
            "They saw ⟦the some 20⟧ cars, and ⟦a just five⟧ trains.",
            fixed="They saw some 20 cars, and just five trains.",
        ),
        Bad("Rain is ⟦a vital to⟧ the town.", fixed="Rain is vital to the town."),
        Good("See the UK's and the Hague's art. The London’s Burning cast. A 20 percent rise, a nearly 20 mile run."),
        Good("The vital one, a vital tool. Of some 20 cars the just 20 percent rise was one."),
        Good("The New Zealand’s Best award. The Ukraine's and the Congo's borders, said the Pentagon’s men."),
        Good("A 20 percent rise is a vital sign. Just 20 of the some. It is an important one."),
        Good("About five trains a day; a some-time actor; the about-turn."),
        Good("It is the most. Largest of all is the most high-minded mine."),
        Good("The cash will be, come what may, in hand."),
        Good("It was more. Cheaper than oil, it sold. More older people than ever came."),
        Good("The firm did its best despite, of all things, rain."),
        Good("What the dam is was plain. The way it was is gone. All there is is rain."),
        Good("Those who can will go. The political will can be found. As best he could might do."),
        Good("He can, will and must go. He is, was and shall be there."),
        Good("It is what it came from by and large. It is unheard of for him."),
        Good("Vitamin A the doctor knew. It is between a and the."),
        Good("She gave her the book, and the A team won. It is a man she, he said, knew."),
        Good("It comprises two parts. They let him in to see it."),
    ),
)
