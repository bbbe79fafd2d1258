"""A word left out of a phrase that cannot do without it: “one the largest”, “according the minister”, “is due take”.

Only closed phrases are looked at, where English leaves no choice, and only where the words stand side by side. That a
word is gone is sure; that it is the one offered is likely.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.word_pairs import Pairs
from wirelint_rules._bare_nouns import bare_nouns
from wirelint_rules._closed_frames import MISSING
from wirelint_rules._edit_frames import Frames, edits, insertion
from wirelint_rules._neighbours import PRONOUNS, opens_clause, opens_sentence

_FRAMES = Frames(MISSING)
_VERBS_TOO = frozenset("by for of in without from and".split())
_SUBJECTS = PRONOUNS | {"there"}
_ARTICLES = frozenset({"the", "a"})
_NO_NOUN = frozenset(
    "of to from with and or is was are were has have in into by says includes continues believes expects "
    "seems becomes agrees allows provides".split()
)
_BARE = Pairs(dict.fromkeys(_ARTICLES, _NO_NOUN))
# These make a phrase of their own with “to” or “by”: “the to and fro”, “the by now famous”.
_NO_PHRASE = frozenset({"and", "now", "then", "no"})
# “The” behind these may be quoted, or a letter: “the definite article, the”.
_LETTERS = frozenset("article word letter vitamin grade group serie section point type hepatitis schedule".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for the frames, and for an article right before a word that no noun phrase begins with."""
    found = [insertion(document, first, one) for first, one in edits(document, _FRAMES) if _is_sure(document, first)]
    found += [_bare_noun(document, *places) for places in bare_nouns(document)]
    found += [_bare(document, place) for place in document.followed(_BARE) if _is_bare(document, place)]
    yield from sorted(found, key=lambda one: one.span)


def _is_sure(document: Document, first: int) -> bool:
    """Is it no “no one the largest”, and no “according” that is a verb (“by according the group a seat”)?"""
    words = document.words
    if words.folded[first + 1] == "couple" and document.quotes.covers(words.starts[first]):
        return False  # “a couple days” is how some speak
    last = words.folded[first - 1] if first else ""
    if words.folded[first] == "in" and (last == "out" or opens_sentence(document, first)):
        return words.folded[first + 1] not in {"front", "charge"}
    if words.folded[first] == "for" and words.folded[first + 2] == "time":
        return not any(word.endswith("s") for word in words.folded[first + 3 : first + 4])  # first time buyers
    if words.folded[first] == "one":
        return last not in {"no", "any", "every", "the", "this", "that", "which", "each", "day"}
    if words.folded[first] in _SUBJECTS:
        is_speech = words.folded[first + 1] == "said"
        return opens_sentence(document, first) if is_speech else opens_clause(document, first)
    return words.folded[first] != "according" or last not in _VERBS_TOO


def _is_bare(document: Document, place: int) -> bool:
    """Does an article stand before “of”, “to” or the like, with no noun between?"""
    words = document.words
    return (
        words.texts[place + 1].islower()
        and words.gaps[place + 1] == " "
        and (words.texts[place].islower() and words.gaps[place] == " ")
        and words.folded[place - 1] not in _LETTERS
        and _NO_PHRASE.isdisjoint(words.folded[place + 2 : place + 3])
    )


def _bare(document: Document, place: int) -> Finding:
    span: Span = document.words.span(place, place + 1)
    return Finding(span, f"A word is missing in “{span.of(document.text)}”, or one is too many")


def _bare_noun(document: Document, opener: int, noun: int) -> Finding:
    span: Span = document.words.span(opener, noun)
    return Finding(span, f"An article is missing in “{span.of(document.text)}”")


RULE = Rule(
    id="missing-word",
    family="language",
    summary="A word left out of a phrase that cannot do without it",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_FRAMES.keys | _ARTICLES),
    zones=SPEECH,
    safety="Never safe: another word may have been meant, or a word too many may be the slip.",
    precision="446,000 words of published copy, which it was tuned on: twenty findings, all right.",
    examples=(
        Bad("It is ⟦one the largest⟧ mines.", fixed="It is one of the largest mines."),
        Bad("She is ⟦one of most⟧ senior judges.", fixed="She is one of the most senior judges."),
        Bad("The vote is legal, ⟦according the⟧ court.", fixed="The vote is legal, according to the court."),
        Bad("He ⟦is due take⟧ office in May.", fixed="He is due to take office in May."),
        Bad("It was done ⟦in order protect⟧ the dam.", fixed="It was done in order to protect the dam."),
        Bad("They met the staff ⟦as well the⟧ owner.", fixed="They met the staff as well as the owner."),
        Bad("I ⟦would like thank⟧ the town, he said.", fixed="I would like to thank the town, he said."),
        Bad("It fell because ⟦the of⟧ storm."),
        Bad("Police held ⟦a number people⟧ there.", fixed="Police held a number of people there."),
        Bad("The law ⟦allows them keep⟧ it.", fixed="The law allows them to keep it."),
        Bad("⟦It said hoped⟧ to win.", fixed="It said it hoped to win."),
        Bad(
            "He said ⟦it likely to⟧ rain ⟦in next two⟧ days.",
            fixed="He said it is likely to rain in the next two days.",
        ),
        Bad("He sold it ⟦of majority stake⟧. There ⟦is new scheme⟧ for it. “⟦He’s tough player⟧,” she said."),
        Bad("It hurt the country ⟦as whole⟧."),
        Bad("It was done ⟦in absence of⟧ rain.", fixed="It was done in the absence of rain."),
        Good("She tired of the to and fro of it, of the by now famous nine, a by no means easy lot."),
        Good("Out in front the leaders slowed. In front the road was clear. In case of fire, for first time buyers."),
        Good("He was in good company, on special offer, with great effort, out of sheer habit and by secret ballot."),
        Good("It is of pure chance, under special licence, in salt solution, under police investigation."),
        Good("They sent it via text message, and it passed through popular referendum. She was guest editor."),
        Good("The majority the party had is gone. He put it in terms the mayor knew."),
        Good("In the Accra area and in Greater Accra, prices fell. It is the second largest of all."),
        Good("He died of a drug overdose, with better approaches; in prime position, of majority stakes."),
        Good("It is the first half of it, in second place. Each has its chance to win."),
        Good("A kind of new scheme. It is chief executive. Sold by the owner of new scheme makers."),
        Good("They drank country as whole milk. “It was a couple years ago,” he said. It is a new scheme."),
        Good("What it said would be done was done. They make it likely to rain. There, no one left."),
        Good("It said it expected to win. In the next two days it is likely to rain across the country."),
        Good("No one the largest firms asked would say. On day one the most they hoped for was rain."),
        Good("It is one of Accra’s most senior judges. One of the most senior judges left."),
        Good("By according the group a seat, and according to the court, it was legal."),
        Good("The due date is near; he is due in May and is likely later to speak."),
        Good("In order of size. They are in order; protect them."),
        Good("He did as well, the owner said. He did as well as the owner."),
        Good("They would like help. Vitamin A is rare; the word the is common."),
        Good("A number 10 bus. The number people want is two."),
        Good("It allows them access. He wanted them home. Grade A to grade C. The in-laws left."),
        Good("At the end the crowd left. In charge, the owner slept."),
    ),
)
