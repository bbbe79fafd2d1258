"""Two words run together.

A space lost on the way fuses words: "thenegotiating table", "the deal inwhich", "in theSenate". A spelling checker
marks only that it does not know the word; this rule says where the space belongs. It looks at words that no list has
and cuts them where the halves are the likeliest neighbours. A small word on either side ("the", "of", "said") makes it
sure, since English coins no words with those; two other words ("weekwage") are reported only where they are likelier to
stand side by side than to have been joined on purpose, so that "saleyard" and "overtrading" pass. Names are taken apart
at the inner capital, except in brands (iPhone, easyJet). Add the coinages and brands of your desk to the vocabulary, or
under `allow`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.tuples import NamedTuple
from wirelint_rules._fused_names import FusedName, fused_at_capital, fused_behind_name, fused_opener, may_hold_name
from wirelint_rules._fusing import Fused, fused

_PIECE = lazy_pattern(r"[a-z]+(?:'[a-z]+)*")
_SHORTEST = 4
_JOINED_BEFORE = frozenset("@#/\\._=&~$")
_JOINED_BEHIND = frozenset("@/\\_=;(")
_ADDRESS_GOES_ON = lazy_pattern("[a-z0-9]")
_SENTENCE_END = frozenset('.!?:\n\r"“”‘’')
_VERBS = {Tier.SURE: "is", Tier.LIKELY: "looks like", Tier.WEAK: "may be"}
_LONGEST_MESSAGE = 80
WARNING, HINT = Severity.WARNING, Severity.HINT


class Options(NamedTuple):
    allow: frozenset[str] = frozenset()
    """Words and names that are right as they stand, such as `birdstrike` or `theGlobe`."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Cut the unknown words in lower case, those with an inner capital, and those that a capital begins."""
    accepted = options.allow | document.context.vocabulary
    found = (*_words(document, accepted), *_inner_capitals(document, accepted), *_capitals(document, accepted))
    yield from sorted(found, key=lambda one: one.span)


def _words(document: Document, accepted: frozenset[str]) -> Iterator[Finding]:
    """The pieces between the hyphens of unknown words in lower case."""
    for folded in document.unknown_words:
        if folded not in document.written_words and "'" not in folded:
            continue
        places = [place for place in document.index[folded] if document.words.texts[place].islower()]
        for piece in _PIECE.finditer(folded) if places and folded.isascii() else ():
            found = fused(piece[0], document.lexicon) if _is_open(piece[0], document, accepted) else None
            if found:
                starts = (document.words.starts[place] for place in places)
                spans = (Span(start + piece.start(), start + piece.end()) for start in starts)
                is_coined = len(places) > 1 and found.tier is Tier.LIKELY
                yield from _findings(document, spans, found, Tier.WEAK if is_coined else found.tier)


def _is_open(piece: str, document: Document, accepted: frozenset[str]) -> bool:
    """Is a piece of an unknown word itself unknown, and nowhere in the story a name?"""
    if len(piece) < _SHORTEST or piece in accepted or piece.capitalize() in document.written_words:
        return False
    return bool(document.lexicon.unknown((piece,)))


def _inner_capitals(document: Document, accepted: frozenset[str]) -> Iterator[Finding]:
    for word in document.mixed_case_words - accepted:
        found = fused_at_capital(word, document)
        if found is None:
            continue
        places = [n for n in document.index[word.lower().replace("’", "'")] if document.words.texts[n] == word]
        if len(places) == 1 or found.right in document.written_words:
            yield from _findings(document, map(document.words.span, places, places), found, found.tier)


def _capitals(document: Document, accepted: frozenset[str]) -> Iterator[Finding]:
    """Words with a capital that stand once in the story: a name and a word, or two at the start of a sentence."""
    for folded in filter(may_hold_name, document.unknown_words - document.written_words):
        places = document.index[folded]
        span = document.words.span(places[0], places[0])
        word = span.of(document.text)
        if len(places) > 1 or not (word.isalpha() and word.istitle() and word not in accepted):
            continue
        found = fused_behind_name(word, document)
        if found is None and _opens_sentence(document, places[0]):
            found = fused_opener(word, document)
        if found:
            yield from _findings(document, (span,), found, found.tier)


def _opens_sentence(document: Document, place: int) -> bool:
    gap = document.words.gaps[place]
    return place == 0 or not _SENTENCE_END.isdisjoint(gap)


def _findings(document: Document, spans: Iterable[Span], found: Fused | FusedName, tier: Tier) -> Iterator[Finding]:
    for span in spans:
        if _stands_free(document.text, span):
            written = span.of(document.text)
            apart = _apart(written, (found.left, *found.right.split()))
            fix = Fix(span, apart, "Split it", safe=tier is Tier.SURE)
            yield Finding(span, _message(written, apart, tier), fix, tier)


def _apart(written: str, pieces: tuple[str, ...]) -> str:
    """The words as written, with a space between the pieces."""
    ends = [*accumulate(map(len, pieces))]
    return " ".join(written[start:end] for start, end in zip((0, *ends), ends, strict=False))


def _stands_free(text: str, span: Span) -> bool:
    """Is the word part of no address, handle, tag or file name?"""
    behind = text[span.end : span.end + 1]
    if text[span.start - 1 : span.start] in _JOINED_BEFORE or behind in _JOINED_BEHIND:
        return False
    return behind != "." or not _ADDRESS_GOES_ON.match(text, span.end + 1)


def _message(written: str, apart: str, tier: Tier) -> str:
    claim = f"{_VERBS[tier]} {'three' if apart.count(' ') > 1 else 'two'} words"
    message = f"“{written}” {claim}: write “{apart}”"
    return message if len(message) <= _LONGEST_MESSAGE else f"“{written}” {claim}: split it"


RULE = Rule(
    id="fused-words",
    family="damage",
    stage=Stage.DAMAGE,
    summary="Two words run together",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"unknown_words", "mixed_case_words"})),
    zones=EVERYWHERE,
    safety="A sure split puts a space where one was lost. A likely one is only offered: a coinage may be meant.",
    precision="446,000 words as printed: sure 3 of 3, likely 1 of 1; 195 of 203 joins put into such copy were found",
    examples=(
        Bad("They returned to ⟦thenegotiating⟧ table.", fixed="They returned to the negotiating table."),
        Bad("The deal ⟦inwhich⟧ both sides agreed is void.", fixed="The deal in which both sides agreed is void."),
        Bad("The bank is ⟦thesecond⟧-largest lender.", fixed="The bank is the second-largest lender."),
        Bad("It was ⟦oneofthe⟧ worst years.", fixed="It was one of the worst years."),
        Bad("The ⟦company’sprofits⟧ fell.", fixed="The company’s profits fell."),
        Bad("A bill passed ⟦theSenate⟧ on Friday.", fixed="A bill passed the Senate on Friday."),
        Bad("Talks with ⟦theU⟧.N. envoy broke down.", fixed="Talks with the U.N. envoy broke down."),
        Bad("“No,” ⟦saidOkonkwo⟧, the mayor.", fixed="“No,” said Okonkwo, the mayor.", severity=WARNING),
        Bad("It left on ⟦Sundayand⟧ sank.", fixed="It left on Sunday and sank.", severity=WARNING),
        Bad("⟦Thegarrison⟧ surrendered.", fixed="The garrison surrendered.", severity=WARNING),
        Bad("They lost a ⟦weekwage⟧ each.", fixed="They lost a week wage each.", severity=WARNING),
        Bad("It was ⟦widelycirculated⟧.", fixed="It was widely circulated.", severity=WARNING),
        Bad("It was ⟦ameeting⟧ of equals.", fixed="It was a meeting of equals.", severity=WARNING),
        Bad("They ⟦rubberstamp⟧ it.", fixed="They rubber stamp it.", severity=HINT),
        Good("The childrenswear shop was on creditwatch, and backswimmers swam in its pond."),
        Bad("The ⟦oilworkers⟧ walked out.", fixed="The oil workers walked out.", severity=HINT),
        Good("A nonaligned summit opened in an overmighty capital, and the unions were outspent."),
        Good("The saleyards, the partyroom and the stonefruit were listed thereunder."),
        Good("The transferor bought inholdings, a digestor and a taxon; asbestosis and a sickout followed."),
        Good("She took her iPhone on easyJet, sold it on eBay and read of deCODE, macOS and a PhD."),
        Good("McDonald, DeSantis and LaGuardia joined LinkedIn."),
        Good("Marchand met Legrand in Newfoundland; Theroux and Hewish stayed away."),
        Good("Hewish won the vote."),
        Good("Read www.theevening.com, thedeal.example and @thesenate under #thefuture."),
        Good("Overfished, downhearted and unputdownable are words; so are webcasts and chipmakers."),
        Good("The humanit of the camp was plain."),
        Good("Twentyfive drugfree days passed."),
        Good("The rock’n’roll ne’er-do-wells didn’t leave the fo’c’sle till twelve o’clock."),
        Good("The birdstrike closed the runway. A second birdstrike followed.", options={"allow": ["birdstrike"]}),
        Good("A doomscrolling, upskilling tradie flew his quadcopter."),
        Good("Readers of inStyle met the makers of inStyle."),
    ),
)
