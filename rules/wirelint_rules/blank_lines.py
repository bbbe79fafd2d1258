"""More than one blank line between paragraphs.

Two blank lines say that something was cut or is still to come, and a page breaks apart at them. The rule leaves
copy alone that sets no blank lines at all, and looks only between the first and the last line that has words on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good

_END = r"(?:\n|\r\n|\r(?!\n))[ \t]*+"
_BLANK = lazy_pattern(rf"(?<=\S)[ \t]*(?P<kept>(?:{_END}){{2}})(?P<surplus>(?:{_END})+)(?=\S)")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Name the lines beyond the first blank one."""
    for match in _BLANK.finditer(document.text):
        span = Span(*match.span("surplus"))
        lines = len(re.findall(r"\r\n|\n|\r", match["surplus"])) + 1
        fix = Fix(span, "", "Leave one blank line", safe=True)
        yield Finding(span, f"{lines} blank lines between paragraphs: leave one", fix)


RULE = Rule(
    id="blank-lines",
    family="layout",
    summary="More than one blank line between paragraphs",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(views=frozenset({"has_blank_lines"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: nothing but white space is changed.",
    examples=(
        Bad("Talks resume\n\n⟦\n\n⟧Envoys met.\n", fixed="Talks resume\n\nEnvoys met.\n"),
        Bad("Envoys met.\r\n\r\n⟦\r\n⟧Nobody spoke.\r\n", fixed="Envoys met.\r\n\r\nNobody spoke.\r\n"),
        Good("Envoys met.\n\nNobody spoke.\n"),
        Good("Envoys met.\r\n\r\nNobody spoke.\r\n"),
        Good("Envoys met.\nNobody spoke.\n"),
        Good("Envoys met.\n\n\n\n"),
    ),
)
