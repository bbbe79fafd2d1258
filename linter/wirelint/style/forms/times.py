"""“7 p.m.” or “7pm”; a full hour has no minutes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.values import Hit

if TYPE_CHECKING:
    import re

    from wirelint.document import Document

_TIME = lazy_pattern(
    r"(?P<hour>\d(?<![\w.,:$£€]\d)(?:(?<=1)[0-2]|(?<=0)[1-9]|(?<!0)))(?:[:.](?P<minutes>[0-5]\d))?\s?(?P<half>[aApP])(?:m|M|\.\s?[mM]\.?)(?!\w)"
)

_LAST_DIGIT = lazy_pattern(r"\d(?=\s?[aApP][mM.])")
_LONGEST = len("12:30")
_TWELVE = {"a": "midnight", "p": "noon"}
"""What every house writes for the two hours that readers take for each other."""


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Times of the day with a.m. or p.m. in another form than the style's."""
    for match in _times(document.text):
        hour, half = match["hour"].lstrip("0"), match["half"].lower()
        minutes = match["minutes"] if match["minutes"] not in (None, "00") else ""
        if style == "7pm":
            good = f"{hour}.{minutes}{half}m" if minutes else f"{hour}{half}m"
        else:
            good = f"{hour}:{minutes} {half}.m." if minutes else f"{hour} {half}.m."
        if match[0] not in (good, good.replace(" ", "\u00a0")):
            good = _TWELVE[half] if hour == "12" and not minutes else good
            yield _hit(document, Span(*match.span()), good)


def _times(text: str) -> Iterator[re.Match[str]]:
    """The times: sought by their last digit, since few digits of a story have such letters behind them."""
    done = 0
    for digit in _LAST_DIGIT.finditer(text):
        for start in range(max(done, digit.end() - _LONGEST), digit.end()):
            if match := _TIME.match(text, start):
                done = match.end()
                yield match
                break


def _hit(document: Document, span: Span, good: str) -> Hit:
    """The fault, with the stop of the sentence, which stands once behind a time, kept or not doubled."""
    text = document.text
    if good.endswith(".") and text[span.end : span.end + 1] == ".":
        return Hit(span, (good[:-1],), {"good": good})
    sentence = document.sentence_at(span.start)
    is_last = sentence is not None and sentence.span.end == span.end and text[span.end - 1] == "."
    return Hit(span, (f"{good}." if is_last and not good.endswith(".") else good,), {"good": good})
