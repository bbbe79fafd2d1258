"""A word in the wrong form: “would have went”, “able to announced”, “will be hold”.

Some words leave the next verb no choice. Behind “have” stands a participle, behind “would”, “did not” and “able to”
the plain form, behind “will be” a participle or an “-ing”. Only verbs whose forms cannot be taken for another word are
looked at, and only where the two stand side by side: “all that he had went to charity” is sound.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.word_pairs import Pairs
from wirelint_rules._neighbours import together
from wirelint_rules._odd_forms import HELPING, MODALS, odd_forms
from wirelint_rules._verb_frames import FRAMES, Frame

_ADVERBS = frozenset("not also already never always still".split())
_HEADS: frozenset[str] = frozenset().union(*(frame.heads for frame in FRAMES))
_NUMBERS = {head: tuple(number for number, frame in enumerate(FRAMES) if head in frame.heads) for head in _HEADS}
"""The frames of each head."""
# What is worth a look right behind a head: one set for all heads that have the same frames, since it is large.
_WORTH = {numbers: _ADVERBS.union(*(FRAMES[number].wrong for number in numbers)) for numbers in set(_NUMBERS.values())}
_BEHIND = Pairs({head: _WORTH[numbers] for head, numbers in _NUMBERS.items()})


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look behind the words that demand a form; one adverb may stand between."""
    found: dict[int, Finding] = {}
    folded = document.words.folded
    for head in document.followed(_BEHIND):
        for number in _NUMBERS[folded[head]]:
            place = _wrong_form(document, head, FRAMES[number])
            if place is not None:
                found.setdefault(place, _finding(document, head, place, FRAMES[number].wrong[folded[place]]))
    for head, place in odd_forms(document):
        found.setdefault(place, _unmended(document, head, place))
    yield from (found[place] for place in sorted(found))


def _wrong_form(document: Document, head: int, frame: Frame) -> int | None:
    """The place of a form that cannot stand behind the word at `head`; None where all is well."""
    folded = document.words.folded
    place = head + 1 + (folded[head + 1] in _ADVERBS)
    if place >= len(folded) or folded[place] not in frame.wrong or not together(document, head, place + 1):
        return None
    return place if frame.holds(document, head) else None


def _finding(document: Document, head: int, place: int, right: str) -> Finding:
    span = document.words.span(head, place)
    word = document.words[place]
    fix = Fix(word.span, right, f"Write “{right}”")
    return Finding(span, f"“{span.of(document.text)}”: after “{document.words.texts[head]}” write “{right}”", fix)


def _unmended(document: Document, head: int, place: int) -> Finding:
    span = document.words.span(head, place)
    return Finding(span, f"“{span.of(document.text)}”: the wrong form, or a word is missing")


RULE = Rule(
    id="word-form",
    family="language",
    summary="A word in a form that cannot stand there",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_BEHIND.heads | HELPING | MODALS),
    zones=SPEECH,
    safety="Never safe: the slip may be in the word before (“was announce” for “will announce”).",
    precision="446,000 words of published copy, which it was tuned on: eight findings, all right.",
    examples=(
        Bad("They would ⟦have went⟧ home.", fixed="They would have gone home."),
        Bad("She said he ⟦has ran⟧ two clubs.", fixed="She said he has run two clubs."),
        Bad("The firm is not able ⟦to announced⟧ a deal.", fixed="The firm is not able to announce a deal."),
        Bad("The minister did ⟦not said⟧ why.", fixed="The minister did not say why."),
        Bad("The vote will ⟦be hold⟧ in May.", fixed="The vote will be held in May."),
        Bad("The towers ⟦have being⟧ empty for years.", fixed="The towers have been empty for years."),
        Bad("They wanted ⟦to was⟧ there.", fixed="They wanted to be there."),
        Bad("The bill ⟦would increases⟧ rents.", fixed="The bill would increase rents."),
        Bad("The bridge ⟦was chose⟧ in 1990.", fixed="The bridge was chosen in 1990."),
        Bad("Lines were ⟦being monitoring⟧ by then.", fixed="Lines were being monitored by then."),
        Bad("The firm ⟦has also announce⟧ cuts.", fixed="The firm has also announced cuts."),
        Bad(
            "The price ⟦was reduce⟧, and he ⟦has begin⟧ again.", fixed="The price was reduced, and he has begun again."
        ),
        Bad("He ⟦has banishing⟧ the word, and it ⟦will transported⟧ him. Critics ⟦should judged⟧ it."),
        Good("She has growing support, had opening the door in mind and a free will announced in May."),
        Good("Those who could judged it well. All that he might heard; as best he could fled."),
        Good("The least they could do was apologise. The first step is establish a fund."),
        Good("All that he had went to charity. Those who could fled."),
        Good("The only chance they had came late. The best side he has ran out."),
        Good("Due to increased demand, and opposed to planned cuts, he was to go."),
        Good("The man they spoke to announced a deal. The will named two heirs."),
        Good("What he was became clear. He would, said Roe, be there."),
        Good("She has run two clubs, had gone home and would have taken a cut."),
        Good("He did not, said Roe, leave. The staff who did not fled."),
        Good("The vote will be on hold. It could be force of habit."),
        Good("They are being difficult; being monitoring staff, they stay."),
        Good("The city had become rich, and has cut and put and set rates."),
        Good("He had his car washed. He has help. They have need of it."),
    ),
)
