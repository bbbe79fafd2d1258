"""A file that does not end in exactly one newline.

Tools that join files run the last line of one into the first of the next, and the last sentence of a story ends up in
someone else's headline. More than one newline leaves blank lines between them instead. A text that came as a value, in
a stream of JSON, is no file and needs none.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good

_END = lazy_pattern(r"\r\n|\n|\r")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the end of the text alone; an empty text has no last line to end."""
    text = document.text
    content = text.rstrip(" \t\r\n")
    tail = text[len(content) :]
    ends = _END.findall(tail)
    if not content or len(ends) == 1 or not document.context.is_file:
        return
    end = ends[0] if ends else _usual_end(text)
    if not ends:
        span = Span(len(text), len(text))
        yield Finding(span, "The file has no newline at its end: add one", Fix(span, end, "Add a newline", safe=True))
        return
    first = tail.index(end) + len(end)
    span = Span(len(content) + first, len(text))
    message = f"The file ends in {len(ends)} newlines: leave one"
    yield Finding(span, message, Fix(span, "", "Leave one newline", safe=True))


def _usual_end(text: str) -> str:
    """The line end that the text uses first; LF where it has none."""
    found = _END.search(text)
    return found[0] if found else "\n"


RULE = Rule(
    id="final-newline",
    family="layout",
    summary="A file that does not end in exactly one newline",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    wake=Wake(views=frozenset({"has_odd_end"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: nothing a reader can see is changed. The line end is the one that the file uses.",
    examples=(
        Bad("Talks resumed.⟦⟧", fixed="Talks resumed.\n"),
        Bad("Talks resumed.\r\nNobody spoke.⟦⟧", fixed="Talks resumed.\r\nNobody spoke.\r\n"),
        Bad("Talks resumed.\n⟦\n\n⟧", fixed="Talks resumed.\n"),
        Good("Talks resumed.\n"),
        Good("Talks resumed.\r\n"),
        Good(""),
    ),
)
