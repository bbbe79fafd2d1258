"""The paragraphs of a text.

Wire copy comes in three shapes: paragraphs with a blank line between them; a paragraph a line; and lines wrapped at a
fixed width. The first two are read as they stand. In a block of several lines, the lines are one paragraph only where
the block looks wrapped: its lines are all about as long as each other, the last aside, none is longer than a wide
terminal, and most break off inside a sentence.
"""

from __future__ import annotations

from wirelint.patterns import lazy_pattern
from wirelint.span import Span

_LINE = lazy_pattern(r"\S(?:[^\r\n]*\S)?")
_LINE_END = lazy_pattern(r"[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*")
_STOP = lazy_pattern(r"[.!?:;…][\"'”’)\]]*$")
_WRAP_WIDEST = 130
_WRAP_NARROWEST = 45
_WRAP_SLACK = 16


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs, without white space at either end, in the order of the text. Linear."""
    spans: list[Span] = []
    start = 0
    for chunk in text.split("\n\n"):
        end = start + len(chunk)
        if "\n" in chunk or "\r" in chunk or chunk.strip() != chunk:
            spans += _in_lines(text, start, end)
        elif chunk:
            spans.append(Span(start, end))
        start = end + 2
    return tuple(spans)


def _in_lines(text: str, start: int, end: int) -> list[Span]:
    """The paragraphs of a stretch between blank lines, which may hold line ends of its own."""
    lines = [Span(*line.span()) for line in _LINE.finditer(text, start, end)]
    spans: list[Span] = []
    for block in _blocks(text, lines):
        spans += [block[0] | block[-1]] if len(block) > 1 and _is_wrapped(text, block) else block
    return spans


def _blocks(text: str, lines: list[Span]) -> list[list[Span]]:
    """The lines, those with just one line end between them put together."""
    blocks: list[list[Span]] = []
    end = -1
    for line in lines:
        if end < 0 or not _LINE_END.fullmatch(text, end, line.start):
            blocks.append([line])
        else:
            blocks[-1].append(line)
        end = line.end
    return blocks


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    lengths = [line.end - line.start for line in lines]
    widest = max(lengths)
    if not (_WRAP_NARROWEST <= widest <= _WRAP_WIDEST and min(lengths[:-1]) >= widest - _WRAP_SLACK):
        return False
    stopped = sum(bool(_STOP.search(line.of(text))) for line in lines[:-1])
    if len(lines) == 2:
        return not stopped and text[lines[1].start].islower()
    return 2 * stopped < len(lines)
