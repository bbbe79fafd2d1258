"""A sentence of more than forty words.

Half of the sentences of British news have twenty words or fewer, and one in a hundred more than forty-two: a reader who
has lost the verb by then has lost the story. Lists behind a colon or between semicolons are not counted, nor are
sentences that are mostly quotation. A hint from forty-one words on and info from fifty-one, by design: some long
sentences read well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Rule, Severity, Tier
from wirelint.document import Sentence
from wirelint.limits import Least
from wirelint.rule import SPEECH, Bad, Good, Kind
from wirelint.tuples import NamedTuple

_SURPLUS = 10
"""Words above the most from which on a sentence is surely too long."""
_LEAST_SEMICOLONS = 2


class Options(NamedTuple):
    max_words: Annotated[int, Least(1)] = 40
    """The most words of a sentence."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Count the words of the sentences of the body."""
    most = options.max_words
    for sentence in [one for one in document.prose if one[3] - one[2] > most]:
        count = sentence.stop - first_word(document, sentence)
        if count > most and _is_ours(document, sentence, most):
            tier = Tier.SURE if count > most + _SURPLUS else Tier.WEAK
            yield Finding(sentence.span, f"A sentence of {count} words: split it, or cut it", tier=tier)


def first_word(document: Document, sentence: Sentence) -> int:
    """The place of a sentence's first word behind the dateline."""
    dateline = document.parts.dateline
    if dateline is None or dateline.end <= sentence.span.start:
        return sentence.first
    place = sentence.first
    while place < sentence.stop and document.words.starts[place] < dateline.end:
        place += 1
    return place


def _is_ours(document: Document, sentence: Sentence, most: int) -> bool:
    """Is the sentence mostly the writer's, and no list? What a speaker says is never restyled."""
    starts = document.words.starts[sentence.first : sentence.stop]
    return 2 * document.quotes.covered(starts) < len(starts) and not _is_list(sentence.span.of(document.text), most)


def _is_list(text: str, most: int) -> bool:
    """Is it a list: behind a colon, or between semicolons?"""
    head = text.partition(":")[0]
    return text.count(";") >= _LEAST_SEMICOLONS or (head != text and len(head.split()) <= most and text.count(",") > 4)


_LONG = "and the boat that lay at the pier in the bay sank and the men ran " * 3

RULE = Rule(
    id="long-sentence",
    family="clarity",
    summary="A sentence of more than forty words",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    zones=SPEECH,
    muted=frozenset({Kind.FACTBOX, Kind.INTERVIEW}),
    examples=(
        Bad(f"Dawn came.\n\n⟦It rained {_LONG}in.⟧ It stopped.", severity=Severity.INFO),
        Bad("⟦One two three four five six seven eight nine.⟧", options={"max-words": 8}, severity=Severity.HINT),
        Good("One two three four five six seven eight."),
        Good("Four won: Ann Roe, Ben Rao, Cy Poe, Di Lo, Ed Moe, Flo Noe, Gus Ray.", options={"max-words": 8}),
        Good("He said: “One two three four five six seven eight nine ten.”", options={"max-words": 8}),
        Good("One two; three four; five six seven eight nine ten.", options={"max-words": 8}),
    ),
)
