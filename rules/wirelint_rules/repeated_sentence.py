"""A sentence that stands twice, word for word.

It survives where a paragraph was moved or two versions were joined. Six words are the least; below that, and for the
lines that copy repeats on purpose ("The company declined to comment"), a sentence may well be a refrain. A sentence of
a paragraph that is a copy itself is reported with the paragraph; one inside a quotation only where it is long, since
people chant and repeat themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Sentence, Severity, Tier, Wake, Zone
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._repeats import cut, is_short_item, number_of, opening, others_of

if TYPE_CHECKING:
    from wirelint.text.copies import Repeat

_REFRAIN_WORDS = frozenset("comment comments elaborate reached respond responded reply replied".split())
LONGEST_REFRAIN = 18
LONG_SPEECH = 12
LONG = 8


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for all copies of a sentence; the fix leaves the first."""
    for repeat in document.repeats.sentences:
        copy = repeat.later[0]
        if _is_refrain(document, repeat):
            continue
        fix = cut(document, repeat.later, "Leave the first")
        message = f"{opening(document, copy)} {_what(document, repeat)}"
        yield Finding(copy.span, message, fix, _tier(document, copy), others_of(document, repeat))


def _what(document: Document, repeat: Repeat) -> str:
    """What is wrong, and the way out."""
    if len(repeat.later) > 1:
        return f"stands {len(repeat.later) + 1} times: leave one"
    if repeat.later[0].paragraph == repeat.first.paragraph:
        return "stands twice in this paragraph: cut one"
    return f"repeats paragraph {number_of(document, repeat.first.paragraph)}: cut one"


def _is_refrain(document: Document, repeat: Repeat) -> bool:
    """Is it a line that copy has for each firm or person in turn ("He declined to comment"), and that names nobody?"""
    copy = repeat.later[0]
    words = document.words
    return (
        copy.stop - copy.first <= LONGEST_REFRAIN
        and copy.paragraph != repeat.first.paragraph
        and not _REFRAIN_WORDS.isdisjoint(words.folded[copy.first : copy.stop])
        and not any(text[0].isupper() for text in words.texts[copy.first + 1 : copy.stop])
    )


def _tier(document: Document, copy: Sentence) -> Tier:
    """How sure it is that the sentence was not meant twice."""
    length = copy.stop - copy.first
    is_speech = document.quotes.covers(copy.span.start) and document.quotes.covers(copy.span.end - 1)
    if is_short_item(document, copy) or (is_speech and length < LONG_SPEECH):
        return Tier.WEAK
    return Tier.SURE if length >= LONG else Tier.LIKELY


RULE = Rule(
    id="repeated-sentence",
    family="repetition",
    summary="A sentence that stands twice, word for word",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(views=frozenset({"repeats.sentences"})),
    zones=SPEECH | {Zone.LIST},
    languages=None,
    safety="Not safe: which of the two should stay is for an editor to say; the fix leaves the first.",
    precision="446,000 words of published copy: one finding, right.",
    examples=(
        Bad(
            "⟦2:Both sides blamed each other for the attack on the depot.⟧ Talks go on.\n\n"
            "An envoy flew in. ⟦Both sides blamed each other for the attack on the depot.⟧\n",
            fixed="Both sides blamed each other for the attack on the depot. Talks go on.\n\nAn envoy flew in.\n",
        ),
        Bad(
            "⟦2:The ferry sank within sight of the harbour wall.⟧ Divers searched all night. "
            "⟦The ferry sank within sight of the harbour wall.⟧ Nobody was found.\n",
            fixed="The ferry sank within sight of the harbour wall. Divers searched all night. Nobody was found.\n",
        ),
        Bad(
            "He left early. ⟦2:The vote was put off again.⟧\n\n⟦The vote was put off again.⟧ He was not there.\n",
            fixed="He left early. The vote was put off again.\n\nHe was not there.\n",
            severity=Severity.WARNING,
        ),
        Good("The ferry sank. Divers searched all night. The ferry sank.\n"),
        Good(
            "Ostby Steel cut its forecast. The company did not respond to a request for comment.\n\n"
            "Rival Norby shut a mill. The company did not respond to a request for comment.\n"
        ),
        Good("Shares in Ostby rose by two percent on Monday.\n\nShares in Norby rose by two percent on Monday.\n"),
        Good("Ostby harbour shut again by storms\n\nOstby harbour shut again by storms, its master said.\n"),
    ),
)
