"""A well-known name that is misspelt.

The names of those who led states and world bodies since 1945, of these bodies, of large companies and of places are
known; a slip in one shames a desk. The name of somebody else may lie one letter away, so there must be evidence which
is meant: the rest of the name stands beside it ("Emanuel Macron", "Merill Lynch"), or the title of a head of state
("President Bidden"), or the word was never seen and no person's name stands before it ("Unilver"). Brands that are
written with a capital inside are known by their letters ("Natwest"). What two spellings of one story tell is for
`name-spelling-conflict`. Names that your desk writes otherwise go into its vocabulary, or under `allow`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.name_words import bare
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_QUOTED = 24
_ADDRESS = frozenset("@#/\\_=&~.")


class Options(NamedTuple):
    allow: frozenset[str] = frozenset()
    """Names that are right as they stand, such as `Playstation`."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """One finding for each place; those that other rules speak of are left out."""
    told = {name for pair in document.near_names for name in pair} | {one.name for one in document.slipped_names}
    for place, meant, count in document.known_slips:
        end = place + count - 1
        word = bare(document.words.span(place, end).of(document.text))
        if word in told or word in options.allow or document.desk.has(word):
            continue
        span = Span(document.words.starts[place], document.words.starts[place] + len(word))
        if place not in document.accepted_places and _is_free(document, place, end):
            is_brand = word.lower().replace(" ", "") == meant.lower()
            verb = "is written" if is_brand else "is misspelt: write"
            message = f"“{word[:_LONGEST_QUOTED]}” {verb} “{meant[:_LONGEST_QUOTED]}”"
            yield Finding(span, message, Fix(span, meant, f"Write “{meant}”"), Tier.LIKELY)


def _is_free(document: Document, first: int, last: int) -> bool:
    """Are the words part of no address, handle or tag?"""
    before, behind = document.words.gaps[first][-1:], document.words.gaps[last + 1]
    return before not in _ADDRESS and not (behind in {".", "@", "/"} and last + 1 < len(document.words))


RULE = Rule(
    id="misspelt-name",
    family="language",
    summary="A well-known name that is misspelt",
    severity={Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"known_slips"})),
    zones=SPEECH | {Zone.HEADLINE, Zone.LIST, Zone.TABLE},
    safety="Never safe: it may be the name of somebody else.",
    precision="446,000 words of published copy: 14 of 16 findings right, the others brands as that house writes them.",
    examples=(
        Bad("Talks with ⟦Emanuel⟧ Macron failed.\n", fixed="Talks with Emmanuel Macron failed.\n"),
        Bad("Angela ⟦Merkle⟧’s party won.\n", fixed="Angela Merkel’s party won.\n"),
        Bad("President ⟦Bidden⟧ and President ⟦Macorn⟧ met.\n", fixed="President Biden and President Macron met.\n"),
        Bad("A dealer at ⟦Goldmann⟧ Sachs sold.\n", fixed="A dealer at Goldman Sachs sold.\n"),
        Bad("Shares in ⟦Proctor⟧ & Gamble fell.\n", fixed="Shares in Procter & Gamble fell.\n"),
        Bad("A ⟦Volkswagon⟧ plant burned down.\n", fixed="A Volkswagen plant burned down.\n"),
        Bad("Nikita ⟦Kruschev⟧ sent ships.\n", fixed="Nikita Khrushchev sent ships.\n"),
        Bad("The film was on ⟦Youtube⟧ at noon.\n", fixed="The film was on YouTube at noon.\n"),
        Bad("A dealer at ⟦Nat West⟧ sold.\n", fixed="A dealer at NatWest sold.\n"),
        Good("Why We Work\n\nShe nat west; Commerce Minister Montri Pongpanich and Minister Macorn spoke.\n"),
        Good("Fred Merkle hit a ball. President Putnam of the college wept, and Dean Macorn left.\n"),
        Good("John Kerr met George Busch and Tony Blairgowrie.\n"),
        Good("The Macrons and Putinists of Trumpland came; Thatcherite Toyotas stood there.\n"),
        Good("Mr Volkswagon farms. Anna Unilver and J. Siemans met.\n"),
        Good("YOUTUBE AND NATWEST FALL\n\nYouTube fell. See www.youtube.example or @Youtube.\n"),
        Good("Emmanuel Macron met Angela Merkel; Procter & Gamble fell.\n"),
        Good("Stephen Brown met Jon Major and Philip Ford.\n"),
        Good("The Playstation era began.\n", options={"allow": ["Playstation"]}),
        Good("Angela Merkley won. Merkley is a dentist, and Merkley sings; Merkley left.\n"),
    ),
)
