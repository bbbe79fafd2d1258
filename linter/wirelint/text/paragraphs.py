"""The paragraphs of a text.

Wire copy comes in three shapes: paragraphs with a blank line between them; a paragraph a line; and lines wrapped at a
fixed width. The first two are read as they stand. In a block of several lines, the lines are one paragraph only where
the block looks wrapped: its lines are all about as long as each other, the last aside, none is longer than a wide
terminal, and most break off inside a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.tuples import made

if TYPE_CHECKING:
    from wirelint.text.pieces import Pieces

_LINE = lazy_pattern(r"\S(?:[^\r\n]*\S)?")
_LINE_END = lazy_pattern(r"[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*")
_STOP = lazy_pattern(r"[.!?:;…][\"'”’)\]]*$")
_WRAP_WIDEST = 130
_WRAP_NARROWEST = 45
_WRAP_SLACK = 16


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs, without white space at either end, in the order of the text. Linear."""
    text = text.rstrip()
    chunks = text.split("\n\n")
    if "\r" in text or text.count("\n") > 2 * len(chunks) - 2 or "" in chunks or [*map(str.strip, chunks)] != chunks:
        return _mixed(text, chunks)
    # As most copy is: no line end but those of blank lines, and no white space beside these.
    starts = [*accumulate([len(chunk) + 2 for chunk in chunks], initial=0)]
    return tuple(made(Span, zip(starts, [start - 2 for start in starts[1:]], strict=False)))


def _mixed(text: str, chunks: list[str]) -> tuple[Span, ...]:
    """The same for any text, given what stands between its blank lines."""
    spans: list[Span] = []
    start = 0
    for chunk in chunks:
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


def find_edges(document: Pieces) -> tuple[int, ...]:
    """The place of the first word of each paragraph, and the number of words.

    Sought among the words that stand behind a line end: a search among all of them is several times as long.
    """
    starts, count = document.words.starts, len(document.words)
    broken = (places for gap, places in document.gap_index.items() if "\n" in gap or "\r" in gap)
    places = sorted({0, *chain.from_iterable(broken)} - {count})
    offsets = [starts[place] for place in places]
    places.append(count)
    return (*[places[bisect_left(offsets, start)] for start, _ in document.paragraphs], count)
