"""Two marks where one belongs: “,,”, “..”, “.,”, “?.”.

Edits and systems leave them where a clause went or two pieces were joined. Sound are the stop of an abbreviation before
a comma (“Inc.,”, “U.S.,”), ellipses (“...”, “....”) and what shouts or wonders (“?!”, “!!”). Which of two different
marks goes is sure only where the next word shows whether a sentence begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._abbreviation import may_be_abbreviated
from wirelint_rules._edits import around, is_jumble

_SAME = lazy_pattern(r"(?:(?<!\s),{2,3}|,,(?=\s)|;;|(?<!\s)::(?=\s)|, ,|; ;|(?<!\.)\.\.(?![./]))(?![,;:.])")
_MIXED = lazy_pattern(r"(?<![.,;:])(?!([.,;:])\1)(?:[.,;:][,;:]|[,;:]\.|[.,;:][?!])(?![.,;:?!])")
_ASKED = lazy_pattern(r"[?!]\.(?!\.)")
_AROUND_QUOTE = lazy_pattern(r"(?<![.?!])([.,])[\"”]\1")
_QUOTES = lazy_pattern(r"(?<![\"=\s])\"\"(?=\s|\Z)|(?<=\s)\"\"(?![\"\s])")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each gap that holds two marks."""
    shapes = ((_SAME, _same), (_MIXED, _mixed), (_ASKED, _asked), (_AROUND_QUOTE, _quoted), (_QUOTES, _quotes))
    found: list[Finding] = []
    for gap in document.doubled_gaps:
        for shape, judge in shapes:
            for match in shape.finditer(gap):
                for place in filter(None, document.gap_index[gap]):
                    found += judge(document, place, match)
    yield from sorted(found, key=lambda finding: finding.span)


def _same(document: Document, place: int, match: re.Match[str]) -> Iterator[Finding]:
    """One mark twice: one goes, unless two stops are what is left of an ellipsis in mid-sentence."""
    mark, behind = match[0][0], _behind(document, place, match)
    if mark != ".":
        yield _finding(document, place, match, mark)
    elif behind is _Behind.CLAUSE and not may_be_abbreviated(document, place - 1):
        yield _finding(document, place, match, "...", ".", tier=Tier.LIKELY)
    elif match.end() < len(match.string) or behind is not _Behind.NUMBER:
        yield _finding(document, place, match, mark)


def _mixed(document: Document, place: int, match: re.Match[str]) -> Iterator[Finding]:
    """Two different marks: what follows shows which one stays, if one of them is a stop."""
    first, second = match[0][0], match[0][1]
    if first == "." and match.start() == 0 and may_be_abbreviated(document, place - 1):
        return
    behind = _behind(document, place, match)
    other = second if first == "." else first
    if "." not in match[0] or other in "?!" or behind in (_Behind.NAME, _Behind.NUMBER):
        yield _finding(document, place, match, other, first if other == second else second)
    else:
        yield _finding(document, place, match, other if behind is _Behind.CLAUSE else ".")


def _asked(document: Document, place: int, match: re.Match[str]) -> Iterator[Finding]:
    """A stop behind a question or exclamation mark, which is none in “Yahoo!.”"""
    from wirelint.text.abbreviations import BANG_NAMES

    if match[0][0] == "?" or document.words.texts[place - 1] not in BANG_NAMES:
        yield _finding(document, place, match, match[0][0])


def _quoted(document: Document, place: int, match: re.Match[str]) -> Iterator[Finding]:
    """The same mark on either side of a quotation mark: desks differ on which to keep."""
    if match.start() or match[0][0] == "," or not may_be_abbreviated(document, place - 1):
        mark, quote = match[0][0], match[0][1]
        yield _finding(document, place, match, mark + quote, quote + mark, tier=Tier.LIKELY)


def _quotes(document: Document, place: int, match: re.Match[str]) -> Iterator[Finding]:
    yield _finding(document, place, match, '"', tier=Tier.LIKELY)


class _Behind(Enum):
    """What comes behind two marks."""

    SENTENCE = "the end of a paragraph, or a word that opens sentences"
    CLAUSE = "a word in lower case"
    NUMBER = "a number"
    NAME = "a capital that may be a name's"


def _behind(document: Document, place: int, match: re.Match[str]) -> _Behind:
    from wirelint.text.abbreviations import OPENERS

    texts = document.words.texts
    if place == len(texts) or {"\n", "\r"} & {*match.string[match.end() :]} or texts[place] in OPENERS:
        return _Behind.SENTENCE
    if texts[place][0].islower():
        return _Behind.CLAUSE
    return _Behind.NUMBER if texts[place][0].isdigit() else _Behind.NAME


def _finding(document: Document, place: int, match: re.Match[str], *puts: str, tier: Tier = Tier.SURE) -> Finding:
    start = document.gap_span(place).start
    span = Span(start + match.start(), start + match.end())
    shown = around(document.text, span)
    if is_jumble(match.string):
        tier = Tier.LIKELY
    way = " or ".join(f"“{put}”" for put in puts)
    fixes = [Fix(span, put, f"Leave “{put}”", safe=len(puts) == 1 and tier is Tier.SURE) for put in puts]
    return Finding(span, f"Two marks stand in “{shown}”: leave {way}", fixes[0], tier, others=tuple(fixes[1:]))


RULE = Rule(
    id="doubled-marks",
    family="damage",
    summary="Two marks where one belongs",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(views=frozenset({"doubled_gaps"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe where one repair is possible: the same mark twice, or two marks of which the next word shows which "
    "one is right. Otherwise both are offered.",
    examples=(
        Bad("The mayor⟦,,⟧ who is 62⟦,,⟧ stays⟦..⟧", fixed="The mayor, who is 62, stays."),
        Bad("It is over⟦,.⟧ The mayor of Oslo Inc⟦..⟧\n", fixed="It is over. The mayor of Oslo Inc.\n"),
        Bad("In addition⟦.,⟧ the mayor stays⟦;;⟧ he is 62.", fixed="In addition, the mayor stays; he is 62."),
        Bad("It fell on Friday⟦.,⟧ Oslo said.", fixed="It fell on Friday, Oslo said."),
        Bad("Is it over⟦?.⟧ The mayor⟦, ,⟧ 62, stays.", fixed="Is it over? The mayor, 62, stays."),
        Bad("It may be⟦..⟧ or may not be.", fixed="It may be... or may not be.", severity=Severity.WARNING),
        Bad('It is "over⟦.".⟧\n', fixed='It is "over."\n', severity=Severity.WARNING),
        Bad('He said it was⟦ ""⟧over."'.replace("⟦ ", " ⟦"), fixed='He said it was "over."', severity=Severity.WARNING),
        Good("Rao Inc., of Gary, Ind., U.S., J.K., Jr., at 5 p.m., fell; No., vol., plc., Bancorp., too."),
        Good("Wait... and see.... The end. . . . Well, ..., no …, no."),
        Good("What?! No!! Yahoo!, Yahoo!. and “Why?”, he asked; (Me.), he said."),
        Good("See ../list, 1..10, std::list, :: and a;b."),
        Good('He said "U.S.". And "Why?". And "Help!".'),
        Good(',,Nein\'\', sagte er. x = "" and """', language="de"),
        Good("The Mich.; the Ore.: the “Mass.,” and D-Vt.)."),
        Good('They said "go", "stay", and "come." "I go."'),
    ),
)
