"""Spaces at the end of a line.

Nobody sees them, and everything downstream does: they break comparisons between versions, leave blanks at the end of
a caption, and turn a blank line between paragraphs into a line that is not blank. In Markdown two spaces at the end of
a line are a line break; leave the rule off there if your desk uses them.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good

_TRAILING = lazy_pattern(r"(?<![ \t\u00a0])[ \t\u00a0]++(?=[\r\n]|\Z)")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Name the spaces at the end of each line, those of a line of nothing but spaces too."""
    for match in _TRAILING.finditer(document.text):
        span = Span(*match.span())
        many, them = ("spaces", "them") if len(match[0]) > 1 else ("a space", "it")
        yield Finding(
            span, f"The line ends in {many}: delete {them}", Fix(span, "", "Delete trailing space", safe=True)
        )


RULE = Rule(
    id="trailing-space",
    family="layout",
    summary="Spaces at the end of a line",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(
        marks=frozenset({" \n", " \r", "\t\n", "\t\r", "\u00a0\n", "\u00a0\r"}), views=frozenset({"ends_in_space"})
    ),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: nothing a reader can see is changed.",
    examples=(
        Bad("Talks resumed.⟦  ⟧\nNobody spoke.\n", fixed="Talks resumed.\nNobody spoke.\n"),
        Bad("Talks resumed.\n⟦\t⟧\nNobody spoke.\n", fixed="Talks resumed.\n\nNobody spoke.\n"),
        Bad("Talks resumed.⟦ ⟧\r\nNobody spoke.\r\n", fixed="Talks resumed.\r\nNobody spoke.\r\n"),
        Bad("Talks resumed.⟦ ⟧", fixed="Talks resumed."),
        Good("Talks resumed.\nNobody spoke.\n"),
        Good("  Talks resumed.\n"),
        Good("Name   Votes\nRao    1,204\n"),
        Good(""),
    ),
)
