"""A word broken at the end of a line that is no line end any more.

Columns of print break words; when the columns are poured into copy, the hyphens stay: “negoti- ating”, “govern-ment”.
What is broken is joined where the joined word is known. Where it is not, a hyphen with a space behind it is a compound
to close up (“Franco- Swiss”) or a dash to set right, which an editor must say. Hyphens that wait for the second part
of a pair (“pre- and post-war”) are sound.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good

_LINKS = frozenset(
    {"and", "or", "to", "nor", "but", "as", "versus", "v", "vs", "through", "till", "until", "plus", "if"}
)
_PREFIXES = frozenset(
    "anti co counter de ex extra inter mid micro mis multi neo non off on over post pre pro re self".split()
)
_FAMILIAR = 3.0
"""Frequency (Zipf) from which on a joined word is taken for the one that was broken."""
_EVERYDAY = 5.8
"""The same for two words so common that they may stand beside each other with a dash between them."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each gap that is a hyphen and white space, and at each hyphened word that no list has."""
    places = (place for gap in document.broken_gaps for place in document.gap_index[gap])
    found = [finding for place in places for finding in _parted(document, place)]
    found += (finding for word in document.broken_words for finding in _unparted(document, word))
    yield from sorted(found, key=lambda finding: finding.span)


def _parted(document: Document, place: int) -> Iterator[Finding]:
    """A word with white space behind its hyphen."""
    words = document.words
    if not 0 < place < len(words) or words.folded[place] in _LINKS:
        return
    if place + 1 < len(words) and words.gaps[place + 1] in document.broken_gaps:
        return  # a series of waiting hyphens: "short- medium- and long-term"
    left, right = words.texts[place - 1].rpartition("-")[2], words.texts[place].partition("-")[0]
    if right.islower() and _is_familiar(document, f"{left}{right}".lower()):
        yield _broken(document, words.span(place - 1, place), document.gap_span(place), left, right)
    elif words.gaps[place] == "- " and _is_compound(document, place):
        yield _loose(document, words.span(place - 1, place), document.gap_span(place))


def _unparted(document: Document, word: str) -> Iterator[Finding]:
    """A word whose hyphen was kept when its lines were joined: “govern-ment”."""
    left, right = word.split("-")
    joined = f"{left}{right}"
    if left in _PREFIXES or not document.lexicon.is_plain(joined) or not _is_familiar(document, joined):
        return
    for place in document.index[word]:
        if document.words.texts[place][1:].islower():
            span = document.words.span(place, place)
            hyphen = span.start + len(left)
            yield _broken(document, span, Span(hyphen, hyphen + 1), left, right)


def _is_familiar(document: Document, joined: str) -> bool:
    return joined in document.lexicon and document.lexicon.zipf(joined) >= _FAMILIAR


def _is_compound(document: Document, place: int) -> bool:
    """Are the words on either side parts of one, or of a sentence: no label that opens a line, no two numbers?"""
    words = document.words
    left, right = words.texts[place - 1], words.texts[place]
    is_label = left[0].isupper() and (place == 1 or "\n" in words.gaps[place - 1])
    return left[-1].isalnum() and not is_label and not (left[-1].isdigit() and right[0].isdigit())


def _broken(document: Document, span: Span, cut: Span, left: str, right: str) -> Finding:
    lexicon = document.lexicon
    may_part = right in lexicon and (
        left.lower() in _PREFIXES or min(lexicon.zipf(left.lower()), lexicon.zipf(right)) >= _EVERYDAY
    )
    message = f"“{left[-16:]}{right[:24]}” is broken by a hyphen: join it"
    join = Fix(cut, "", "Join the word", safe=not may_part)
    if may_part:
        return Finding(span, message, join, Tier.LIKELY, others=(Fix(cut, "-", "Keep the hyphen"),))
    return Finding(span, message, join)


def _loose(document: Document, span: Span, gap: Span) -> Finding:
    seen = span.of(document.text)
    is_known = seen.replace("- ", "-").lower() in document.vocabulary
    message = f"“{seen[-20:]}” has a space behind its hyphen: close it up or set a dash"
    close = Fix(gap, "-", "Close up the hyphen", safe=is_known)
    return Finding(span, message, close, Tier.LIKELY, others=() if is_known else (Fix(gap, " - ", "Set a dash"),))


RULE = Rule(
    id="line-end-hyphen",
    family="damage",
    summary="A word broken at the end of a line that is no line end any more",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(views=frozenset({"broken_gaps", "broken_words"})),
    zones=EVERYWHERE,
    safety="Safe where the parts make a known word and can be nothing else, or the story has the compound elsewhere. "
    "What may be a compound or a dash is left to an editor.",
    examples=(
        Bad("They were ⟦negoti- ating⟧ with the ⟦govern-\nment⟧.", fixed="They were negotiating with the government."),
        Bad("The ⟦govern-ment⟧ met the ⟦presi¬ dent⟧.", fixed="The government met the president."),
        Bad(
            "He spoke in ⟦Azer- baijan⟧ of a ⟦non-govern- ment⟧ body.",
            fixed="He spoke in Azerbaijan of a non-government body.",
        ),
        Bad("They may ⟦re- form⟧ the band.", fixed="They may reform the band.", severity=Severity.WARNING),
        Bad("The ⟦Franco- Swiss⟧ border", fixed="The Franco-Swiss border", severity=Severity.WARNING),
        Bad(
            "It is a ⟦real- world⟧ case, a real-world one.",
            fixed="It is a real-world case, a real-world one.",
            severity=Severity.WARNING,
        ),
        Good("The pre- and post-war years, short- to long-term and one- or two-day talks"),
        Good("Short- medium- and long-term aims, 10- to 12-year-olds, 1994- 96, 6- 4"),
        Good("A long-\nterm plan of well-\nknown people"),
        Good("Date- 5 May\nVenue- Accra"),
        Good("The al-Ahmar clan, Wal-Mart, Coca-Cola, e-mail, co-operation, so-and-so; pre-paid, co-ordinating"),
        Good("He left - at last - and it was over -"),
    ),
)
