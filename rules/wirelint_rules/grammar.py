"""A slip of grammar that a LanguageTool server finds.

LanguageTool knows thousands of slips and is right about a few: nineteen in twenty of its findings in published copy are
false. So those of its rules are trusted that were right when they were measured on such copy, or whose slip is a
certain one; its spelling, typography and style are never used. Nothing is said of words in quotations or in names, nor
where another rule about slips says as much.

The rule is off until a configuration names it: with the address of a server, or else for the one that `wirelint
languagetool start` keeps. Copy is sent to this machine alone unless `allow-remote` is set. When the server is away or
slow, that is noted as `not-checked`, and the other rules report all the same; `wirelint check --require-grammar` makes
it a failure. How to set it up and what it adds: docs/grammar.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier
from wirelint.grammar.allowed import allowed
from wirelint.grammar.engine import Match, Unavailable
from wirelint.grammar.service import service
from wirelint.limits import Least
from wirelint.rule import Bad, Good, Zone
from wirelint.tuples import NamedTuple

_FEWEST_WORDS = 4
_LONGEST = 80


class Options(NamedTuple):
    server: str = ""
    """The server's address, as http://127.0.0.1:8081; empty for the one that `wirelint languagetool start` keeps."""
    timeout: Annotated[float, Least(0.1)] = 10.0
    """Seconds after which a request is given up."""
    allow_remote: bool = False
    """May copy be sent to another machine than this?"""
    also: frozenset[str] = frozenset()
    """Ids of LanguageTool rules to report beside the trusted ones."""
    ignore: frozenset[str] = frozenset()
    """Ids of LanguageTool rules not to report."""


def begin(document: Document, options: Options) -> None:
    """Ask about the story's paragraphs in the background, before the other rules run."""
    try:
        if document.language == "en":
            asking = service(options.server, options.timeout, allow_remote=options.allow_remote, also=options.also)
            asking.begin(span.of(document.text) for span in _paragraphs(document))
    except Unavailable:
        return  # the check comes to the same end, and says so


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Wait for the answers and keep what is trusted. Raises Unavailable."""
    paragraphs = _paragraphs(document)
    asking = service(options.server, options.timeout, allow_remote=options.allow_remote, also=options.also)
    answers = asking.answers([span.of(document.text) for span in paragraphs])
    for paragraph, matches in zip(paragraphs, answers, strict=True):
        for match in matches:
            span = Span(paragraph.start + match.span.start, paragraph.start + match.span.end)
            if match.rule not in options.ignore and _is_ours(document, span):
                yield _finding(document, span, match)


def _paragraphs(document: Document) -> list[Span]:
    """The paragraphs of the body, without those of a word or two."""
    zones = document.parts.zones
    return [
        span
        for span, zone in zip(document.paragraphs, zones, strict=True)
        if zone is Zone.BODY and len(document.words_in(span)) >= _FEWEST_WORDS
    ]


def _is_ours(document: Document, span: Span) -> bool:
    """Do the words stand in the writer's own text, and are none of them a name?"""
    if span.start == span.end or document.zone_at(span.end - 1) is not Zone.BODY:
        return False
    return not any(mention.span.touches(span) for mention in document.names.mentions)


def _finding(document: Document, span: Span, match: Match) -> Finding:
    wrong = span.of(document.text)
    advice = allowed()[match.rule].advice if match.rule in allowed() else ""
    right = match.replacements[0] if match.replacements else ""
    return Finding(span, _message(wrong, right, advice or match.message), _fix(span, right) if right else None)


def _fix(span: Span, right: str) -> Fix:
    return Fix(span, right, f"Write “{right}”")


def _message(wrong: str, right: str, advice: str) -> str:
    """The first form that is short enough; line ends in the quoted words are spaces."""
    wrong, right = " ".join(wrong.split()), " ".join(right.split())
    plain = f"“{wrong}”: {advice}"
    forms = (f"Write “{right}” for “{wrong}”: {advice}", f"Write “{right}” for “{wrong}”") if right else (plain,)
    short = next((form for form in forms if len(form) <= _LONGEST), "")
    return short or (plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…")


RULE = Rule(
    id="grammar",
    family="language",
    summary="A slip of grammar that a LanguageTool server finds",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset(),
    check=check,
    options=Options,
    safety="Never safe: the first suggestion of several may not be the one that was meant.",
    precision="See docs/grammar.md: measured for each of LanguageTool's rules, and for all of them together.",
    sources=("LanguageTool 6.8: community.languagetool.org/rule/list?lang=en",),
    examples=(
        Bad("The minister said he would ⟦went⟧ home.", fixed="The minister said he would go home."),
        Bad("The union agreed to ⟦increases⟧ pay.", fixed="The union agreed to increase pay."),
        Bad("A 😀 and the ⟦18 year old⟧ driver left.", fixed="A 😀 and the 18-year-old driver left."),
        Bad("He ⟦was been⟧ accused of fraud.", fixed="He was accused of fraud."),
        Bad("They did not ⟦asked⟧ him about it.", fixed="They did not ask him about it."),
        Bad("Talks were held ⟦between 1996 to 2000⟧.", fixed="Talks were held between 1996 and 2000."),
        Bad("The port plans to ⟦spin-off⟧ its tugs.", fixed="The port plans to spin off its tugs."),
        Good("“He would went home,” the minister’s aide said."),
        Good("The minister said he would have gone home."),
        Good("The shares increases drew were sold to increase pay."),
        Good("The driver is 18 years old and lives in the port."),
        Good("He was, it has been said, accused of fraud."),
        Good("The goverment said teh vote was off."),
        Good("Talks were held from 1996 to 2000 in the port."),
        Good("The spin-off of its tugs is planned for May."),
        Good("The band Would Went Home played in the port on Friday."),
        Good("Would went home."),
    ),
)
