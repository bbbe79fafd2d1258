"""A quotation that nobody speaks: a paragraph that is a quotation of a full sentence, with no speaker around.

The speaker may stand in the paragraph, in the one before it or in the one behind it; a quotation that runs over
paragraphs needs one only. Titles, signs, slogans and words in inverted commas are no speech: it takes six words, a
full stop of its own and a paragraph that holds nothing else. Info by design: layout may carry the speaker
(a caption, a pulled quotation), and interviews drop it by rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good, Kind, Zone
from wirelint.text.speech_words import CALLED, SAYING, SAYING_ON
from wirelint_rules._figures import quoted

if TYPE_CHECKING:
    from wirelint.text.quotes import Quote

_LEAST_WORDS = 6
_SPEAKING = SAYING | SAYING_ON | CALLED | frozenset(
    "according statement letter read reads shouted chanted sang quoted tweet post wrote writing spokesman spokeswoman "
    "speaking asking voice sign banner slogan motto message".split()
)  # fmt: skip


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each outermost quotation that makes up its paragraph."""
    zones, text = document.parts.zones, document.text
    for start, end in document.quotes.outermost:
        if _has_words_beside(text, start, end):
            continue
        quote = document.quotes.at(start)
        is_body = zones[document.paragraph_at(start)] is Zone.BODY
        if quote and is_body and _is_speech(document, quote) and not _has_speaker(document, quote):
            words = quoted(quote.inner.of(text))
            yield Finding(quote.span, f"{words}: nobody is named who says it, name the speaker")


def _has_words_beside(text: str, start: int, end: int) -> bool:
    """Do words stand right beside a quotation, on the same line: “it fell,” he said?"""
    if text.startswith(" ", end) and text[end + 1 : end + 2].isalpha():
        return True
    return start > 1 and text[start - 1] == " " and text[start - 2].isalpha()


def _is_speech(document: Document, quote: Quote) -> bool:
    """Is it a full sentence that fills its paragraph?"""
    paragraph = document.paragraphs[document.paragraph_at(quote.span.start)]
    rest = len(document.words_in(paragraph)) - len(document.words_in(quote.span))
    inside = quote.inner.of(document.text).rstrip()
    return rest <= 0 and len(document.words_in(quote.span)) >= _LEAST_WORDS and inside.endswith((".", "!", "?", ","))


def _has_speaker(document: Document, quote: Quote) -> bool:
    """Is there one beside it: a verb of saying in the paragraph before or behind, or an opening "Roe:"?"""
    number = document.paragraph_at(quote.span.start)
    for other in (number - 1, number + 1):
        if 0 <= other < len(document.paragraphs):
            paragraph = document.paragraphs[other]
            words = document.words_in(paragraph)
            spoken = not _SPEAKING.isdisjoint(document.words.folded[words.start : words.stop])
            if spoken or paragraph.of(document.text).endswith(":") or document.quotes.covers(paragraph.start):
                return True
    return bool(document.attributions.source_of(quote.inner.start))  # asked last, since it is dear to find


RULE = Rule(
    id="unattributed-quote",
    family="attribution",
    summary="A quotation that nobody speaks",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(marks=frozenset({'"', "“"})),
    zones=SPEECH,
    muted=frozenset({Kind.OPINION, Kind.INTERVIEW, Kind.FACTBOX}),
    examples=(
        Bad("The pit shut in May.\n\n⟦“We knew that it would end one day.”⟧\n\nThe town has 900 people."),
        Bad('The mill burned.\n\n⟦"It was the only home that I had."⟧\n\nThe cause is not known.'),
        Good("The pit shut in May.\n\n“We knew that it would end one day,” Ann Roe said.\n\nThe town has 900 people."),
        Good("Ann Roe said the pit was old.\n\n“We knew that it would end one day.”\n\nThe town has 900 people."),
        Good("The pit shut.\n\n“We knew that it would end one day.”\n\nRoe added that she was old."),
        Good("They sang “We shall not be moved” at the gate."),
        Good("The pit shut.\n\n“No more.”\n\nThe town has 900 people."),
        Good("Roe spoke:\n\n“We knew that it would end one day.”"),
    ),
)
