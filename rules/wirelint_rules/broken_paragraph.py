"""A paragraph broken in the middle of a sentence.

A line end that was only a fold, a page break, a link that a system put on a line of its own: each leaves a paragraph
that does not end and one that does not begin. The rule names the place where the next one goes on in lower case, or
where the first ends on a title ("Sen.") whose name follows. A paragraph that begins with a name such as "eBay",
"iPhone" or "al-Masri", a list and a verse are sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Zone
from wirelint.patterns import lazy_pattern
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.abbreviations import ABBREVIATIONS, Ending

_OPEN_END = lazy_pattern(r"[\w,’'-]$")
_PARTICLES = frozenset(
    "al el de la le van von bin ibn da di du der den ter zu ap abu e i pre non www http https".split()
)
_FEWEST_WORDS = 4
_TITLES = frozenset(word for word, ending in ABBREVIATIONS.items() if ending is Ending.NEVER)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look from the end of each paragraph of the body to the head of the next."""
    if _is_sound(document):
        return
    zones, edges = document.parts.zones, document.paragraph_edges
    for number, (before, after) in enumerate(pairwise(document.paragraphs), 1):
        if zones[number] is not Zone.BODY or zones[number - 1] is not Zone.BODY:
            continue
        first = edges[number]
        if _is_broken(document, before, after, first) and first - edges[number - 1] >= _FEWEST_WORDS:
            gap = Span(before.end, after.start)
            head = after.of(document.text).split(maxsplit=1)[0][:20]
            message = f"The paragraph breaks off before “{head}”: join it to the next"
            yield Finding(Span(before.end - 1, after.start), message, Fix(gap, " ", "Join the paragraphs"))


def _is_sound(document: Document) -> bool:
    """Does no paragraph begin in lower case, and none end on a title, as in most copy?"""
    texts, edges = document.words.texts, document.paragraph_edges
    heads = [texts[edge] for edge in edges if edge < len(texts)]
    return not any(map(str.islower, heads)) and _TITLES.isdisjoint([texts[edge - 1] for edge in edges if edge])


def _is_broken(document: Document, before: Span, after: Span, first: int) -> bool:
    """Does a paragraph break off before the next one, whose first word is `first`?"""
    words, text = document.words, document.text
    if first >= len(words) or words.starts[first] != after.start:
        return False
    head, last = words.texts[first], words.texts[first - 1]
    if head[0].isupper():
        return text[before.end - 1] == "." and last in _TITLES
    begins_small = head.islower() and head.partition("-")[0] not in _PARTICLES and "." not in words.gaps[first + 1][:1]
    return begins_small and _OPEN_END.search(text, before.start, before.end) is not None


RULE = Rule(
    id="broken-paragraph",
    family="damage",
    summary="A paragraph broken in the middle of a sentence",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    zones=SPEECH,
    languages=None,
    safety="Not safe: where the break belongs, the sentence has lost its end instead.",
    examples=(
        Bad(
            "Talks fail\n\nThe minister said on his way ou⟦t\n\n⟧that he had left.",
            fixed="Talks fail\n\nThe minister said on his way out that he had left.",
        ),
        Bad(
            "The minister met the delegation of Sen⟦.\n\n⟧Jane Roe of Ohio on Monday.",
            fixed="The minister met the delegation of Sen. Jane Roe of Ohio on Monday.",
        ),
        Bad(
            "Banks sign\n\nThe deal, which the two banks signed on Monday in Accra⟦,\n\n⟧would make them one.",
            fixed="Banks sign\n\nThe deal, which the two banks signed on Monday in Accra, would make them one.",
        ),
        Good("The deal was signed on Monday.\n\neBay shares rose, and iPhone sales fell."),
        Good("The envoy of the group met the press\n\nal-Masri said the talks went on."),
        Good("They want three things from the talks:\n\n- a vote\n- a truce"),
        Good("The deal was signed on Monday.\n\nShares rose at once."),
        Good("Talks fail again\n\nin the rain, nobody spoke for long."),
    ),
)
