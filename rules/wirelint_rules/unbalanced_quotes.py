"""A quotation mark without its partner.

A quotation that is opened and never closed leaves the reader unsure whose words they are, and a system that counts
marks swallows the rest of the story. The rule knows what is sound: a quotation that runs over paragraphs and opens each
of them again, quotations in quotations, apostrophes, feet and inches, "'90s". It names the mark, not the paragraph.

Brackets are held to the same: each is closed in the paragraph that it was opened in. Lettered lists ("a)") and faces
are left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.patterns import lazy_pattern
from wirelint.remembered import Remembered
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.text.quotes import Flaw
from wirelint.tuples import NamedTuple

# What is said of a mark with the words that it stands before, and with those that it stands behind.
_BEFORE = {
    Flaw.NEVER_CLOSED: "The quotation from “{}” on is never closed: close it",
    Flaw.REOPENED: "Before “{}” a quotation is opened in another: close that",
}
_BEHIND = {
    Flaw.NEVER_OPENED: "The quotation that ends “{}” was never opened: open it",
    Flaw.WRONG_WAY: "The quotation mark by “{}” is turned the wrong way: turn it",
    Flaw.WRONG_SPACE: "The quotation mark by “{}” stands off from it: close the gap",
    Flaw.OTHER_MARK: "“{}” ends in another mark than it began with: match them",
}
_MOST_SHOWN = 24
_BRACKETS = {")": "(", "]": "["}
_HAS_BRACKET: Remembered[str, bool] = Remembered(lambda gap: not frozenset("()[]").isdisjoint(gap))
"""Does a gap between two words hold a bracket?"""
_BRACKET = lazy_pattern(r"[()\[\]]")
_LISTED = lazy_pattern(r"(?:^|[\s(])(?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,3})$")
_FACE = lazy_pattern(r"[:;=8][-o']?$")
_LOOK_BACK = 6
_UNQUOTED = lazy_pattern(r"""["“”„«»‹›‚‘`]|(?<!\w)[’']|[’'](?!\w)""")


class Options(NamedTuple):
    brackets: bool = True
    """Hold brackets to the same."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Repeat what the view of quotations found unmatched, and match the brackets of each paragraph."""
    reopened: set[int] = set()
    for span, _, flaw in document.quotes.unmatched:
        # Paragraphs of speech run together open a quotation at every join: the first join stands for all of them.
        number = document.paragraph_at(span.start)
        if flaw is not Flaw.REOPENED or number not in reopened:
            yield Finding(span, _message(document.text, span, flaw))
        if flaw is Flaw.REOPENED:
            reopened.add(number)
    for number in _bracketed(document) if options.brackets else ():
        if document.parts.zones[number] in (Zone.BODY, Zone.HEADLINE):
            yield from _brackets(document.text, document.paragraphs[number])


def _bracketed(document: Document) -> list[int]:
    """The numbers of the paragraphs that hold brackets."""
    gaps = [*filter(_HAS_BRACKET.__getitem__, document.gaps)]
    edges, count = document.paragraph_edges, len(document.paragraphs)
    found: set[int] = set()
    for place in [place for gap in gaps for place in document.gap_index[gap]]:
        # From the paragraph of the word before the gap to that of the word behind it.
        first, stop = bisect_right(edges, place - 1, 0, count), bisect_right(edges, place, 0, count)
        found.update(range(max(0, first - 1), stop))
    return sorted(found)


def _message(text: str, mark: Span, flaw: Flaw) -> str:
    """What is wrong, with the nearest words on the side that the mark belongs to, their own marks dropped."""
    if flaw in _BEFORE:
        words = _UNQUOTED.sub("", text[mark.end : mark.end + 2 * _MOST_SHOWN]).split()
        return _BEFORE[flaw].format(_shown(words))
    words = _UNQUOTED.sub("", text[max(0, mark.start - 2 * _MOST_SHOWN) : mark.start]).split()
    return _BEHIND[flaw].format(_shown(words[::-1], -1))


def _shown(words: list[str], step: int = 1) -> str:
    """The first of the words, as many as there is room for, in the order of the text."""
    shown: list[str] = []
    for word in words[:3]:
        if shown and len(" ".join((*shown, word))) > _MOST_SHOWN:
            break
        shown.append(word[:_MOST_SHOWN])
    return " ".join(shown[::step])


def _brackets(text: str, paragraph: Span) -> Iterator[Finding]:
    """Every bracket of a paragraph that has no partner in it."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text, *paragraph):
        place, mark = match.start(), match[0]
        if mark not in _BRACKETS:
            opened.append(place)
        elif opened and text[opened[-1]] == _BRACKETS[mark]:
            opened.pop()
        elif not _is_sound_alone(text[max(paragraph.start, place - _LOOK_BACK) : place]):
            yield Finding(
                Span(place, place + 1), f"The bracket {mark} closes what was never opened: open it", tier=Tier.LIKELY
            )
    for place in opened:
        if not _FACE.search(text[max(paragraph.start, place - _LOOK_BACK) : place]):
            yield Finding(
                Span(place, place + 1), f"The bracket {text[place]} is never closed: close it", tier=Tier.LIKELY
            )


def _is_sound_alone(before: str) -> bool:
    """Does the closing bracket behind this end the sign of a list item, or a face?"""
    return _LISTED.search(before) is not None or _FACE.search(before) is not None


RULE = Rule(
    id="unbalanced-quotes",
    family="damage",
    summary="A quotation mark or bracket without its partner",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"has_pairs"})),
    zones=EVERYWHERE,
    languages=None,
    examples=(
        Bad("⟦“⟧We will stay, he said.\n\nThe envoy left on Monday."),
        Bad('⟦"⟧We will stay, he said.\n\nThe envoy left on Monday.'),
        Bad("We will stay,⟦”⟧ he said.\n\nThe envoy left on Monday."),
        Bad("“We will stay, ⟦”⟧ he said."),
        Bad("The pact ⟦(⟧signed in 1994 is void."),
        Bad("The pact signed in 1994⟦)⟧ is void."),
        Good("“We stay,” he said.\n\n“We stay here.\n\n“And we wait.”"),
        Good('"We stay," he said. "He told me, \'Go home,\' and I stayed."'),
        Good("He stands 6'2\" and plays rock 'n' roll from the '90s."),
        Good("The pact (signed in 1994) is void."),
        Good("They want a) a vote, b) a truce, and 3) food."),
        Good("He sent a face :) and left."),
        Good("Dogs' bowls and ships’ timbers were sold."),
    ),
)
