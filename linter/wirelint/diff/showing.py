"""A comparison for people: facts with both their places, findings new and gone, what became of the paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.diff.passages import Passage, State
from wirelint.diff.telling import diagnostics
from wirelint.report.concise import heading
from wirelint.report.full import Block
from wirelint.report.paint import BOLD, DIM, GREEN, Paint
from wirelint.report.visible import visible, visible_name

if TYPE_CHECKING:
    from wirelint.diff.compare import Comparison
    from wirelint.diff.history import Row
    from wirelint.report import Look

_SIGNS = {
    State.ADDED: "+", State.DROPPED: "-", State.CHANGED: "~", State.MOVED: ">", State.MOVED_AND_CHANGED: ">",
}  # fmt: skip
_RED = "31"
_HEADS = ("words", "findings", "new", "gone", "stale", "added", "dropped", "changed", "moved")


def lines(comparison: Comparison, look: Look) -> Iterator[str]:
    """The whole report of two versions, each line with its end."""
    paint = Paint(look.color)
    block = Block(comparison.new, look, paint)
    for one in (*diagnostics(comparison), *comparison.findings.new):
        yield from (f"{line}\n" for line in block.of(one))
    for one in comparison.findings.gone:
        yield f"{paint('gone:', GREEN)} {heading(one, comparison.old, paint)}\n"
    if comparison.findings.gone:
        yield "\n"
    for passage in comparison.paragraphs:
        if passage.state is not State.SAME:
            yield f"{_passage(passage, comparison, look, paint)}\n"
    if any(passage.state is not State.SAME for passage in comparison.paragraphs):
        yield "\n"
    yield f"{paint(summary(comparison), BOLD)}\n"


def summary(comparison: Comparison) -> str:
    """The report on one line."""
    found, counts = comparison.findings, Counter(passage.state for passage in comparison.paragraphs)
    told = ", ".join(f"{counts[state]:,} {state.value}" for state in State if counts[state]) or "none"
    facts = len(comparison.facts)
    return (
        f"{visible_name(comparison.old.story.name)} → {visible_name(comparison.new.story.name)}: "
        f"{facts:,} stale {'fact' if facts == 1 else 'facts'}; "
        f"findings: {len(found.new):,} new, {len(found.gone):,} gone, {len(found.standing):,} standing; "
        f"paragraphs: {told}"
    )


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The history of a story, a line for each version below a line of headings."""
    names = [visible_name(row.name) for row in rows]
    widest = max(map(len, names), default=0)
    yield f"{'':{widest}}" + "".join(f"  {head:>{len(head)}}" for head in _HEADS) + "\n"
    for name, row in zip(names, rows, strict=True):
        cells = zip(_HEADS, row[1:], strict=True)
        told = "".join(f"  {'' if count is None else f'{count:,}':>{len(head)}}" for head, count in cells)
        yield f"{name:{widest}}{told}".rstrip() + "\n"


def _passage(passage: Passage, comparison: Comparison, look: Look, paint: Paint) -> str:
    """A paragraph that did not stay as it was: its numbers, from one, and how it begins."""
    gone = passage.new_span is None
    document = comparison.old.document if gone else comparison.new.document
    span = passage.old_span if gone else passage.new_span
    assert span is not None
    numbers = f"{_number(passage.old)}→{_number(passage.new)}"
    head = f"{_SIGNS[passage.state]} {numbers:>5} {passage.state.value:<8}"
    room = max(20, look.width - len(head) - 3)
    text = visible(" ".join(document.text[span.start : min(span.end, span.start + room)].split()))
    cut = "…" if span.end - span.start > room else ""
    style = {State.ADDED: GREEN, State.DROPPED: _RED}.get(passage.state, DIM)
    return f"{paint(head, style)} {text}{cut}"


def _number(number: int | None) -> str:
    return "" if number is None else str(number + 1)
