"""An abbreviation in capitals that few readers know and the story never spells out.

Written out on first reference (“the Organisation of River Pilots (ORP)”), it may be used alone after that; in a bracket
behind its long form or before it, or with its long form anywhere in the story, it is introduced. Abbreviations that are
in the word list (BBC, NATO) need no introduction, nor do tickers, codes with digits and Roman numerals. Info behind
“the”, and a hint elsewhere, where a firm may be meant; on only in the preset strict, by design: who knows what depends
on who reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good, Kind, Zone

_FORM = lazy_pattern(r"[A-Z]{3,6}")
_ROMAN = lazy_pattern(r"[IVXLCDM]+")
_SMALL = frozenset("of the and for in on to a an de la du des et y del und".split())
_JOINING = frozenset({"", "-", "&", "’", "'"})
_SHOUTING = 2
_UNITS = frozenset(
    "AFP AAP UPI ANSA DPA TASS EFE GMT BST EST EDT PST PDT CET CEST UTC MPH KPH RPM SUV ATM PIN CEO CFO".split()
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the unknown words of the story that are written in capitals, each at its first place in the body."""
    words = document.words
    initials = ""
    shouted = (word for word in document.unknown_words if words.texts[document.index[word][0]].isupper())
    for word in sorted(shouted, key=lambda word: document.index[word][0]):
        places = [place for place in document.index[word] if document.zone_at(words.starts[place]) is Zone.BODY]
        if not places or not _is_acronym(document, places[0]):
            continue
        initials = initials or _initials(document)
        if not (_is_bracketed(document, document.index[word]) or word in initials):
            span = words.span(places[0], places[0])
            message = f"“{words.texts[places[0]]}” is spelled out nowhere: say what it stands for"
            yield Finding(span, message, tier=Tier.SURE if words.folded[places[0] - 1] == "the" else Tier.WEAK)


def _is_acronym(document: Document, place: int) -> bool:
    """Is it written in capitals amid words that are not?"""
    texts = document.words.texts
    text = texts[place]
    if not _FORM.fullmatch(text) or _ROMAN.fullmatch(text) or text in _UNITS:
        return False
    if _is_in_name(document, place):
        return False
    around = [*texts[max(0, place - _SHOUTING) : place], *texts[place + 1 : place + 1 + _SHOUTING]]
    return not any(other.isupper() and len(other) > 1 for other in around)


def _is_in_name(document: Document, place: int) -> bool:
    """Is a word with a capital beside it, so that it is part of a longer name: "Roe QXRP"?"""
    texts, gaps = document.words.texts, document.words.gaps
    before = place > 0 and gaps[place] == " " and texts[place - 1].istitle() and len(texts[place - 1]) > len("The")
    return before or (place + 1 < len(texts) and gaps[place + 1] == " " and texts[place + 1].istitle())


def _is_bracketed(document: Document, places: Sequence[int]) -> bool:
    """Does it stand in a bracket anywhere, as tickers do, or does one open right behind it?"""
    gaps = document.words.gaps
    return any(mark in gaps[place] or mark in gaps[place + 1] for place in places for mark in "(<")


def _initials(document: Document) -> str:
    """The first letters of all words, a full stop where a mark breaks the row; then again without the small words."""
    rows = []
    for left_out in (frozenset(), _SMALL):
        row = []
        for folded, gap in zip(document.words.folded, document.words.gaps, strict=False):
            row += ["." if gap.strip() not in _JOINING else "", "" if folded in left_out else folded[0]]
        rows.append("".join(row))
    return "|".join(rows)


RULE = Rule(
    id="acronym-not-introduced",
    family="reference",
    summary="An abbreviation that the story never spells out",
    severity={Tier.SURE: Severity.INFO, Tier.WEAK: Severity.HINT},
    presets=frozenset({"strict"}),
    check=check,
    wake=Wake(views=frozenset({"unknown_words"})),
    muted=frozenset({Kind.SPORT, Kind.MARKETS, Kind.FACTBOX, Kind.OPINION}),
    sources=("The Associated Press Stylebook",),
    examples=(
        Bad("The plan was backed by the ⟦QXRP⟧ in May. The QXRP has nine members."),
        Good("Roe Petroleum <QXRP> drilled at dawn. Its shares rose."),
        Good("The plan was backed by the Queen's Xylophone and Reed Players. The QXRP has nine members."),
        Good("The plan was backed by a union of river pilots (QXRP) in May. The QXRP has nine members."),
        Good("The BBC and NATO were there."),
        Good("THE QXRP WON."),
        Good("Shares of Roe (QXRP.O) fell in the XXVII race."),
    ),
)
