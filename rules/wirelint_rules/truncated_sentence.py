"""A sentence that stops before its end.

Copy is cut by length limits, broken feeds and lost takes, and the cut falls where it falls: "Troops were moved to
the". A paragraph of the body that ends in no stop, on a word that must be followed by another, is cut for sure; one
that ends in no stop on any other word is likely to be, if it is long enough for a sentence. A sentence that ends on
"the." has lost its end too. Headlines, cross-heads, lists, tables and credits need no stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Annotated

from wirelint import Document, Finding, Rule, Sentence, Severity, Span, Tier, Zone
from wirelint.limits import Least
from wirelint.rule import SPEECH, Bad, Good
from wirelint.tuples import NamedTuple

# What no sentence ends on, even with a stop behind it.
_NEVER_LAST = frozenset("the an and or nor their whose than because although".split())
# What no sentence that lost its stop ends on.
_MUST_GO_ON = _NEVER_LAST | frozenset(
    "a of to in on at by for from with as but if that which who when where while since during between against among "
    "is was were are be been has have had will would could should can may might must said says its his her our your "
    "into upon amid toward towards via "
    "my this these those about after before over under through without within per not so also very more most".split()
)
_ADDRESS_GAPS = frozenset("./@")
_MOST_TAIL = 24
_LAST_MARKS = frozenset(".!?:;…\"'”’)]»")
"""The last characters of paragraphs that were not cut."""


class Options(NamedTuple):
    min_words: Annotated[int, Least(1)] = 8
    """The fewest words of a paragraph that is taken for a sentence when it ends in no stop and on no telling word."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at the end of every paragraph of the body, and at sentences that end on a word that none ends on."""
    if _is_sound(document):
        return
    words, zones = document.words, document.parts.zones
    body, folded, ends, text = Zone.BODY, words.folded, words.ends, document.text
    for sentence, after in zip_longest(document.sentences, document.sentences[1:]):
        (_, end), paragraph, first, stop = sentence
        if zones[paragraph] is not body or stop == first:
            continue
        last = folded[stop - 1]
        if last in _NEVER_LAST and words.texts[stop - 1].islower() and text[ends[stop - 1] : end] == ".":
            yield _finding(document, sentence, Tier.SURE)
        elif (after is None or after.paragraph != paragraph) and not text[ends[stop - 1] : end].strip(" -–—,"):
            tier = None if _goes_on(document, after) else _tier(document, sentence, last, options)
            if tier is not None:
                yield _finding(document, sentence, tier)


def _is_sound(document: Document) -> bool:
    """Does every paragraph of the body end in a mark, and no sentence on a word that none ends on, as in most copy?"""
    text, folded, body = document.text, document.words.folded, Zone.BODY
    last = [
        text[end - 1] for (_, end), zone in zip(document.paragraphs, document.parts.zones, strict=True) if zone is body
    ]
    return _LAST_MARKS.issuperset(last) and _NEVER_LAST.isdisjoint(
        [folded[stop - 1] for _, _, first, stop in document.sentences if first < stop]
    )


def _goes_on(document: Document, after: Sentence | None) -> bool:
    """Does the next paragraph go on in lower case? Then it was broken, not cut."""
    return after is not None and document.text[after.span.start].islower()


def _tier(document: Document, sentence: Sentence, last: str, options: Options) -> Tier | None:
    if not document.words.texts[sentence.stop - 1].islower():
        return None
    if last in _MUST_GO_ON and sentence.stop - sentence.first > 2:
        return Tier.SURE
    is_address = not _ADDRESS_GAPS.isdisjoint(document.words.gaps[sentence.stop - 1])
    is_short = sentence.stop - sentence.first < options.min_words
    return None if is_short or is_address else Tier.LIKELY


def _finding(document: Document, sentence: Sentence, tier: Tier) -> Finding:
    words = document.words
    first = max(sentence.first, sentence.stop - 2)
    span = Span(words.starts[first], sentence.span.end)
    tail = span.of(document.text)[-_MOST_TAIL:]
    return Finding(span, f"The sentence stops at “{tail}”: finish it or cut it", tier=tier)


RULE = Rule(
    id="truncated-sentence",
    family="damage",
    summary="A sentence that stops before its end",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    zones=SPEECH,
    examples=(
        Bad("Talks fail\n\nThe minister said on Monday ⟦that the⟧"),
        Bad("Talks fail\n\nTroops were moved ⟦to a⟧\n\nThe minister left."),
        Bad("Talks fail\n\nIt was the first record ⟦for the.⟧ The minister left."),
        Bad("Talks fail\n\nTroops from both of the countries were moved ⟦north quickly⟧\n", severity=Severity.WARNING),
        Good("Talks fail in the\n\nThe minister left."),
        Good("It was what they hoped for. The minister left what he had."),
        Good("The minister left on Monday.\n\nAdditional reporting by Jane Doe; Editing by Sam Poe"),
        Good("The minister left.\n\nFor more of this, see: example.org/hub"),
        Good("Talks fail\n\nThe envoys of the two countries will meet again, she said, in May"),
        Good("He liked the room, once he had found a way to get in. His wife did not."),
        Good("He said the deal had stalled...\n\nThe minister left."),
        Good("The minister said on\n\nhis way out that he had left."),
        Good("“We have waited for this,” he said. “It was all we asked for”"),
    ),
)
