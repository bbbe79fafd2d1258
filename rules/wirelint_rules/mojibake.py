"""Characters that were read in the wrong encoding.

UTF-8 read as Windows-1252 turns “the envoy’s plane” into “the envoyâ€™s plane” and São Paulo into SÃ£o Paulo. The
library ftfy knows which sequences that can happen to; a sequence is reported only where it can be turned back, and
mended so. Where the character itself is lost, as behind U+FFFD or at a question mark in the place of an apostrophe
(“don?t”), the rule says so, and mends only what can be nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._edits import apart, around
from wirelint_rules._encoding import misread_runs

_ENDINGS = "(?:s|t|re|ve|ll|d|m)"
# What stands before a character is looked at once the character is found: that is sought five times as fast.
_ALONE = lazy_pattern(
    r"Â(?<=[a-z0-9.,;:!?)’”\"]Â)(?=[ \t\r\n]|\Z)|â(?:(?<=[a-z]â)(?=(?:s|re|ve|ll)\b)|(?<=[nI]â)(?=[tm]\b))"
)
_LOST = lazy_pattern(rf"\ufffd+|\?(?:(?<!\S\?)(?=[A-Z]{{2}}|[A-Z][a-z])|(?<=[a-z]\?)(?={_ENDINGS}(?![\w=])))")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at every run of characters that misreading can make, and at what it leaves of the rest."""
    text = document.text
    yield from apart((*_misread(text), *_alone(text), *_lost(text)))


def _misread(text: str) -> Iterator[Finding]:
    for span, meant in misread_runs(text):
        yield _gone(text, span) if meant == "\ufffd" else _repair(text, span, meant)


def _alone(text: str) -> Iterator[Finding]:
    """What is left where the next byte became a space, or vanished: “10Â km”, “donât”."""
    for match in _ALONE.finditer(text):
        span = Span(*match.span())
        yield _repair(text, span, "" if match[0] == "Â" else "’")


def _lost(text: str) -> Iterator[Finding]:
    """What shows that a character was lost: U+FFFD, and a question mark where none can stand."""
    for match in _LOST.finditer(text):
        span = Span(*match.span())
        if match[0] != "?":
            yield _gone(text, span)
        elif not text[span.start - 1 : span.start].isalpha():
            if "=" not in around(text, span):
                yield _gone(text, span)
        elif _is_contraction(text, span):
            message = f"“{around(text, span)}” has lost its apostrophe: put it back"
            put = "’" if "’" in text else "'"
            yield Finding(span, message, Fix(span, put, "Put the apostrophe back", safe=True))


def _is_contraction(text: str, span: Span) -> bool:
    """Can the character between two letters be an apostrophe: “don?t”, “it?s”, and not “mât”?"""
    return text[span.end] != "t" or text[span.start - 1] in "nN"


def _repair(text: str, span: Span, meant: str) -> Finding:
    seen = span.of(text)[:20]
    way = f"put “{meant[:20]}”" if meant.strip() else "delete it"
    return Finding(span, f"“{seen}” was read in the wrong encoding: {way}", Fix(span, meant, "Repair it", safe=True))


def _gone(text: str, span: Span) -> Finding:
    return Finding(span, f"A character was lost at “{around(text, span)}”: put it back", tier=Tier.LIKELY)


RULE = Rule(
    id="mojibake",
    family="damage",
    summary="Characters that were read in the wrong encoding, or lost",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.ERROR},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.CHARACTERS,
    wake=Wake(marks=frozenset("ÃÂâïðÐÑÎ‚√") | {"вЂ"}, views=frozenset({"odd_gaps", "lost_gaps"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: the bytes are read in the encoding they were written in. A lost character is not guessed, save an "
    "apostrophe in a contraction.",
    sources=("ftfy 6.3: fix_encoding",),
    examples=(
        Bad("They met at the envoy⟦â€™⟧s villa.", fixed="They met at the envoy’s villa."),
        Bad("⟦â€œ⟧We will stay,⟦â€⟧ she said.", fixed="“We will stay,” she said."),
        Bad("The caf⟦Ã©⟧ in S⟦Ã£⟧o Tom⟦Ã©⟧ shut.", fixed="The café in São Tomé shut."),
        Bad("It cost ⟦Â⟧£5m and weighed 10⟦Â⟧ kg.", fixed="It cost £5m and weighed 10 kg."),
        Bad("The envoy⟦â\x80\x99⟧s men said⟦Â⟧\xa0nothing.", fixed="The envoy’s men said\xa0nothing."),
        Bad("⟦\x93⟧We will stay,⟦\x94⟧ she said.", fixed="“We will stay,” she said."),
        Bad("They don⟦â⟧t know, and it⟦â⟧s late.", fixed="They don’t know, and it’s late."),
        Bad("They don⟦?⟧t know, and it⟦?⟧s late.", fixed="They don't know, and it's late."),
        Bad("The caf⟦\ufffd⟧ shut, the caf⟦ï¿½⟧ burnt."),
        Bad("The mayor said: ⟦?⟧Stay away."),
        Good("The café in São Tomé cost £5m, “the worst” of João’s life."),
        Good("SÃO PAULO, Â, MAÇÃ: “A MAÇÔ fell at 3 °C."),
        Good("The letter Â stands in old Romanian names, Ñ in Spanish ones."),
        Good("Le mât du château, où l’être naît, s’ébrèche."),
        Good("Did they? That is not known. Is it so?So be it."),
        Good("See https://example.org/list?s=4&t=5 and page ?Id=4."),
        Good("Đặng Văn Lâm and Trần Nhâm said 5 × 5 ½ and €4 … “É”"),
        Good("The price fell 5%?So it did."),
        Good("“Who?” she asked. “When?”"),
        Good("Привет из Москвы, сказал он."),
    ),
)
