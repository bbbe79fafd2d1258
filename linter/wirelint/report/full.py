"""For people at a terminal: each finding with its line, the other places it speaks of and the way out; a summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.filerules import FAMILY
from wirelint.report.concise import heading
from wirelint.report.excerpt import excerpt
from wirelint.report.paint import BOLD, DIM, GREEN, SEVERITY_STYLES, Paint
from wirelint.report.summary import Summary
from wirelint.report.visible import columns, visible

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.rule import Fix
    from wirelint.run import Result
    from wirelint.span import Span

NARROWEST = 30
"""Columns of copy that are shown however narrow the terminal."""
LONGEST_REPLACEMENT = 60
_INDENT = "  "


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A block for every finding, an empty line after each, and the summary."""
    paint = Paint(look.color)
    summary = Summary()
    for result in results:
        summary.add(result)
        block = Block(result, look, paint)
        for one in result.diagnostics:
            yield "".join(f"{line}\n" for line in block.of(one))
    yield f"{paint(str(summary), BOLD)}\n"


class Block:
    """Writes the findings of one story; wirelint.diff.showing shows its facts with it too."""

    def __init__(self, result: Result, look: Look, paint: Paint) -> None:
        self.result, self.paint = result, paint
        self.index = result.lines
        self.gutter = len(str(len(self.index)))
        self.room = max(NARROWEST, look.width - self.gutter - len(f"{_INDENT} | "))

    def of(self, one: Diagnostic) -> Iterator[str]:
        """The lines of one finding."""
        yield heading(one, self.result, self.paint)
        if one.family != FAMILY or one.span.start < one.span.end:
            yield from self._place(one.span, "^", SEVERITY_STYLES[one.severity])
        for span, message in one.related:
            yield from self._place(span, "-", SEVERITY_STYLES[one.severity], message)
        for number, fix in enumerate(one.fixes):
            yield f"{_INDENT}{self._fix(fix, 'or' if number else 'fix')}"
        yield ""

    def _place(self, span: Span, mark: str, style: str, message: str = "") -> Iterator[str]:
        shown = excerpt(self.index, span, self.room)
        number = self.paint(f"{shown.number:{self.gutter}} |", DIM)
        under = self.paint(f"{'':{self.gutter}} |", DIM)
        yield f"{_INDENT}{number} {shown.text}".rstrip()
        yield f"{_INDENT}{under} {' ' * shown.start}{self.paint(mark * shown.width, style)} {visible(message)}".rstrip()

    def _fix(self, fix: Fix, word: str) -> str:
        """The way out on one line; the new words too, unless they are long or the title has them."""
        head = self.paint(f"{word}{' (safe)' if fix.safe else ''}:", GREEN)
        new = visible(fix.replacement)
        is_told = (
            bool(fix.also) or not fix.replacement.strip() or new in fix.title or columns(new) > LONGEST_REPLACEMENT
        )
        return f"{head} {visible(fix.title)}{'' if is_told else f': “{new}”'}"
