"""Something that was to be filled in, and was not.

“TK” and “XXX” of the writer who meant to come back, “[NAME]” and “{{name}}” of the template, “undefined”, “%s” and
“#REF!” of the program, “Lorem ipsum” of the designer, “[Insert figure]” of the machine. Each is told from what is
sound: TK Maxx and flight TK 1951, Super Bowl XXX, an undefined period, “[He]” and “[sic]” in a quotation, the names of
shares (<CCI>), a line-up with a player TBC. A slot that fills its line and speaks to the writer is prompt-residue's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wirelint import Document, Finding, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._dummy_words import DUMMY_MARKS, DUMMY_WORDS, dummy_words, is_suspect
from wirelint_rules._residue import deletion, quoted
from wirelint_rules._slots import ROUND_WORDS, order_lines, slots
from wirelint_rules._template_marks import template_marks

_TABLE = "placeholder-text"
Found = tuple[Span, Tier]


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for phrases, slots, marks of templates and dummy words; of those that overlap the first and longest."""
    held = slots(document)
    found = [*_phrases(document), *((slot.span, slot.tier) for slot in held)]
    if document.slot_gaps or is_suspect(document):
        found += [*template_marks(document.text), *dummy_words(document)]
    others = {*order_lines(document, held)} if held else set()
    for span, tier in _apart(found):
        number = document.paragraph_at(span.start)
        if number in others:
            continue
        fills = len(document.words_in(document.paragraphs[number])) == len(document.words_in(span))
        fix = deletion(document, span, is_first=not number) if fills else None
        yield Finding(span, f"{quoted(span.of(document.text))} is a placeholder: fill it in or cut it", fix, tier)


def _phrases(document: Document) -> Iterator[Found]:
    """Phrases of the table, save one that a story names in quotation marks of its own."""
    for match in document.phrases.get(_TABLE, ()):
        quote = document.quotes.at(match.span.start)
        if quote is None or len(document.words_in(quote.span)) > match.stop - match.first:
            yield match.span, match.row.tier


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    end = -1
    for span, tier in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if span.start >= end:
            yield span, tier
            end = span.end


RULE = Rule(
    id="placeholder-text",
    family="damage",
    summary="Something that was to be filled in, and was not",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(DUMMY_WORDS | ROUND_WORDS, DUMMY_MARKS, frozenset({"slot_gaps"}), frozenset({_TABLE})),
    zones=EVERYWHERE,
    languages=None,
    safety="Never safe: only somebody who knows can fill it in. A line that is nothing else can be cut.",
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad("A helmet was sold for ⟦$TK⟧ million to a buyer from ⟦XXX⟧, with ⟦[insert figure]⟧ more."),
        Bad("Mayor ⟦[NAME]⟧ of ⟦<CITY>⟧ met ⟦{{name}}⟧, ⟦%s⟧ and the ⟦TK-year-old⟧ envoy."),
        Bad("Paula ⟦TKTK⟧ has called for all ⟦(tk)⟧ of them."),
        Bad("“There were ⟦XX⟧ of them,” Rao ⟦???⟧ said in ⟦??⟧ on Monday."),
        Bad("It rose by ⟦undefined⟧ from 12, to ⟦NaN⟧ percent on ⟦00/00/0000⟧, ⟦#REF!⟧ said."),
        Bad("Talks resumed.\n\n⟦Lorem ipsum⟧\n\nThe envoy left.", fixed="Talks resumed.\n\nThe envoy left."),
        Bad("Police in the town held ⟦___⟧ men.", severity=Severity.WARNING),
        Good("A jacket from TK Maxx, worn at Super Bowl XXX, flew on TK 1951 and TK1951 to the XX Olympiad."),
        Good("“[He] told [the city] to stop,” she said. “It is [sic] over [laughs].”"),
        Good("EXXON <XON>, CITICORP <CCI> and Boeing <CITY> [1] rose 12%."),
        Good("The pact is null and void; an undefined period of undefined, open-ended talks began."),
        Good("Leeds: Murphy, Horgan, TBC, D'Arcy. Kick-off TBC."),
        Good("Women have XX and men XY chromosomes; XXX was blocked."),
        Good("What??? “Why ??? are you here,” he wrote xx. Is it ??"),
        Good("Techniker Krankenkasse (TK) paid. TK pays."),
        Good("The word “XXX” and the mark “TK” mean a gap."),
        Good("Name: ____\nPrices in $ rose, A$00.50 and 000-strong."),
    ),
)
